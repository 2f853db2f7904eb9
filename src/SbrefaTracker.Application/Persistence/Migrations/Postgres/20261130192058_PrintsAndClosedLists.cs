using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PrintsAndClosedLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What is closed is counted from now on too: all of it anew, at the next start.
            migrationBuilder.Sql("DELETE FROM facet_counts;");
            migrationBuilder.CreateTable(
                name: "print_queue",
                columns: table => new
                {
                    letter_id = table.Column<long>(type: "bigint", nullable: false),
                    complaint_id = table.Column<long>(type: "bigint", nullable: false),
                    is_response = table.Column<bool>(type: "boolean", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_print_queue", x => x.letter_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_closed_by_action",
                table: "complaints",
                columns: new[] { "action_type", "id", "office_code", "source" },
                filter: "closed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_closed_by_amount",
                table: "complaints",
                columns: new[] { "amount_at_issue_cents", "id", "office_code", "action_type", "source" },
                filter: "closed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_closed_by_assignee",
                table: "complaints",
                columns: new[] { "assignee_id", "id", "office_code", "action_type", "source" },
                filter: "closed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_closed_by_entity",
                table: "complaints",
                columns: new[] { "entity_name", "id", "office_code", "action_type", "source" },
                filter: "closed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_closed_by_forwarded",
                table: "complaints",
                columns: new[] { "forwarded_on", "id", "office_code", "action_type", "source", "responded_on" },
                filter: "closed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_closed_by_office",
                table: "complaints",
                columns: new[] { "office_code", "id", "action_type", "source" },
                filter: "closed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_closed_by_responded",
                table: "complaints",
                columns: new[] { "responded_on", "id", "office_code", "action_type", "source", "forwarded_on" },
                filter: "closed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_closed_by_role",
                table: "complaints",
                columns: new[] { "trade_role", "id", "office_code", "action_type", "source" },
                filter: "closed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_closed_by_source",
                table: "complaints",
                columns: new[] { "source", "id", "office_code", "action_type" },
                filter: "closed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_closed_by_us_state",
                table: "complaints",
                columns: new[] { "entity_state", "id", "office_code", "action_type", "source" },
                filter: "closed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_print_queue_complaint_id",
                table: "print_queue",
                column: "complaint_id");

            migrationBuilder.CreateIndex(
                name: "IX_print_queue_next_attempt_at_letter_id",
                table: "print_queue",
                columns: new[] { "next_attempt_at", "letter_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "print_queue");

            migrationBuilder.DropIndex(
                name: "ix_complaints_closed_by_action",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_closed_by_amount",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_closed_by_assignee",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_closed_by_entity",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_closed_by_forwarded",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_closed_by_office",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_closed_by_responded",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_closed_by_role",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_closed_by_source",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_closed_by_us_state",
                table: "complaints");
        }
    }
}
