using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class _33_ActsOfficesEditions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_acts",
                table: "ledger_entries",
                columns: new[] { "action", "complaint_id", "at" },
                filter: "action <> 'Imported'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_ledger_entries_acts",
                table: "ledger_entries");

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
        }
    }
}
