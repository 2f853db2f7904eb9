using Microsoft.EntityFrameworkCore.Migrations;
using SbrefaTracker.Application.Attachments;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EarlierLettersAndLastChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_print_queue_next_attempt_at_letter_id",
                table: "print_queue");

            migrationBuilder.AddColumn<bool>(
                name: "is_earlier",
                table: "print_queue",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "closed_changes",
                columns: table => new
                {
                    complaint_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closed_changes", x => x.complaint_id);
                    table.ForeignKey(
                        name: "FK_closed_changes_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_print_queue_next",
                table: "print_queue",
                columns: new[] { "is_earlier", "next_attempt_at", "letter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_closed_changes_at",
                table: "closed_changes",
                columns: new[] { "at", "complaint_id" });

            // When what is closed changed last is read from the ledger at the next start.
            migrationBuilder.Sql(EarlierLetters.Queue);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "closed_changes");

            migrationBuilder.DropIndex(
                name: "ix_print_queue_next",
                table: "print_queue");

            migrationBuilder.DropColumn(
                name: "is_earlier",
                table: "print_queue");

            migrationBuilder.CreateIndex(
                name: "IX_print_queue_next_attempt_at_letter_id",
                table: "print_queue",
                columns: new[] { "next_attempt_at", "letter_id" });
        }
    }
}
