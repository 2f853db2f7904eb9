using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReportLeftovers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_forwarded",
                table: "complaints");

            migrationBuilder.AddColumn<string>(
                name: "given",
                table: "jobs",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_complaints_forwarded",
                table: "complaints",
                columns: new[] { "forwarded_on", "responded_on", "office_code", "source", "reopenings", "closed_on", "outcome", "action_type", "trade_role", "entity_state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_forwarded",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "given",
                table: "jobs");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_forwarded",
                table: "complaints",
                columns: new[] { "forwarded_on", "responded_on", "office_code", "source", "reopenings", "closed_on", "outcome", "action_type" });
        }
    }
}
