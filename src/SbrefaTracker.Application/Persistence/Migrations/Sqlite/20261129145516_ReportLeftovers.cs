using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReportLeftovers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "proposed_by",
                table: "guidance_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "proposed_on",
                table: "guidance_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proposed_reason",
                table: "guidance_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proposed_rule",
                table: "guidance_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "office_holds",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<long>(type: "INTEGER", nullable: false),
                    placed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    placed_by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    released_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    released_by = table.Column<string>(type: "TEXT", nullable: true),
                    release_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_holds", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_guidance_entries_disposed_on_id",
                table: "guidance_entries",
                columns: new[] { "disposed_on", "id" },
                filter: "disposed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_guidance_entries_kept",
                table: "guidance_entries",
                columns: new[] { "answered_on", "id" },
                filter: "disposed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_guidance_entries_proposed",
                table: "guidance_entries",
                column: "id",
                filter: "proposed_by IS NOT NULL AND disposed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_office_holds_in_force",
                table: "office_holds",
                column: "id",
                filter: "released_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_office_holds_subject_id",
                table: "office_holds",
                columns: new[] { "subject", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "office_holds");

            migrationBuilder.DropIndex(
                name: "IX_guidance_entries_disposed_on_id",
                table: "guidance_entries");

            migrationBuilder.DropIndex(
                name: "ix_guidance_entries_kept",
                table: "guidance_entries");

            migrationBuilder.DropIndex(
                name: "ix_guidance_entries_proposed",
                table: "guidance_entries");

            migrationBuilder.DropColumn(
                name: "proposed_by",
                table: "guidance_entries");

            migrationBuilder.DropColumn(
                name: "proposed_on",
                table: "guidance_entries");

            migrationBuilder.DropColumn(
                name: "proposed_reason",
                table: "guidance_entries");

            migrationBuilder.DropColumn(
                name: "proposed_rule",
                table: "guidance_entries");
        }
    }
}
