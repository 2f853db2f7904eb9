using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class HoldsAndOfficesOfChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "office_code",
                table: "open_changes",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "petitions_code",
                table: "offices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "moved_from",
                table: "committee_meetings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "moved_from_end",
                table: "committee_meetings",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "moved_from_start",
                table: "committee_meetings",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "taken_back",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    held_record = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true),
                    organization = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: true),
                    needs = table.Column<string>(type: "text", nullable: true),
                    is_small = table.Column<bool>(type: "boolean", nullable: true),
                    waiting = table.Column<bool>(type: "boolean", nullable: true),
                    arranged_at = table.Column<long>(type: "bigint", nullable: true),
                    came = table.Column<bool>(type: "boolean", nullable: true),
                    language = table.Column<string>(type: "text", nullable: true),
                    subscriber_id = table.Column<long>(type: "bigint", nullable: true),
                    topics = table.Column<string>(type: "text", nullable: true),
                    told_at = table.Column<long>(type: "bigint", nullable: true),
                    taken_back_at = table.Column<long>(type: "bigint", nullable: false),
                    taken_out_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_taken_back", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_open_changes_by_office",
                table: "open_changes",
                columns: new[] { "office_code", "at", "complaint_id" });

            migrationBuilder.CreateIndex(
                name: "IX_taken_back_held_record_id",
                table: "taken_back",
                columns: new[] { "held_record", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "taken_back");

            migrationBuilder.DropIndex(
                name: "ix_open_changes_by_office",
                table: "open_changes");

            migrationBuilder.DropColumn(
                name: "office_code",
                table: "open_changes");

            migrationBuilder.DropColumn(
                name: "petitions_code",
                table: "offices");

            migrationBuilder.DropColumn(
                name: "moved_from",
                table: "committee_meetings");

            migrationBuilder.DropColumn(
                name: "moved_from_end",
                table: "committee_meetings");

            migrationBuilder.DropColumn(
                name: "moved_from_start",
                table: "committee_meetings");
        }
    }
}
