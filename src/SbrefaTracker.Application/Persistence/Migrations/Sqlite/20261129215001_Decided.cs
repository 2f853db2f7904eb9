using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Decided : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_decided",
                table: "complaints");

            migrationBuilder.CreateIndex(
                name: "ix_triage_marks_retaliation",
                table: "triage_marks",
                columns: new[] { "complaint_id", "triage_id" },
                filter: "item = 'retaliation' AND answer <> 'no'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_decided",
                table: "complaints",
                columns: new[] { "due_on", "id", "due_clock", "clock_due_clock" },
                filter: "due_clock = 'Decision' OR clock_due_clock = 'Decision'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_usefulness",
                table: "complaints",
                columns: new[] { "closed_on", "usefulness", "id" },
                filter: "usefulness IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_triage_marks_retaliation",
                table: "triage_marks");

            migrationBuilder.DropIndex(
                name: "ix_complaints_decided",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_usefulness",
                table: "complaints");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_decided",
                table: "complaints",
                columns: new[] { "due_on", "id", "due_clock" },
                filter: "due_clock = 'Decision'");
        }
    }
}
