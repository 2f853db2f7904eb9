using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LetterTemplates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "policy_decision",
                table: "responses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "relief_cents",
                table: "responses",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "template",
                table: "responses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "letter_templates",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_templates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policy_marks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    complaint_id = table.Column<long>(type: "INTEGER", nullable: false),
                    response_id = table.Column<long>(type: "INTEGER", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_policy_marks", x => x.id);
                    table.ForeignKey(
                        name: "FK_policy_marks_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_policy_marks_responses_response_id",
                        column: x => x.response_id,
                        principalTable: "responses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_letter_templates_kind_language_number",
                table: "letter_templates",
                columns: new[] { "kind", "language", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_policy_marks_complaint_id_id",
                table: "policy_marks",
                columns: new[] { "complaint_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_policy_marks_response_id",
                table: "policy_marks",
                column: "response_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "letter_templates");

            migrationBuilder.DropTable(
                name: "policy_marks");

            migrationBuilder.DropColumn(
                name: "policy_decision",
                table: "responses");

            migrationBuilder.DropColumn(
                name: "relief_cents",
                table: "responses");

            migrationBuilder.DropColumn(
                name: "template",
                table: "responses");
        }
    }
}
