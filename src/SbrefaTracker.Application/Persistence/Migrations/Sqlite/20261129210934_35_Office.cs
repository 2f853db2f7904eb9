using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class _35_Office : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
