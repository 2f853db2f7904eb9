using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SummariesMailEditionsEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_mail_queue_status_next_attempt_at",
                table: "mail_queue");

            migrationBuilder.DropIndex(
                name: "ix_complaints_forwarded",
                table: "complaints");

            migrationBuilder.AddColumn<string>(
                name: "mail_failed_address",
                table: "offices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "mail_failed_on",
                table: "offices",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "taken_up_as",
                table: "mail_queue",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "taken_up_at",
                table: "mail_queue",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "report_sha256",
                table: "editions",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "edition_chunks",
                columns: table => new
                {
                    edition_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edition_chunks", x => new { x.edition_id, x.name, x.number });
                    table.ForeignKey(
                        name: "FK_edition_chunks_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition_comments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    office_code = table.Column<string>(type: "text", nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    settlement = table.Column<string>(type: "text", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    settled_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edition_comments", x => x.id);
                    table.ForeignKey(
                        name: "FK_edition_comments_editions_record_id",
                        column: x => x.record_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_edition_comments_offices_office_code",
                        column: x => x.office_code,
                        principalTable: "offices",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition_sections",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    office_code = table.Column<string>(type: "text", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edition_sections", x => x.id);
                    table.ForeignKey(
                        name: "FK_edition_sections_editions_record_id",
                        column: x => x.record_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_edition_sections_offices_office_code",
                        column: x => x.office_code,
                        principalTable: "offices",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "facet_counts",
                columns: table => new
                {
                    facet = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    complaints = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_facet_counts", x => new { x.facet, x.code });
                });

            migrationBuilder.CreateTable(
                name: "no_contact",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    address_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    added_by = table.Column<string>(type: "text", nullable: false),
                    added_at = table.Column<long>(type: "bigint", nullable: false),
                    removed_by = table.Column<string>(type: "text", nullable: true),
                    removed_at = table.Column<long>(type: "bigint", nullable: true),
                    removal_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_no_contact", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "summaries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    complaint_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    written_on = table.Column<DateOnly>(type: "date", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_summaries", x => x.id);
                    table.ForeignKey(
                        name: "FK_summaries_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_evidence_versions_evidence_items_record_id",
                        column: x => x.record_id,
                        principalTable: "evidence_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_values",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    version_id = table.Column<long>(type: "bigint", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_values", x => x.id);
                    table.ForeignKey(
                        name: "FK_evidence_values_evidence_items_record_id",
                        column: x => x.record_id,
                        principalTable: "evidence_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evidence_values_evidence_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "evidence_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_mail_queue_status_taken_up_at_next_attempt_at_mail_id",
                table: "mail_queue",
                columns: new[] { "status", "taken_up_at", "next_attempt_at", "mail_id" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_forwarded",
                table: "complaints",
                columns: new[] { "forwarded_on", "responded_on", "office_code", "source", "reopenings", "closed_on", "outcome", "action_type" });

            migrationBuilder.CreateIndex(
                name: "IX_edition_comments_office_code",
                table: "edition_comments",
                column: "office_code");

            migrationBuilder.CreateIndex(
                name: "IX_edition_comments_record_id_id",
                table: "edition_comments",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_edition_sections_office_code",
                table: "edition_sections",
                column: "office_code");

            migrationBuilder.CreateIndex(
                name: "IX_edition_sections_record_id_id",
                table: "edition_sections",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_values_record_id_id",
                table: "evidence_values",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_values_version_id",
                table: "evidence_values",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_versions_record_id_id",
                table: "evidence_versions",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_no_contact_address_hash",
                table: "no_contact",
                column: "address_hash",
                unique: true,
                filter: "removed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_summaries_complaint_id_id",
                table: "summaries",
                columns: new[] { "complaint_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "edition_chunks");

            migrationBuilder.DropTable(
                name: "edition_comments");

            migrationBuilder.DropTable(
                name: "edition_sections");

            migrationBuilder.DropTable(
                name: "evidence_values");

            migrationBuilder.DropTable(
                name: "facet_counts");

            migrationBuilder.DropTable(
                name: "no_contact");

            migrationBuilder.DropTable(
                name: "summaries");

            migrationBuilder.DropTable(
                name: "evidence_versions");

            migrationBuilder.DropTable(
                name: "evidence_items");

            migrationBuilder.DropIndex(
                name: "IX_mail_queue_status_taken_up_at_next_attempt_at_mail_id",
                table: "mail_queue");

            migrationBuilder.DropIndex(
                name: "ix_complaints_forwarded",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "mail_failed_address",
                table: "offices");

            migrationBuilder.DropColumn(
                name: "mail_failed_on",
                table: "offices");

            migrationBuilder.DropColumn(
                name: "taken_up_as",
                table: "mail_queue");

            migrationBuilder.DropColumn(
                name: "taken_up_at",
                table: "mail_queue");

            migrationBuilder.DropColumn(
                name: "report_sha256",
                table: "editions");

            migrationBuilder.CreateIndex(
                name: "IX_mail_queue_status_next_attempt_at",
                table: "mail_queue",
                columns: new[] { "status", "next_attempt_at" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_forwarded",
                table: "complaints",
                columns: new[] { "forwarded_on", "responded_on", "office_code", "source", "reopenings", "closed_on", "outcome" });
        }
    }
}
