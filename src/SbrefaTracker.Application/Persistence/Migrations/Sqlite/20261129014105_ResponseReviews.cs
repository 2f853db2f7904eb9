using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ResponseReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "reviews_needed",
                table: "responses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "awaited_reviews",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "response_comments",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    complaint_id = table.Column<long>(type: "INTEGER", nullable: false),
                    response_id = table.Column<long>(type: "INTEGER", nullable: false),
                    answers_id = table.Column<long>(type: "INTEGER", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    must_settle = table.Column<bool>(type: "INTEGER", nullable: false),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    settled_by = table.Column<string>(type: "TEXT", nullable: true),
                    quote = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    complaint_id = table.Column<long>(type: "INTEGER", nullable: false),
                    response_id = table.Column<long>(type: "INTEGER", nullable: false),
                    review = table.Column<string>(type: "TEXT", nullable: false),
                    reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "ix_complaints_awaited_reviews",
                table: "complaints",
                columns: new[] { "due_on", "id", "awaited_reviews" },
                filter: "awaited_reviews IS NOT NULL");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "response_comments");

            migrationBuilder.DropTable(
                name: "response_reviews");

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
