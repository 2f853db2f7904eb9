using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UndeliveredMail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_mail_queue_status_next_attempt_at",
                table: "mail_queue");

            migrationBuilder.AddColumn<string>(
                name: "mail_failed_address",
                table: "offices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "mail_failed_on",
                table: "offices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "taken_up_as",
                table: "mail_queue",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "taken_up_at",
                table: "mail_queue",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "no_contact",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    address_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    added_by = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    removed_by = table.Column<string>(type: "TEXT", nullable: true),
                    removed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    removal_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_no_contact", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_mail_queue_status_taken_up_at_next_attempt_at_mail_id",
                table: "mail_queue",
                columns: new[] { "status", "taken_up_at", "next_attempt_at", "mail_id" });

            migrationBuilder.CreateIndex(
                name: "IX_no_contact_address_hash",
                table: "no_contact",
                column: "address_hash",
                unique: true,
                filter: "removed_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "no_contact");

            migrationBuilder.DropIndex(
                name: "IX_mail_queue_status_taken_up_at_next_attempt_at_mail_id",
                table: "mail_queue");

            migrationBuilder.DropColumn(
                name: "mail_failed_address",
                table: "offices");

            migrationBuilder.DropColumn(
                name: "mail_failed_on",
                table: "offices");

            migrationBuilder.DropColumn(
                name: "taken_up_as",
                table: "mail_queue");

            migrationBuilder.DropColumn(
                name: "taken_up_at",
                table: "mail_queue");

            migrationBuilder.CreateIndex(
                name: "IX_mail_queue_status_next_attempt_at",
                table: "mail_queue",
                columns: new[] { "status", "next_attempt_at" });
        }
    }
}
