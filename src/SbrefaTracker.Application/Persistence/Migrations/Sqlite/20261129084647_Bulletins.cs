using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Bulletins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
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
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
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
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "bulletin_sendings");

            migrationBuilder.DropTable(
                name: "bulletins");
        }
    }
}
