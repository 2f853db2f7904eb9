using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OrdersKeepingAndQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_forwarded",
                table: "complaints");

            migrationBuilder.AddColumn<string>(
                name: "proposed_by",
                table: "guidance_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "proposed_on",
                table: "guidance_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proposed_reason",
                table: "guidance_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proposed_rule",
                table: "guidance_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "question",
                table: "file_contents",
                type: "INTEGER",
                nullable: true);

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

            migrationBuilder.CreateTable(
                name: "office_holds",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<long>(type: "INTEGER", nullable: false),
                    placed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    placed_by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    released_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    released_by = table.Column<string>(type: "TEXT", nullable: true),
                    release_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_holds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open_changes",
                columns: table => new
                {
                    complaint_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open_changes", x => x.complaint_id);
                    table.ForeignKey(
                        name: "FK_open_changes_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "presences",
                columns: table => new
                {
                    server = table.Column<string>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<string>(type: "TEXT", nullable: false),
                    is_writing = table.Column<bool>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_presences", x => new { x.server, x.reference, x.account_id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_guidance_entries_complaint",
                table: "guidance_entries",
                column: "complaint");

            migrationBuilder.CreateIndex(
                name: "IX_guidance_entries_disposed_on_id",
                table: "guidance_entries",
                columns: new[] { "disposed_on", "id" },
                filter: "disposed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_guidance_entries_kept",
                table: "guidance_entries",
                columns: new[] { "answered_on", "id" },
                filter: "disposed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_guidance_entries_proposed",
                table: "guidance_entries",
                column: "id",
                filter: "proposed_by IS NOT NULL AND disposed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_event_questions_done_on_due_on_id",
                table: "event_questions",
                columns: new[] { "done_on", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_action",
                table: "complaints",
                columns: new[] { "action_type", "id", "state", "office_code", "source", "assignee_id" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_assignee",
                table: "complaints",
                columns: new[] { "assignee_id", "id", "state", "office_code", "action_type", "source" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_forwarded",
                table: "complaints",
                columns: new[] { "forwarded_on", "id", "state", "office_code", "action_type", "source", "assignee_id", "responded_on" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_responded",
                table: "complaints",
                columns: new[] { "responded_on", "id", "state", "office_code", "action_type", "source", "assignee_id", "forwarded_on" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_source",
                table: "complaints",
                columns: new[] { "source", "id", "state", "office_code", "action_type", "assignee_id" },
                filter: "state <> 'Closed'");

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

            migrationBuilder.CreateIndex(
                name: "ix_office_holds_in_force",
                table: "office_holds",
                column: "id",
                filter: "released_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_office_holds_subject_id",
                table: "office_holds",
                columns: new[] { "subject", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_open_changes_at",
                table: "open_changes",
                columns: new[] { "at", "complaint_id" });

            migrationBuilder.CreateIndex(
                name: "IX_presences_reference",
                table: "presences",
                column: "reference");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "appearance_questions");

            migrationBuilder.DropTable(
                name: "office_holds");

            migrationBuilder.DropTable(
                name: "open_changes");

            migrationBuilder.DropTable(
                name: "presences");

            migrationBuilder.DropIndex(
                name: "IX_guidance_entries_complaint",
                table: "guidance_entries");

            migrationBuilder.DropIndex(
                name: "IX_guidance_entries_disposed_on_id",
                table: "guidance_entries");

            migrationBuilder.DropIndex(
                name: "ix_guidance_entries_kept",
                table: "guidance_entries");

            migrationBuilder.DropIndex(
                name: "ix_guidance_entries_proposed",
                table: "guidance_entries");

            migrationBuilder.DropIndex(
                name: "IX_event_questions_done_on_due_on_id",
                table: "event_questions");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_action",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_assignee",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_forwarded",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_responded",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_source",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "proposed_by",
                table: "guidance_entries");

            migrationBuilder.DropColumn(
                name: "proposed_on",
                table: "guidance_entries");

            migrationBuilder.DropColumn(
                name: "proposed_reason",
                table: "guidance_entries");

            migrationBuilder.DropColumn(
                name: "proposed_rule",
                table: "guidance_entries");

            migrationBuilder.DropColumn(
                name: "question",
                table: "file_contents");

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

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_forwarded",
                table: "complaints",
                columns: new[] { "forwarded_on", "id", "state", "office_code", "action_type", "source", "assignee_id" },
                filter: "state <> 'Closed'");
        }
    }
}
