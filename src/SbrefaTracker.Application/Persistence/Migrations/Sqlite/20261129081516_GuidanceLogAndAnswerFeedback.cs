using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GuidanceLogAndAnswerFeedback : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "answer_comments",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    help = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    settled_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_comments", x => x.id);
                    table.ForeignKey(
                        name: "FK_answer_comments_answers_record_id",
                        column: x => x.record_id,
                        principalTable: "answers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answer_counts",
                columns: table => new
                {
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    help = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    times = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_counts", x => new { x.record_id, x.day, x.help, x.place, x.language });
                    table.ForeignKey(
                        name: "FK_answer_counts_answers_record_id",
                        column: x => x.record_id,
                        principalTable: "answers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answer_reminders",
                columns: table => new
                {
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_reminders", x => x.record_id);
                    table.ForeignKey(
                        name: "FK_answer_reminders_answers_record_id",
                        column: x => x.record_id,
                        principalTable: "answers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answer_searches",
                columns: table => new
                {
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    times = table.Column<int>(type: "INTEGER", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    first_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_searches", x => new { x.language, x.words });
                });

            migrationBuilder.CreateTable(
                name: "guidance_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", nullable: false),
                    action_type = table.Column<string>(type: "TEXT", nullable: true),
                    size = table.Column<string>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answered_by = table.Column<string>(type: "TEXT", nullable: false),
                    applied = table.Column<bool>(type: "INTEGER", nullable: false),
                    answer_record = table.Column<long>(type: "INTEGER", nullable: true),
                    answer_number = table.Column<int>(type: "INTEGER", nullable: true),
                    rests_on = table.Column<string>(type: "TEXT", nullable: false),
                    entity_number = table.Column<int>(type: "INTEGER", nullable: true),
                    complaint = table.Column<string>(type: "TEXT", nullable: true),
                    entity_name = table.Column<string>(type: "TEXT", nullable: true),
                    contact_name = table.Column<string>(type: "TEXT", nullable: true),
                    contact_at = table.Column<string>(type: "TEXT", nullable: true),
                    facts = table.Column<string>(type: "TEXT", nullable: true),
                    given = table.Column<string>(type: "TEXT", nullable: true),
                    entity_key = table.Column<string>(type: "TEXT", nullable: true),
                    disposed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guidance_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "guidance_corrections",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guidance_corrections", x => x.id);
                    table.ForeignKey(
                        name: "FK_guidance_corrections_guidance_entries_record_id",
                        column: x => x.record_id,
                        principalTable: "guidance_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_answer_comments_day",
                table: "answer_comments",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_answer_comments_record_id_id",
                table: "answer_comments",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_answer_counts_day",
                table: "answer_counts",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_answer_searches_last_on",
                table: "answer_searches",
                column: "last_on");

            migrationBuilder.CreateIndex(
                name: "IX_guidance_corrections_record_id_id",
                table: "guidance_corrections",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_guidance_entries_answered_on_id",
                table: "guidance_entries",
                columns: new[] { "answered_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_guidance_entries_entity_key",
                table: "guidance_entries",
                column: "entity_key");

            migrationBuilder.CreateIndex(
                name: "IX_guidance_entries_entity_number",
                table: "guidance_entries",
                column: "entity_number");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_comments");

            migrationBuilder.DropTable(
                name: "answer_counts");

            migrationBuilder.DropTable(
                name: "answer_reminders");

            migrationBuilder.DropTable(
                name: "answer_searches");

            migrationBuilder.DropTable(
                name: "guidance_corrections");

            migrationBuilder.DropTable(
                name: "guidance_entries");
        }
    }
}
