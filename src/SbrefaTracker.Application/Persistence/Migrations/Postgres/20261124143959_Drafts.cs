using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Drafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "agent_authority",
                table: "complaints",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_by",
                table: "complaints",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_post",
                table: "complaints",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "filed_by",
                table: "complaints",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "interpreter_wanted",
                table: "complaints",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "local_contact_tried",
                table: "complaints",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "notice_on",
                table: "complaints",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "publish_consent",
                table: "complaints",
                type: "boolean",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false),
                    filed_as = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drafts", x => x.key_hash);
                });

            migrationBuilder.CreateIndex(
                name: "IX_drafts_expires_at",
                table: "drafts",
                column: "expires_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropColumn(
                name: "agent_authority",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "contact_by",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "contact_post",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "filed_by",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "interpreter_wanted",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "local_contact_tried",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "notice_on",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "publish_consent",
                table: "complaints");
        }
    }
}
