using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Directory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "closes_on",
                table: "offices",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "confirm_asked_on",
                table: "offices",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "confirmed_on",
                table: "offices",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hours",
                table: "offices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "opens_on",
                table: "offices",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "successor_code",
                table: "offices",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "directory_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: true),
                    file_sha256 = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "office_contacts",
                columns: table => new
                {
                    office_code = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    hours = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_contacts", x => new { x.office_code, x.purpose });
                    table.ForeignKey(
                        name: "FK_office_contacts_offices_office_code",
                        column: x => x.office_code,
                        principalTable: "offices",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "office_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    office_code = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_office_changes_directory_changes_record_id",
                        column: x => x.record_id,
                        principalTable: "directory_changes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_office_changes_offices_office_code",
                        column: x => x.office_code,
                        principalTable: "offices",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_office_changes_office_code",
                table: "office_changes",
                column: "office_code");

            migrationBuilder.CreateIndex(
                name: "IX_office_changes_record_id_id",
                table: "office_changes",
                columns: new[] { "record_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "office_changes");

            migrationBuilder.DropTable(
                name: "office_contacts");

            migrationBuilder.DropTable(
                name: "directory_changes");

            migrationBuilder.DropColumn(
                name: "closes_on",
                table: "offices");

            migrationBuilder.DropColumn(
                name: "confirm_asked_on",
                table: "offices");

            migrationBuilder.DropColumn(
                name: "confirmed_on",
                table: "offices");

            migrationBuilder.DropColumn(
                name: "hours",
                table: "offices");

            migrationBuilder.DropColumn(
                name: "opens_on",
                table: "offices");

            migrationBuilder.DropColumn(
                name: "successor_code",
                table: "offices");
        }
    }
}
