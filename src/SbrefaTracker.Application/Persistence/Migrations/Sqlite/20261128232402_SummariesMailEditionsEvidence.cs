using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "mail_failed_on",
                table: "offices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "taken_up_as",
                table: "mail_queue",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "taken_up_at",
                table: "mail_queue",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "report_sha256",
                table: "editions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "edition_chunks",
                columns: table => new
                {
                    edition_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", nullable: false),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    settlement = table.Column<string>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    settled_by = table.Column<string>(type: "TEXT", nullable: true)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "facet_counts",
                columns: table => new
                {
                    facet = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    complaints = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_facet_counts", x => new { x.facet, x.code });
                });

            migrationBuilder.CreateTable(
                name: "no_contact",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    address_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    added_by = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    removed_by = table.Column<string>(type: "TEXT", nullable: true),
                    removed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    removal_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_no_contact", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "summaries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    complaint_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
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
