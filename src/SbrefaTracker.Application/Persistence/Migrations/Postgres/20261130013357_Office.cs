using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Office : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "offices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "parent_code",
                table: "offices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "holds_from",
                table: "office_changes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "content_id",
                table: "meeting_materials",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "file_name",
                table: "meeting_materials",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "file_type",
                table: "meeting_materials",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "length",
                table: "meeting_materials",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sha256",
                table: "meeting_materials",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdraw_reason",
                table: "meeting_materials",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "withdrawn_on",
                table: "meeting_materials",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_meeting_materials_content_id",
                table: "meeting_materials",
                column: "content_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_meeting_materials_content_id",
                table: "meeting_materials");

            migrationBuilder.DropColumn(
                name: "address",
                table: "offices");

            migrationBuilder.DropColumn(
                name: "parent_code",
                table: "offices");

            migrationBuilder.DropColumn(
                name: "holds_from",
                table: "office_changes");

            migrationBuilder.DropColumn(
                name: "content_id",
                table: "meeting_materials");

            migrationBuilder.DropColumn(
                name: "file_name",
                table: "meeting_materials");

            migrationBuilder.DropColumn(
                name: "file_type",
                table: "meeting_materials");

            migrationBuilder.DropColumn(
                name: "length",
                table: "meeting_materials");

            migrationBuilder.DropColumn(
                name: "sha256",
                table: "meeting_materials");

            migrationBuilder.DropColumn(
                name: "withdraw_reason",
                table: "meeting_materials");

            migrationBuilder.DropColumn(
                name: "withdrawn_on",
                table: "meeting_materials");
        }
    }
}
