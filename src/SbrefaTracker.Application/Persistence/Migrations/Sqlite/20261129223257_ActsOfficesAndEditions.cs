using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ActsOfficesAndEditions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_decided",
                table: "complaints");

            migrationBuilder.AddColumn<string>(
                name: "letterhead",
                table: "responses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "held_back_at",
                table: "public_years",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "accommodation_spanish",
                table: "outreach_events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "mail_failed_address",
                table: "office_contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "mail_failed_on",
                table: "office_contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "letterhead",
                table: "mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "text",
                table: "guides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "text_es",
                table: "guides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "summary_spanish",
                table: "event_sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "title_spanish",
                table: "event_sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "files_sha256",
                table: "editions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "correction_by",
                table: "bulletins",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "correction_change",
                table: "bulletins",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "correction_change_es",
                table: "bulletins",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "correction_on",
                table: "bulletins",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "correction_text",
                table: "bulletins",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "correction_text_es",
                table: "bulletins",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "correction_title",
                table: "bulletins",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "correction_title_es",
                table: "bulletins",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "former_values",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    complaint_id = table.Column<long>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_former_values", x => x.id);
                    table.ForeignKey(
                        name: "FK_former_values_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_triage_marks_retaliation",
                table: "triage_marks",
                columns: new[] { "complaint_id", "triage_id" },
                filter: "item = 'retaliation' AND answer <> 'no'");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_acts",
                table: "ledger_entries",
                columns: new[] { "action", "complaint_id", "at" },
                filter: "action <> 'Imported'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_decided",
                table: "complaints",
                columns: new[] { "due_on", "id", "due_clock", "clock_due_clock" },
                filter: "due_clock = 'Decision' OR clock_due_clock = 'Decision'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_usefulness",
                table: "complaints",
                columns: new[] { "closed_on", "usefulness", "id" },
                filter: "usefulness IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_former_values_complaint_id_id",
                table: "former_values",
                columns: new[] { "complaint_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "former_values");

            migrationBuilder.DropIndex(
                name: "ix_triage_marks_retaliation",
                table: "triage_marks");

            migrationBuilder.DropIndex(
                name: "ix_ledger_entries_acts",
                table: "ledger_entries");

            migrationBuilder.DropIndex(
                name: "ix_complaints_decided",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_usefulness",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "letterhead",
                table: "responses");

            migrationBuilder.DropColumn(
                name: "held_back_at",
                table: "public_years");

            migrationBuilder.DropColumn(
                name: "accommodation_spanish",
                table: "outreach_events");

            migrationBuilder.DropColumn(
                name: "mail_failed_address",
                table: "office_contacts");

            migrationBuilder.DropColumn(
                name: "mail_failed_on",
                table: "office_contacts");

            migrationBuilder.DropColumn(
                name: "letterhead",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "text",
                table: "guides");

            migrationBuilder.DropColumn(
                name: "text_es",
                table: "guides");

            migrationBuilder.DropColumn(
                name: "summary_spanish",
                table: "event_sessions");

            migrationBuilder.DropColumn(
                name: "title_spanish",
                table: "event_sessions");

            migrationBuilder.DropColumn(
                name: "files_sha256",
                table: "editions");

            migrationBuilder.DropColumn(
                name: "correction_by",
                table: "bulletins");

            migrationBuilder.DropColumn(
                name: "correction_change",
                table: "bulletins");

            migrationBuilder.DropColumn(
                name: "correction_change_es",
                table: "bulletins");

            migrationBuilder.DropColumn(
                name: "correction_on",
                table: "bulletins");

            migrationBuilder.DropColumn(
                name: "correction_text",
                table: "bulletins");

            migrationBuilder.DropColumn(
                name: "correction_text_es",
                table: "bulletins");

            migrationBuilder.DropColumn(
                name: "correction_title",
                table: "bulletins");

            migrationBuilder.DropColumn(
                name: "correction_title_es",
                table: "bulletins");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_decided",
                table: "complaints",
                columns: new[] { "due_on", "id", "due_clock" },
                filter: "due_clock = 'Decision'");
        }
    }
}
