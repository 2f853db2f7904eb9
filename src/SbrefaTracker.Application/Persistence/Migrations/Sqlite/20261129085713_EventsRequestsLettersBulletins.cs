using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EventsRequestsLettersBulletins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "subject",
                table: "letter_templates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "subject",
                table: "jobs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "inquiry_id",
                table: "attachments",
                type: "INTEGER",
                nullable: true);

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
                name: "disposal_batches",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    step = table.Column<string>(type: "TEXT", nullable: false),
                    begun_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    begun_by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    despite = table.Column<string>(type: "TEXT", nullable: true),
                    size = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disposal_batches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "event_registrations",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    event_record = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    organization = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    is_small = table.Column<bool>(type: "INTEGER", nullable: false),
                    needs = table.Column<string>(type: "TEXT", nullable: true),
                    arranged_at = table.Column<long>(type: "INTEGER", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    waiting = table.Column<bool>(type: "INTEGER", nullable: false),
                    key_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    came = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_registrations", x => x.id);
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
                name: "outreach_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    title_spanish = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: true),
                    summary_spanish = table.Column<string>(type: "TEXT", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    starts_at = table.Column<int>(type: "INTEGER", nullable: false),
                    ends_at = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    online_address = table.Column<string>(type: "TEXT", nullable: true),
                    capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    register_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    accommodation = table.Column<string>(type: "TEXT", nullable: true),
                    contact = table.Column<string>(type: "TEXT", nullable: true),
                    announced_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    attended = table.Column<int>(type: "INTEGER", nullable: true),
                    attended_small = table.Column<int>(type: "INTEGER", nullable: true),
                    after_action = table.Column<string>(type: "TEXT", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cancel_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outreach_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "participation_contacts",
                columns: table => new
                {
                    request_record = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participation_contacts", x => x.request_record);
                });

            migrationBuilder.CreateTable(
                name: "participation_requests",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    referred_by = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    organization = table.Column<string>(type: "TEXT", nullable: false),
                    organization_kind = table.Column<string>(type: "TEXT", nullable: false),
                    event_name = table.Column<string>(type: "TEXT", nullable: false),
                    event_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    event_ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    flexibility = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    held_as = table.Column<string>(type: "TEXT", nullable: false),
                    nature = table.Column<string>(type: "TEXT", nullable: false),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    audience = table.Column<string>(type: "TEXT", nullable: false),
                    audience_size = table.Column<int>(type: "INTEGER", nullable: true),
                    guests = table.Column<string>(type: "TEXT", nullable: true),
                    agency_speakers = table.Column<string>(type: "TEXT", nullable: true),
                    press = table.Column<string>(type: "TEXT", nullable: false),
                    agency_ties = table.Column<string>(type: "TEXT", nullable: true),
                    fees = table.Column<string>(type: "TEXT", nullable: true),
                    offered = table.Column<string>(type: "TEXT", nullable: true),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    agenda_kind = table.Column<string>(type: "TEXT", nullable: true),
                    participant_kind = table.Column<string>(type: "TEXT", nullable: true),
                    knows_most = table.Column<string>(type: "TEXT", nullable: true),
                    representation = table.Column<string>(type: "TEXT", nullable: true),
                    speaker = table.Column<string>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    message = table.Column<string>(type: "TEXT", nullable: true),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true),
                    reminded_step = table.Column<string>(type: "TEXT", nullable: true),
                    reminded_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participation_requests", x => x.id);
                    table.ForeignKey(
                        name: "FK_participation_requests_offices_referred_by",
                        column: x => x.referred_by,
                        principalTable: "offices",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disposal_batch_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    complaint_version = table.Column<int>(type: "INTEGER", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disposal_batch_items", x => x.id);
                    table.ForeignKey(
                        name: "FK_disposal_batch_items_disposal_batches_record_id",
                        column: x => x.record_id,
                        principalTable: "disposal_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "event_materials",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    file_name = table.Column<string>(type: "TEXT", nullable: true),
                    file_type = table.Column<string>(type: "TEXT", nullable: true),
                    length = table.Column<long>(type: "INTEGER", nullable: true),
                    sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    content_id = table.Column<long>(type: "INTEGER", nullable: true),
                    posted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    dropped_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_materials", x => x.id);
                    table.ForeignKey(
                        name: "FK_event_materials_outreach_events_record_id",
                        column: x => x.record_id,
                        principalTable: "outreach_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "event_questions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    became = table.Column<string>(type: "TEXT", nullable: true),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_questions", x => x.id);
                    table.ForeignKey(
                        name: "FK_event_questions_outreach_events_record_id",
                        column: x => x.record_id,
                        principalTable: "outreach_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "event_sessions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    meets_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    starts_at = table.Column<int>(type: "INTEGER", nullable: false),
                    ends_at = table.Column<int>(type: "INTEGER", nullable: false),
                    room = table.Column<string>(type: "TEXT", nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: true),
                    dropped_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_sessions", x => x.id);
                    table.ForeignKey(
                        name: "FK_event_sessions_outreach_events_record_id",
                        column: x => x.record_id,
                        principalTable: "outreach_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "after_actions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    attendance = table.Column<int>(type: "INTEGER", nullable: true),
                    small_entities = table.Column<int>(type: "INTEGER", nullable: true),
                    spoke_there = table.Column<string>(type: "TEXT", nullable: false),
                    issues = table.Column<string>(type: "TEXT", nullable: false),
                    follow_up = table.Column<string>(type: "TEXT", nullable: true),
                    press_note = table.Column<string>(type: "TEXT", nullable: true),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_after_actions", x => x.id);
                    table.ForeignKey(
                        name: "FK_after_actions_participation_requests_record_id",
                        column: x => x.record_id,
                        principalTable: "participation_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "participation_briefings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    questions = table.Column<string>(type: "TEXT", nullable: true),
                    avoid = table.Column<string>(type: "TEXT", nullable: true),
                    logistics = table.Column<string>(type: "TEXT", nullable: true),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participation_briefings", x => x.id);
                    table.ForeignKey(
                        name: "FK_participation_briefings_participation_requests_record_id",
                        column: x => x.record_id,
                        principalTable: "participation_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "participation_letters",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    subject_line = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    sent_by = table.Column<string>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participation_letters", x => x.id);
                    table.ForeignKey(
                        name: "FK_participation_letters_participation_requests_record_id",
                        column: x => x.record_id,
                        principalTable: "participation_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "representation_decisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    proposed = table.Column<string>(type: "TEXT", nullable: true),
                    proposal_rule = table.Column<string>(type: "TEXT", nullable: true),
                    chosen = table.Column<string>(type: "TEXT", nullable: false),
                    speaker = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_representation_decisions", x => x.id);
                    table.ForeignKey(
                        name: "FK_representation_decisions_participation_requests_record_id",
                        column: x => x.record_id,
                        principalTable: "participation_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "vetting_marks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    mark = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    marked_by = table.Column<string>(type: "TEXT", nullable: false),
                    marked_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vetting_marks", x => x.id);
                    table.ForeignKey(
                        name: "FK_vetting_marks_participation_requests_record_id",
                        column: x => x.record_id,
                        principalTable: "participation_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "session_speakers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    session_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<string>(type: "TEXT", nullable: true),
                    component = table.Column<string>(type: "TEXT", nullable: false),
                    dropped_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_speakers", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_speakers_event_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "event_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_session_speakers_outreach_events_record_id",
                        column: x => x.record_id,
                        principalTable: "outreach_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_decided",
                table: "complaints",
                columns: new[] { "due_on", "id", "due_clock" },
                filter: "due_clock = 'Decision'");

            migrationBuilder.CreateIndex(
                name: "IX_after_actions_record_id_id",
                table: "after_actions",
                columns: new[] { "record_id", "id" });

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
                name: "IX_disposal_batch_items_record_id_id",
                table: "disposal_batch_items",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_event_materials_content_id",
                table: "event_materials",
                column: "content_id");

            migrationBuilder.CreateIndex(
                name: "IX_event_materials_record_id_id",
                table: "event_materials",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_event_questions_record_id_id",
                table: "event_questions",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_event_questions_reference",
                table: "event_questions",
                column: "reference");

            migrationBuilder.CreateIndex(
                name: "IX_event_registrations_event_record_id",
                table: "event_registrations",
                columns: new[] { "event_record", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_event_registrations_key_hash",
                table: "event_registrations",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_event_registrations_to_arrange",
                table: "event_registrations",
                column: "event_record",
                filter: "needs IS NOT NULL AND arranged_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_event_sessions_meets_on",
                table: "event_sessions",
                column: "meets_on");

            migrationBuilder.CreateIndex(
                name: "IX_event_sessions_record_id_id",
                table: "event_sessions",
                columns: new[] { "record_id", "id" });

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

            migrationBuilder.CreateIndex(
                name: "IX_outreach_events_ends_on_id",
                table: "outreach_events",
                columns: new[] { "ends_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_outreach_events_state",
                table: "outreach_events",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_participation_briefings_record_id_id",
                table: "participation_briefings",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_participation_letters_record_id_id",
                table: "participation_letters",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_participation_requests_ended_on_event_on_id",
                table: "participation_requests",
                columns: new[] { "ended_on", "event_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_participation_requests_event_on_id",
                table: "participation_requests",
                columns: new[] { "event_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_participation_requests_reference",
                table: "participation_requests",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_participation_requests_referred_by",
                table: "participation_requests",
                column: "referred_by");

            migrationBuilder.CreateIndex(
                name: "IX_representation_decisions_record_id_id",
                table: "representation_decisions",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_session_speakers_record_id_id",
                table: "session_speakers",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_session_speakers_session_id",
                table: "session_speakers",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_vetting_marks_record_id_id",
                table: "vetting_marks",
                columns: new[] { "record_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "after_actions");

            migrationBuilder.DropTable(
                name: "answer_comments");

            migrationBuilder.DropTable(
                name: "answer_counts");

            migrationBuilder.DropTable(
                name: "answer_reminders");

            migrationBuilder.DropTable(
                name: "answer_searches");

            migrationBuilder.DropTable(
                name: "disposal_batch_items");

            migrationBuilder.DropTable(
                name: "event_materials");

            migrationBuilder.DropTable(
                name: "event_questions");

            migrationBuilder.DropTable(
                name: "event_registrations");

            migrationBuilder.DropTable(
                name: "guidance_corrections");

            migrationBuilder.DropTable(
                name: "participation_briefings");

            migrationBuilder.DropTable(
                name: "participation_contacts");

            migrationBuilder.DropTable(
                name: "participation_letters");

            migrationBuilder.DropTable(
                name: "representation_decisions");

            migrationBuilder.DropTable(
                name: "session_speakers");

            migrationBuilder.DropTable(
                name: "vetting_marks");

            migrationBuilder.DropTable(
                name: "disposal_batches");

            migrationBuilder.DropTable(
                name: "guidance_entries");

            migrationBuilder.DropTable(
                name: "event_sessions");

            migrationBuilder.DropTable(
                name: "participation_requests");

            migrationBuilder.DropTable(
                name: "outreach_events");

            migrationBuilder.DropIndex(
                name: "ix_complaints_decided",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "subject",
                table: "letter_templates");

            migrationBuilder.DropColumn(
                name: "subject",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "inquiry_id",
                table: "attachments");
        }
    }
}
