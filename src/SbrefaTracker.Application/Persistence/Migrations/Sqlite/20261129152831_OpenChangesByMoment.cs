using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OpenChangesByMoment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_open_changes_number",
                table: "open_changes");

            // What was kept are numbers of entries: the moments are read from the ledger at the next start.
            migrationBuilder.Sql("DELETE FROM open_changes");

            migrationBuilder.RenameColumn(
                name: "number",
                table: "open_changes",
                newName: "at");

            migrationBuilder.CreateIndex(
                name: "ix_open_changes_at",
                table: "open_changes",
                columns: new[] { "at", "complaint_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_open_changes_at",
                table: "open_changes");

            migrationBuilder.RenameColumn(
                name: "at",
                table: "open_changes",
                newName: "number");

            migrationBuilder.CreateIndex(
                name: "ix_open_changes_number",
                table: "open_changes",
                column: "number");
        }
    }
}
