using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Triage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "done_by",
                table: "escalations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "triages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    complaint_id = table.Column<long>(type: "INTEGER", nullable: false),
                    triaged_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_triages", x => x.id);
                    table.ForeignKey(
                        name: "FK_triages_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "triage_marks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    complaint_id = table.Column<long>(type: "INTEGER", nullable: false),
                    triage_id = table.Column<long>(type: "INTEGER", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_triage_marks", x => x.id);
                    table.ForeignKey(
                        name: "FK_triage_marks_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_triage_marks_triages_triage_id",
                        column: x => x.triage_id,
                        principalTable: "triages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_triage_marks_complaint_id_id",
                table: "triage_marks",
                columns: new[] { "complaint_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_triage_marks_triage_id",
                table: "triage_marks",
                column: "triage_id");

            migrationBuilder.CreateIndex(
                name: "IX_triages_complaint_id_id",
                table: "triages",
                columns: new[] { "complaint_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "triage_marks");

            migrationBuilder.DropTable(
                name: "triages");

            migrationBuilder.DropColumn(
                name: "done_by",
                table: "escalations");
        }
    }
}
