using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CommitteeRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_meeting_materials_record_id_id",
                table: "meeting_materials",
                columns: new[] { "record_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "committee_charters");

            migrationBuilder.DropTable(
                name: "committee_groups");

            migrationBuilder.DropTable(
                name: "committee_reports");

            migrationBuilder.DropTable(
                name: "committee_terms");

            migrationBuilder.DropTable(
                name: "meeting_materials");

            migrationBuilder.DropTable(
                name: "committee_members");

            migrationBuilder.DropTable(
                name: "committee_meetings");

            migrationBuilder.DropTable(
                name: "committees");
        }
    }
}
