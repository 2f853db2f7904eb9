using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CommitteeVisitorsAndRecommendations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "recommendation_steps",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    to_state = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
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

            migrationBuilder.CreateIndex(
                name: "IX_meeting_registrations_meeting_record_id",
                table: "meeting_registrations",
                columns: new[] { "meeting_record", "id" });

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
                name: "meeting_registrations");

            migrationBuilder.DropTable(
                name: "recommendation_steps");

            migrationBuilder.DropTable(
                name: "written_statements");

            migrationBuilder.DropTable(
                name: "recommendations");
        }
    }
}
