using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CommittedAndOrdered : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_complaints_unsolved_on_id",
                table: "complaints");

            migrationBuilder.CreateTable(
                name: "publications",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publications", x => x.id);
                });

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

            migrationBuilder.CreateIndex(
                name: "IX_publications_kind_fiscal_year_number",
                table: "publications",
                columns: new[] { "kind", "fiscal_year", "number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "publications");

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
