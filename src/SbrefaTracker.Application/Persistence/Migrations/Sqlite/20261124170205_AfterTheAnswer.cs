using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AfterTheAnswer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "unsolved_answered_on",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "unsolved_on",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "usefulness",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "feedback",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    page = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    read_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "key_renewals",
                columns: table => new
                {
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    complaint_id = table.Column<long>(type: "INTEGER", nullable: true),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_key_renewals", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "passing_mails",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_passing_mails", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_unsolved_on_id",
                table: "complaints",
                columns: new[] { "unsolved_on", "id" },
                filter: "unsolved_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_read_at_id",
                table: "feedback",
                columns: new[] { "read_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_key_renewals_expires_at",
                table: "key_renewals",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_passing_mails_next_attempt_at",
                table: "passing_mails",
                column: "next_attempt_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "feedback");

            migrationBuilder.DropTable(
                name: "key_renewals");

            migrationBuilder.DropTable(
                name: "passing_mails");

            migrationBuilder.DropIndex(
                name: "IX_complaints_unsolved_on_id",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "unsolved_answered_on",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "unsolved_on",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "usefulness",
                table: "complaints");
        }
    }
}
