using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DeskLeftovers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "subject",
                table: "letter_templates",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "inquiry_id",
                table: "attachments",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_complaints_decided",
                table: "complaints",
                columns: new[] { "due_on", "id", "due_clock" },
                filter: "due_clock = 'Decision'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_decided",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "subject",
                table: "letter_templates");

            migrationBuilder.DropColumn(
                name: "inquiry_id",
                table: "attachments");
        }
    }
}
