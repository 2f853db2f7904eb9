using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SortsFilesAndStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_forwarded",
                table: "complaints");

            migrationBuilder.AddColumn<string>(
                name: "template",
                table: "participation_letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "given",
                table: "jobs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "event_question",
                table: "guidance_entries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "event_record",
                table: "guidance_entries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "event_record",
                table: "bulletin_channels",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "question_id",
                table: "attachments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "participation_mails",
                columns: table => new
                {
                    letter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    request_record = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participation_mails", x => x.letter_id);
                });

            migrationBuilder.CreateTable(
                name: "statement_releases",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    statement_id = table.Column<long>(type: "INTEGER", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    text_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement_releases", x => x.id);
                    table.ForeignKey(
                        name: "FK_statement_releases_committee_meetings_record_id",
                        column: x => x.record_id,
                        principalTable: "committee_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "voice_judgements",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    other_record = table.Column<long>(type: "INTEGER", nullable: false),
                    other_name = table.Column<string>(type: "TEXT", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    words_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    judged_by = table.Column<string>(type: "TEXT", nullable: false),
                    judged_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_voice_judgements", x => x.id);
                    table.ForeignKey(
                        name: "FK_voice_judgements_participation_requests_record_id",
                        column: x => x.record_id,
                        principalTable: "participation_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_forwarded",
                table: "complaints",
                columns: new[] { "forwarded_on", "responded_on", "office_code", "source", "reopenings", "closed_on", "outcome", "action_type", "trade_role", "entity_state" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open",
                table: "complaints",
                columns: new[] { "id", "due_on", "state", "office_code", "action_type", "source", "assignee_id" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_amount",
                table: "complaints",
                columns: new[] { "amount_at_issue_cents", "id", "state", "office_code", "action_type", "source", "assignee_id" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_entity",
                table: "complaints",
                columns: new[] { "entity_name", "id", "state", "office_code", "action_type", "source", "assignee_id" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_forwarded",
                table: "complaints",
                columns: new[] { "forwarded_on", "id", "state", "office_code", "action_type", "source", "assignee_id" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_office",
                table: "complaints",
                columns: new[] { "office_code", "id", "state", "action_type", "source", "assignee_id", "due_on" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_channels_event_record",
                table: "bulletin_channels",
                column: "event_record");

            migrationBuilder.CreateIndex(
                name: "IX_participation_mails_request_record",
                table: "participation_mails",
                column: "request_record");

            migrationBuilder.CreateIndex(
                name: "IX_participation_mails_status_next_attempt_at_letter_id",
                table: "participation_mails",
                columns: new[] { "status", "next_attempt_at", "letter_id" });

            migrationBuilder.CreateIndex(
                name: "IX_statement_releases_record_id_id",
                table: "statement_releases",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_voice_judgements_record_id_id",
                table: "voice_judgements",
                columns: new[] { "record_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "participation_mails");

            migrationBuilder.DropTable(
                name: "statement_releases");

            migrationBuilder.DropTable(
                name: "voice_judgements");

            migrationBuilder.DropIndex(
                name: "ix_complaints_forwarded",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_amount",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_entity",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_forwarded",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_office",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_bulletin_channels_event_record",
                table: "bulletin_channels");

            migrationBuilder.DropColumn(
                name: "template",
                table: "participation_letters");

            migrationBuilder.DropColumn(
                name: "given",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "event_question",
                table: "guidance_entries");

            migrationBuilder.DropColumn(
                name: "event_record",
                table: "guidance_entries");

            migrationBuilder.DropColumn(
                name: "event_record",
                table: "bulletin_channels");

            migrationBuilder.DropColumn(
                name: "question_id",
                table: "attachments");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_forwarded",
                table: "complaints",
                columns: new[] { "forwarded_on", "responded_on", "office_code", "source", "reopenings", "closed_on", "outcome", "action_type" });
        }
    }
}
