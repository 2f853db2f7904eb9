using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TextsAndTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "offices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "parent_code",
                table: "offices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "holds_from",
                table: "office_changes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "content_id",
                table: "meeting_materials",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "file_name",
                table: "meeting_materials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "file_type",
                table: "meeting_materials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "length",
                table: "meeting_materials",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sha256",
                table: "meeting_materials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdraw_reason",
                table: "meeting_materials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "withdrawn_on",
                table: "meeting_materials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "time_answer",
                table: "inquiries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "time_refused_on",
                table: "inquiries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_meeting_materials_content_id",
                table: "meeting_materials",
                column: "content_id");

            // Texts are searched as well as complaints.
            foreach (var statement in SearchedTexts.Sqlite)
            {
                migrationBuilder.Sql(statement);
            }

            // More is counted than before: the next start counts all of it.
            migrationBuilder.Sql("DELETE FROM facet_counts;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException();
    }
}
