using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
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
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "petitions_code",
                table: "offices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "moved_from",
                table: "committee_meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "moved_from_end",
                table: "committee_meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "moved_from_start",
                table: "committee_meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "taken_back",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    held_record = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    organization = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    needs = table.Column<string>(type: "TEXT", nullable: true),
                    is_small = table.Column<bool>(type: "INTEGER", nullable: true),
                    waiting = table.Column<bool>(type: "INTEGER", nullable: true),
                    arranged_at = table.Column<long>(type: "INTEGER", nullable: true),
                    came = table.Column<bool>(type: "INTEGER", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    subscriber_id = table.Column<long>(type: "INTEGER", nullable: true),
                    topics = table.Column<string>(type: "TEXT", nullable: true),
                    told_at = table.Column<long>(type: "INTEGER", nullable: true),
                    taken_back_at = table.Column<long>(type: "INTEGER", nullable: false),
                    taken_out_by = table.Column<string>(type: "TEXT", nullable: true)
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
