using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EventsRequestsBulletinsLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "cancel_hash",
                table: "meeting_registrations",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_waiting",
                table: "meeting_registrations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "meeting_registrations",
                type: "TEXT",
                nullable: true);

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
                name: "group_id",
                table: "committee_meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "seats",
                table: "committee_meetings",
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
                name: "bulletin_sendings",
                columns: table => new
                {
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    cursor = table.Column<long>(type: "INTEGER", nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false),
                    spread_at = table.Column<long>(type: "INTEGER", nullable: true),
                    stopped_at = table.Column<long>(type: "INTEGER", nullable: true),
                    stopped_by = table.Column<string>(type: "TEXT", nullable: true),
                    replaced_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_sendings", x => x.version_id);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_subscribers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    address_key = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    asked_language = table.Column<string>(type: "TEXT", nullable: false),
                    asked_topics = table.Column<string>(type: "TEXT", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    token_expires_at = table.Column<long>(type: "INTEGER", nullable: true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_subscribers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bulletins",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    title_es = table.Column<string>(type: "TEXT", nullable: false),
                    text_es = table.Column<string>(type: "TEXT", nullable: false),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    action_types = table.Column<string>(type: "TEXT", nullable: false),
                    offices = table.Column<string>(type: "TEXT", nullable: false),
                    pattern = table.Column<long>(type: "INTEGER", nullable: true),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<long>(type: "INTEGER", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_on_web = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_in_feed = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_mailed = table.Column<bool>(type: "INTEGER", nullable: true),
                    ending = table.Column<string>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletins", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "committee_reviews",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    member_pay_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_pay_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    member_travel_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_travel_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    other_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_years_tenths = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    balance = table.Column<string>(type: "TEXT", nullable: false),
                    why_needed = table.Column<string>(type: "TEXT", nullable: false),
                    continues = table.Column<bool>(type: "INTEGER", nullable: false),
                    reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_committee_reviews", x => x.id);
                    table.ForeignKey(
                        name: "FK_committee_reviews_committees_record_id",
                        column: x => x.record_id,
                        principalTable: "committees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "bulletin_mails",
                columns: table => new
                {
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    subscriber_id = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_mails", x => new { x.version_id, x.subscriber_id });
                    table.ForeignKey(
                        name: "FK_bulletin_mails_bulletin_sendings_version_id",
                        column: x => x.version_id,
                        principalTable: "bulletin_sendings",
                        principalColumn: "version_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_channels",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    chosen_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    dropped_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_channels", x => x.id);
                    table.ForeignKey(
                        name: "FK_bulletin_channels_bulletins_record_id",
                        column: x => x.record_id,
                        principalTable: "bulletins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_clearances",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", nullable: true),
                    comment = table.Column<string>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    settlement = table.Column<string>(type: "TEXT", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    settled_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_clearances", x => x.id);
                    table.ForeignKey(
                        name: "FK_bulletin_clearances_bulletins_record_id",
                        column: x => x.record_id,
                        principalTable: "bulletins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_bulletin_clearances_offices_office_code",
                        column: x => x.office_code,
                        principalTable: "offices",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_comparisons",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    compared_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_comparisons", x => x.id);
                    table.ForeignKey(
                        name: "FK_bulletin_comparisons_bulletins_record_id",
                        column: x => x.record_id,
                        principalTable: "bulletins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    title_es = table.Column<string>(type: "TEXT", nullable: false),
                    text_es = table.Column<string>(type: "TEXT", nullable: false),
                    change = table.Column<string>(type: "TEXT", nullable: true),
                    change_es = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_bulletin_versions_bulletins_record_id",
                        column: x => x.record_id,
                        principalTable: "bulletins",
                        principalColumn: "id",
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
                name: "IX_meeting_registrations_cancel_hash",
                table: "meeting_registrations",
                column: "cancel_hash",
                filter: "cancel_hash IS NOT NULL");

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
                name: "IX_bulletin_channels_record_id_id",
                table: "bulletin_channels",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_clearances_office_code_verdict_id",
                table: "bulletin_clearances",
                columns: new[] { "office_code", "verdict", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_clearances_record_id_id",
                table: "bulletin_clearances",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_comparisons_record_id_id",
                table: "bulletin_comparisons",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_mails_status_next_attempt_at_version_id_subscriber_id",
                table: "bulletin_mails",
                columns: new[] { "status", "next_attempt_at", "version_id", "subscriber_id" });

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_mails_subscriber_id",
                table: "bulletin_mails",
                column: "subscriber_id");

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_sendings_record_id",
                table: "bulletin_sendings",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_sendings_spread_at_version_id",
                table: "bulletin_sendings",
                columns: new[] { "spread_at", "version_id" });

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_subscribers_address_key",
                table: "bulletin_subscribers",
                column: "address_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_subscribers_token_expires_at",
                table: "bulletin_subscribers",
                column: "token_expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_subscribers_token_hash",
                table: "bulletin_subscribers",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_versions_record_id_id",
                table: "bulletin_versions",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_versions_record_id_number",
                table: "bulletin_versions",
                columns: new[] { "record_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bulletins_pattern",
                table: "bulletins",
                column: "pattern");

            migrationBuilder.CreateIndex(
                name: "IX_bulletins_place",
                table: "bulletins",
                column: "place",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_committee_reviews_record_id_id",
                table: "committee_reviews",
                columns: new[] { "record_id", "id" });

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
                name: "bulletin_channels");

            migrationBuilder.DropTable(
                name: "bulletin_clearances");

            migrationBuilder.DropTable(
                name: "bulletin_comparisons");

            migrationBuilder.DropTable(
                name: "bulletin_mails");

            migrationBuilder.DropTable(
                name: "bulletin_subscribers");

            migrationBuilder.DropTable(
                name: "bulletin_versions");

            migrationBuilder.DropTable(
                name: "committee_reviews");

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
                name: "bulletin_sendings");

            migrationBuilder.DropTable(
                name: "bulletins");

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
                name: "IX_meeting_registrations_cancel_hash",
                table: "meeting_registrations");

            migrationBuilder.DropIndex(
                name: "ix_complaints_decided",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "cancel_hash",
                table: "meeting_registrations");

            migrationBuilder.DropColumn(
                name: "is_waiting",
                table: "meeting_registrations");

            migrationBuilder.DropColumn(
                name: "language",
                table: "meeting_registrations");

            migrationBuilder.DropColumn(
                name: "subject",
                table: "letter_templates");

            migrationBuilder.DropColumn(
                name: "subject",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "group_id",
                table: "committee_meetings");

            migrationBuilder.DropColumn(
                name: "seats",
                table: "committee_meetings");

            migrationBuilder.DropColumn(
                name: "inquiry_id",
                table: "attachments");
        }
    }
}
