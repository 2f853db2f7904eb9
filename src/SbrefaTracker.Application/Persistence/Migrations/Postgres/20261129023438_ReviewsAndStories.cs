using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReviewsAndStories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "reviews_needed",
                table: "responses",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "awaited_reviews",
                table: "complaints",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "edition_stories",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    story_record = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    left_out_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edition_stories", x => x.id);
                    table.ForeignKey(
                        name: "FK_edition_stories_editions_record_id",
                        column: x => x.record_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "response_comments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    complaint_id = table.Column<long>(type: "bigint", nullable: false),
                    response_id = table.Column<long>(type: "bigint", nullable: false),
                    answers_id = table.Column<long>(type: "bigint", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    must_settle = table.Column<bool>(type: "boolean", nullable: false),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    settled_by = table.Column<string>(type: "text", nullable: true),
                    quote = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_response_comments", x => x.id);
                    table.ForeignKey(
                        name: "FK_response_comments_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_response_comments_response_comments_answers_id",
                        column: x => x.answers_id,
                        principalTable: "response_comments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_response_comments_responses_response_id",
                        column: x => x.response_id,
                        principalTable: "responses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "response_reviews",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    complaint_id = table.Column<long>(type: "bigint", nullable: false),
                    response_id = table.Column<long>(type: "bigint", nullable: false),
                    review = table.Column<string>(type: "text", nullable: false),
                    reviewed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_response_reviews", x => x.id);
                    table.ForeignKey(
                        name: "FK_response_reviews_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_response_reviews_responses_response_id",
                        column: x => x.response_id,
                        principalTable: "responses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stories",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    written_on = table.Column<DateOnly>(type: "date", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    consent_from = table.Column<string>(type: "text", nullable: true),
                    consent_way = table.Column<string>(type: "text", nullable: true),
                    consent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    checked_by = table.Column<string>(type: "text", nullable: true),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stories", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_awaited_reviews",
                table: "complaints",
                columns: new[] { "due_on", "id", "awaited_reviews" },
                filter: "awaited_reviews IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_edition_stories_record_id_id",
                table: "edition_stories",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_edition_stories_story_record",
                table: "edition_stories",
                column: "story_record");

            migrationBuilder.CreateIndex(
                name: "IX_response_comments_answers_id",
                table: "response_comments",
                column: "answers_id");

            migrationBuilder.CreateIndex(
                name: "IX_response_comments_complaint_id_id",
                table: "response_comments",
                columns: new[] { "complaint_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_response_comments_response_id",
                table: "response_comments",
                column: "response_id");

            migrationBuilder.CreateIndex(
                name: "IX_response_reviews_complaint_id_id",
                table: "response_reviews",
                columns: new[] { "complaint_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_response_reviews_response_id",
                table: "response_reviews",
                column: "response_id");

            migrationBuilder.CreateIndex(
                name: "IX_stories_fiscal_year_state",
                table: "stories",
                columns: new[] { "fiscal_year", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "edition_stories");

            migrationBuilder.DropTable(
                name: "response_comments");

            migrationBuilder.DropTable(
                name: "response_reviews");

            migrationBuilder.DropTable(
                name: "stories");

            migrationBuilder.DropIndex(
                name: "ix_complaints_awaited_reviews",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "reviews_needed",
                table: "responses");

            migrationBuilder.DropColumn(
                name: "awaited_reviews",
                table: "complaints");
        }
    }
}
