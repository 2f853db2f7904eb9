using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Campaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "campaigns",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    begun_on = table.Column<DateOnly>(type: "date", nullable: false),
                    begun_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_campaigns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pattern_flags",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    office_code = table.Column<string>(type: "text", nullable: false),
                    action_type = table.Column<string>(type: "text", nullable: false),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pattern_flags", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "story_prints",
                columns: table => new
                {
                    complaint_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_prints", x => new { x.complaint_id, x.number });
                    table.ForeignKey(
                        name: "FK_story_prints_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "worker_marks",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    reached = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_worker_marks", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "campaign_members",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: false),
                    joined_by = table.Column<string>(type: "text", nullable: false),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    left_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_campaign_members", x => x.id);
                    table.ForeignKey(
                        name: "FK_campaign_members_campaigns_record_id",
                        column: x => x.record_id,
                        principalTable: "campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pattern_complaints",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pattern_complaints", x => x.id);
                    table.ForeignKey(
                        name: "FK_pattern_complaints_pattern_flags_record_id",
                        column: x => x.record_id,
                        principalTable: "pattern_flags",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_campaign_members_record_id_id",
                table: "campaign_members",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_campaign_members_reference",
                table: "campaign_members",
                column: "reference");

            migrationBuilder.CreateIndex(
                name: "IX_pattern_complaints_record_id_id",
                table: "pattern_complaints",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_pattern_complaints_reference",
                table: "pattern_complaints",
                column: "reference");

            migrationBuilder.CreateIndex(
                name: "IX_pattern_flags_state_id",
                table: "pattern_flags",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_story_prints_number_complaint_id",
                table: "story_prints",
                columns: new[] { "number", "complaint_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "campaign_members");

            migrationBuilder.DropTable(
                name: "pattern_complaints");

            migrationBuilder.DropTable(
                name: "story_prints");

            migrationBuilder.DropTable(
                name: "worker_marks");

            migrationBuilder.DropTable(
                name: "campaigns");

            migrationBuilder.DropTable(
                name: "pattern_flags");
        }
    }
}
