using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class JobsStoriesAnswersCommitteeHolds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_complaints_office_code_received_on_id",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_state_due_on_id",
                table: "complaints");

            migrationBuilder.AddColumn<long>(
                name: "matter_id",
                table: "mails",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "template",
                table: "mails",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "inquiries",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "answers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    published_number = table.Column<int>(type: "integer", nullable: true),
                    owner_id = table.Column<string>(type: "text", nullable: true),
                    review_by = table.Column<DateOnly>(type: "date", nullable: true),
                    reviewed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    superseded_by = table.Column<string>(type: "text", nullable: true),
                    end_note_en = table.Column<string>(type: "text", nullable: true),
                    end_note_es = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "committee_meetings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    committee_record = table.Column<long>(type: "bigint", nullable: false),
                    meets_on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<int>(type: "integer", nullable: false),
                    ends_at = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    connection = table.Column<string>(type: "text", nullable: true),
                    purpose = table.Column<string>(type: "text", nullable: true),
                    agenda = table.Column<string>(type: "text", nullable: true),
                    openness = table.Column<string>(type: "text", nullable: false),
                    registration = table.Column<string>(type: "text", nullable: true),
                    register_by = table.Column<DateOnly>(type: "date", nullable: true),
                    statements = table.Column<string>(type: "text", nullable: true),
                    statements_by = table.Column<DateOnly>(type: "date", nullable: true),
                    speaking = table.Column<string>(type: "text", nullable: true),
                    accommodation = table.Column<string>(type: "text", nullable: true),
                    materials_from = table.Column<string>(type: "text", nullable: true),
                    contact = table.Column<string>(type: "text", nullable: true),
                    docket = table.Column<string>(type: "text", nullable: true),
                    agenda_approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agenda_approved_by = table.Column<string>(type: "text", nullable: true),
                    closure_determined_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closure_authority = table.Column<string>(type: "text", nullable: true),
                    notice_on = table.Column<DateOnly>(type: "date", nullable: true),
                    notice_citation = table.Column<string>(type: "text", nullable: true),
                    short_notice_reason = table.Column<string>(type: "text", nullable: true),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    officer_present = table.Column<string>(type: "text", nullable: true),
                    members_present = table.Column<int>(type: "integer", nullable: true),
                    visitors_present = table.Column<int>(type: "integer", nullable: true),
                    minutes = table.Column<string>(type: "text", nullable: true),
                    certified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    certified_by = table.Column<string>(type: "text", nullable: true),
                    cancel_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_committee_meetings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "committees",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    @short = table.Column<string>(name: "short", type: "text", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false),
                    begun_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_committees", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "disposal_proposals",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    complaint_id = table.Column<long>(type: "bigint", nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    rule_number = table.Column<int>(type: "integer", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false),
                    standing = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by = table.Column<string>(type: "text", nullable: true),
                    ended_as = table.Column<string>(type: "text", nullable: true),
                    drop_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disposal_proposals", x => x.id);
                    table.ForeignKey(
                        name: "FK_disposal_proposals_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "holds",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    complaint_id = table.Column<long>(type: "bigint", nullable: false),
                    placed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    placed_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false),
                    released_on = table.Column<DateOnly>(type: "date", nullable: true),
                    released_by = table.Column<string>(type: "text", nullable: true),
                    release_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holds", x => x.id);
                    table.ForeignKey(
                        name: "FK_holds_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: true),
                    as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    step = table.Column<string>(type: "text", nullable: true),
                    done = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: true),
                    cancel_asked = table.Column<bool>(type: "boolean", nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    finished_at = table.Column<long>(type: "bigint", nullable: true),
                    refusals = table.Column<string>(type: "text", nullable: true),
                    made = table.Column<int>(type: "integer", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: true),
                    file_length = table.Column<long>(type: "bigint", nullable: true),
                    file_sha256 = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meeting_registrations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    meeting_record = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    organization = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: false),
                    needs = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_registrations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "narratives",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    public_id = table.Column<string>(type: "text", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    action_type = table.Column<string>(type: "text", nullable: true),
                    scrubbed_by = table.Column<string>(type: "text", nullable: false),
                    last_text = table.Column<int>(type: "integer", nullable: false),
                    published_text = table.Column<int>(type: "integer", nullable: true),
                    published_at = table.Column<long>(type: "bigint", nullable: true),
                    asked_off_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_narratives", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "public_narrative_versions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<long>(type: "bigint", nullable: false),
                    published = table.Column<int>(type: "integer", nullable: false),
                    withdrawn = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_narrative_versions", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "recommendations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    committee_record = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    term = table.Column<int>(type: "integer", nullable: false),
                    passed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    subcommittee = table.Column<string>(type: "text", nullable: true),
                    working_group = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    votes_for = table.Column<int>(type: "integer", nullable: true),
                    votes_against = table.Column<int>(type: "integer", nullable: true),
                    votes_abstained = table.Column<int>(type: "integer", nullable: true),
                    lead_office = table.Column<string>(type: "text", nullable: true),
                    response = table.Column<string>(type: "text", nullable: true),
                    responded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    response_text = table.Column<string>(type: "text", nullable: true),
                    target_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: true),
                    small_business = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recommendations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "written_statements",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    meeting_record = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    organization = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    in_time = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_written_statements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "answer_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    topics = table.Column<string>(type: "text", nullable: false),
                    for_action_types = table.Column<string>(type: "text", nullable: false),
                    sources = table.Column<string>(type: "text", nullable: false),
                    recalled_sources = table.Column<string>(type: "text", nullable: false),
                    see = table.Column<string>(type: "text", nullable: false),
                    question_en = table.Column<string>(type: "text", nullable: false),
                    answer_en = table.Column<string>(type: "text", nullable: false),
                    more_en = table.Column<string>(type: "text", nullable: false),
                    keywords_en = table.Column<string>(type: "text", nullable: false),
                    question_es = table.Column<string>(type: "text", nullable: false),
                    answer_es = table.Column<string>(type: "text", nullable: false),
                    more_es = table.Column<string>(type: "text", nullable: false),
                    keywords_es = table.Column<string>(type: "text", nullable: false),
                    change_kind = table.Column<string>(type: "text", nullable: false),
                    change_note_en = table.Column<string>(type: "text", nullable: false),
                    change_note_es = table.Column<string>(type: "text", nullable: false),
                    written_on = table.Column<DateOnly>(type: "date", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    writers = table.Column<string>(type: "text", nullable: false),
                    published_by = table.Column<string>(type: "text", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    dropped_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_answer_versions_answers_record_id",
                        column: x => x.record_id,
                        principalTable: "answers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_materials",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: true),
                    posted_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_materials", x => x.id);
                    table.ForeignKey(
                        name: "FK_meeting_materials_committee_meetings_record_id",
                        column: x => x.record_id,
                        principalTable: "committee_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "committee_charters",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    consulted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    copied_on = table.Column<DateOnly>(type: "date", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_committee_charters", x => x.id);
                    table.ForeignKey(
                        name: "FK_committee_charters_committees_record_id",
                        column: x => x.record_id,
                        principalTable: "committees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "committee_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    parent_id = table.Column<long>(type: "bigint", nullable: true),
                    statement_of_work = table.Column<string>(type: "text", nullable: true),
                    group_state = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_committee_groups", x => x.id);
                    table.ForeignKey(
                        name: "FK_committee_groups_committees_record_id",
                        column: x => x.record_id,
                        principalTable: "committees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "committee_members",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    organization = table.Column<string>(type: "text", nullable: false),
                    viewpoint = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_committee_members", x => x.id);
                    table.ForeignKey(
                        name: "FK_committee_members_committees_record_id",
                        column: x => x.record_id,
                        principalTable: "committees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "committee_reports",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_committee_reports", x => x.id);
                    table.ForeignKey(
                        name: "FK_committee_reports_committees_record_id",
                        column: x => x.record_id,
                        principalTable: "committees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "job_chunks",
                columns: table => new
                {
                    job_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_chunks", x => new { x.job_id, x.number });
                    table.ForeignKey(
                        name: "FK_job_chunks_jobs_job_id",
                        column: x => x.job_id,
                        principalTable: "jobs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "narrative_checks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    text_number = table.Column<int>(type: "integer", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    checked_by = table.Column<string>(type: "text", nullable: false),
                    is_approved = table.Column<bool>(type: "boolean", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_narrative_checks", x => x.id);
                    table.ForeignKey(
                        name: "FK_narrative_checks_narratives_record_id",
                        column: x => x.record_id,
                        principalTable: "narratives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "narrative_texts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    scrubbed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    scrubbed_by = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_narrative_texts", x => x.id);
                    table.ForeignKey(
                        name: "FK_narrative_texts_narratives_record_id",
                        column: x => x.record_id,
                        principalTable: "narratives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recommendation_steps",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    to_state = table.Column<string>(type: "text", nullable: false),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recommendation_steps", x => x.id);
                    table.ForeignKey(
                        name: "FK_recommendation_steps_recommendations_record_id",
                        column: x => x.record_id,
                        principalTable: "recommendations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "committee_terms",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: false),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_committee_terms", x => x.id);
                    table.ForeignKey(
                        name: "FK_committee_terms_committee_members_member_id",
                        column: x => x.member_id,
                        principalTable: "committee_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_committee_terms_committees_record_id",
                        column: x => x.record_id,
                        principalTable: "committees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_by_office",
                table: "complaints",
                columns: new[] { "office_code", "received_on", "id", "state", "action_type", "source", "assignee_id" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_by_state",
                table: "complaints",
                columns: new[] { "state", "due_on", "id", "office_code", "action_type", "source", "assignee_id" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_disposed_on_id",
                table: "complaints",
                columns: new[] { "disposed_on", "id" },
                filter: "disposed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_publish_consent",
                table: "complaints",
                columns: new[] { "state", "closed_on", "id" },
                filter: "publish_consent IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_retaliation",
                table: "complaints",
                columns: new[] { "received_on", "id" },
                filter: "retaliation_alleged");

            migrationBuilder.CreateIndex(
                name: "IX_answer_versions_record_id_id",
                table: "answer_versions",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_answer_versions_record_id_number",
                table: "answer_versions",
                columns: new[] { "record_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_answers_slug",
                table: "answers",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_answers_state_id",
                table: "answers",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_committee_charters_record_id_id",
                table: "committee_charters",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_committee_groups_record_id_id",
                table: "committee_groups",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_committee_meetings_committee_record_meets_on",
                table: "committee_meetings",
                columns: new[] { "committee_record", "meets_on" });

            migrationBuilder.CreateIndex(
                name: "IX_committee_members_record_id_id",
                table: "committee_members",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_committee_reports_record_id_id",
                table: "committee_reports",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_committee_terms_member_id",
                table: "committee_terms",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "IX_committee_terms_record_id_id",
                table: "committee_terms",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_disposal_proposals_complaint_id_id",
                table: "disposal_proposals",
                columns: new[] { "complaint_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_disposal_proposals_waiting",
                table: "disposal_proposals",
                column: "id",
                filter: "ended_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_holds_complaint_id_id",
                table: "holds",
                columns: new[] { "complaint_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_holds_in_force",
                table: "holds",
                column: "id",
                filter: "released_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_jobs_finished_at",
                table: "jobs",
                column: "finished_at");

            migrationBuilder.CreateIndex(
                name: "IX_jobs_state_id",
                table: "jobs",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_materials_record_id_id",
                table: "meeting_materials",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_registrations_meeting_record_id",
                table: "meeting_registrations",
                columns: new[] { "meeting_record", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_narrative_checks_record_id_id",
                table: "narrative_checks",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_narrative_texts_record_id_id",
                table: "narrative_texts",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_narratives_public_id",
                table: "narratives",
                column: "public_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_narratives_reference",
                table: "narratives",
                column: "reference");

            migrationBuilder.CreateIndex(
                name: "IX_narratives_state_published_at_id",
                table: "narratives",
                columns: new[] { "state", "published_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_recommendation_steps_record_id_id",
                table: "recommendation_steps",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_recommendations_number",
                table: "recommendations",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_recommendations_state_number",
                table: "recommendations",
                columns: new[] { "state", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_written_statements_meeting_record_id",
                table: "written_statements",
                columns: new[] { "meeting_record", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_versions");

            migrationBuilder.DropTable(
                name: "committee_charters");

            migrationBuilder.DropTable(
                name: "committee_groups");

            migrationBuilder.DropTable(
                name: "committee_reports");

            migrationBuilder.DropTable(
                name: "committee_terms");

            migrationBuilder.DropTable(
                name: "disposal_proposals");

            migrationBuilder.DropTable(
                name: "holds");

            migrationBuilder.DropTable(
                name: "job_chunks");

            migrationBuilder.DropTable(
                name: "meeting_materials");

            migrationBuilder.DropTable(
                name: "meeting_registrations");

            migrationBuilder.DropTable(
                name: "narrative_checks");

            migrationBuilder.DropTable(
                name: "narrative_texts");

            migrationBuilder.DropTable(
                name: "public_narrative_versions");

            migrationBuilder.DropTable(
                name: "recommendation_steps");

            migrationBuilder.DropTable(
                name: "written_statements");

            migrationBuilder.DropTable(
                name: "answers");

            migrationBuilder.DropTable(
                name: "committee_members");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "committee_meetings");

            migrationBuilder.DropTable(
                name: "narratives");

            migrationBuilder.DropTable(
                name: "recommendations");

            migrationBuilder.DropTable(
                name: "committees");

            migrationBuilder.DropIndex(
                name: "ix_complaints_by_office",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_by_state",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_disposed_on_id",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_publish_consent",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_retaliation",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "matter_id",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "template",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "language",
                table: "inquiries");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_office_code_received_on_id",
                table: "complaints",
                columns: new[] { "office_code", "received_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_state_due_on_id",
                table: "complaints",
                columns: new[] { "state", "due_on", "id" });
        }
    }
}
