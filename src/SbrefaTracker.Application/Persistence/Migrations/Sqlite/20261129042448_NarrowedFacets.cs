using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NarrowedFacets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_complaints_office_code_received_on_id",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_state_due_on_id",
                table: "complaints");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_by_office",
                table: "complaints",
                columns: new[] { "office_code", "received_on", "id", "state", "action_type", "source", "assignee_id" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_by_state",
                table: "complaints",
                columns: new[] { "state", "due_on", "id", "office_code", "action_type", "source", "assignee_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_by_office",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_by_state",
                table: "complaints");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_office_code_received_on_id",
                table: "complaints",
                columns: new[] { "office_code", "received_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_state_due_on_id",
                table: "complaints",
                columns: new[] { "state", "due_on", "id" });
        }
    }
}
