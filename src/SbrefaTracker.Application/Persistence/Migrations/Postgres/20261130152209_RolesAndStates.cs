using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RolesAndStates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_complaints_unsolved_on_id",
                table: "complaints");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_role",
                table: "complaints",
                columns: new[] { "trade_role", "id", "state", "office_code", "action_type", "source", "assignee_id" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_us_state",
                table: "complaints",
                columns: new[] { "entity_state", "id", "state", "office_code", "action_type", "source", "assignee_id" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_unsolved",
                table: "complaints",
                columns: new[] { "unsolved_on", "id", "state", "office_code", "action_type", "source", "assignee_id", "due_on" },
                filter: "unsolved_on IS NOT NULL AND unsolved_answered_on IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_role",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_us_state",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_unsolved",
                table: "complaints");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_unsolved_on_id",
                table: "complaints",
                columns: new[] { "unsolved_on", "id" },
                filter: "unsolved_on IS NOT NULL");
        }
    }
}
