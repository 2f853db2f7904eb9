using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AskedAndAnswered : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "promised_on",
                table: "replies",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "remains",
                table: "replies",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "head_email",
                table: "offices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proposed_office",
                table: "inquiries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "sent_back_on",
                table: "inquiries",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "time_asked_until",
                table: "inquiries",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "assessments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    complaint_id = table.Column<long>(type: "bigint", nullable: false),
                    inquiry_id = table.Column<long>(type: "bigint", nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    facts_looked_into = table.Column<bool>(type: "boolean", nullable: false),
                    personnel = table.Column<string>(type: "text", nullable: false),
                    signer_rank = table.Column<string>(type: "text", nullable: false),
                    professional = table.Column<bool>(type: "boolean", nullable: false),
                    grade = table.Column<string>(type: "text", nullable: false),
                    rule = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessments", x => x.id);
                    table.ForeignKey(
                        name: "FK_assessments_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assessments_inquiries_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    complaint_id = table.Column<long>(type: "bigint", nullable: false),
                    inquiry_id = table.Column<long>(type: "bigint", nullable: false),
                    step = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders", x => x.id);
                    table.ForeignKey(
                        name: "FK_reminders_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_reminders_inquiries_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "question_marks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    complaint_id = table.Column<long>(type: "bigint", nullable: false),
                    assessment_id = table.Column<long>(type: "bigint", nullable: false),
                    question_id = table.Column<long>(type: "bigint", nullable: false),
                    mark = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_question_marks", x => x.id);
                    table.ForeignKey(
                        name: "FK_question_marks_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_question_marks_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_question_marks_questions_question_id",
                        column: x => x.question_id,
                        principalTable: "questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inquiries_due_on_id",
                table: "inquiries",
                columns: new[] { "due_on", "id" },
                filter: "replied_on IS NULL AND called_off_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_assessments_complaint_id_id",
                table: "assessments",
                columns: new[] { "complaint_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_assessments_inquiry_id",
                table: "assessments",
                column: "inquiry_id");

            migrationBuilder.CreateIndex(
                name: "IX_question_marks_assessment_id",
                table: "question_marks",
                column: "assessment_id");

            migrationBuilder.CreateIndex(
                name: "IX_question_marks_complaint_id_id",
                table: "question_marks",
                columns: new[] { "complaint_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_question_marks_question_id",
                table: "question_marks",
                column: "question_id");

            migrationBuilder.CreateIndex(
                name: "IX_reminders_complaint_id_id",
                table: "reminders",
                columns: new[] { "complaint_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_reminders_inquiry_id",
                table: "reminders",
                column: "inquiry_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "question_marks");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "assessments");

            migrationBuilder.DropIndex(
                name: "IX_inquiries_due_on_id",
                table: "inquiries");

            migrationBuilder.DropColumn(
                name: "promised_on",
                table: "replies");

            migrationBuilder.DropColumn(
                name: "remains",
                table: "replies");

            migrationBuilder.DropColumn(
                name: "head_email",
                table: "offices");

            migrationBuilder.DropColumn(
                name: "proposed_office",
                table: "inquiries");

            migrationBuilder.DropColumn(
                name: "sent_back_on",
                table: "inquiries");

            migrationBuilder.DropColumn(
                name: "time_asked_until",
                table: "inquiries");
        }
    }
}
