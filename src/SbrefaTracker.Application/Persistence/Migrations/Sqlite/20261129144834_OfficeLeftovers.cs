using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OfficeLeftovers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "done_note",
                table: "event_questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "done_on",
                table: "event_questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_on",
                table: "event_questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "task_for",
                table: "event_questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "appearance_questions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    became = table.Column<string>(type: "TEXT", nullable: true),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    task_for = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appearance_questions", x => x.id);
                    table.ForeignKey(
                        name: "FK_appearance_questions_participation_requests_record_id",
                        column: x => x.record_id,
                        principalTable: "participation_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_guidance_entries_complaint",
                table: "guidance_entries",
                column: "complaint");

            migrationBuilder.CreateIndex(
                name: "IX_event_questions_done_on_due_on_id",
                table: "event_questions",
                columns: new[] { "done_on", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_appearance_questions_done_on_due_on_id",
                table: "appearance_questions",
                columns: new[] { "done_on", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_appearance_questions_record_id_id",
                table: "appearance_questions",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_appearance_questions_reference",
                table: "appearance_questions",
                column: "reference");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "appearance_questions");

            migrationBuilder.DropIndex(
                name: "IX_guidance_entries_complaint",
                table: "guidance_entries");

            migrationBuilder.DropIndex(
                name: "IX_event_questions_done_on_due_on_id",
                table: "event_questions");

            migrationBuilder.DropColumn(
                name: "done_note",
                table: "event_questions");

            migrationBuilder.DropColumn(
                name: "done_on",
                table: "event_questions");

            migrationBuilder.DropColumn(
                name: "due_on",
                table: "event_questions");

            migrationBuilder.DropColumn(
                name: "task_for",
                table: "event_questions");
        }
    }
}
