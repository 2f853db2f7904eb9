using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DeskSorts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "question_id",
                table: "attachments",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open",
                table: "complaints",
                columns: new[] { "id", "due_on", "state", "office_code", "action_type", "source", "assignee_id" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_amount",
                table: "complaints",
                columns: new[] { "amount_at_issue_cents", "id", "state", "office_code", "action_type", "source", "assignee_id" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_entity",
                table: "complaints",
                columns: new[] { "entity_name", "id", "state", "office_code", "action_type", "source", "assignee_id" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_forwarded",
                table: "complaints",
                columns: new[] { "forwarded_on", "id", "state", "office_code", "action_type", "source", "assignee_id" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_office",
                table: "complaints",
                columns: new[] { "office_code", "id", "state", "action_type", "source", "assignee_id", "due_on" },
                filter: "state <> 'Closed'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_open",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_amount",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_entity",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_forwarded",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_office",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "question_id",
                table: "attachments");
        }
    }
}
