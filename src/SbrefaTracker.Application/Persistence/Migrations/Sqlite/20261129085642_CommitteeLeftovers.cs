using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CommitteeLeftovers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "cancel_hash",
                table: "meeting_registrations",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_waiting",
                table: "meeting_registrations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "meeting_registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "group_id",
                table: "committee_meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "seats",
                table: "committee_meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "committee_reviews",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    member_pay_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_pay_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    member_travel_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_travel_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    other_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_years_tenths = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    balance = table.Column<string>(type: "TEXT", nullable: false),
                    why_needed = table.Column<string>(type: "TEXT", nullable: false),
                    continues = table.Column<bool>(type: "INTEGER", nullable: false),
                    reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_committee_reviews", x => x.id);
                    table.ForeignKey(
                        name: "FK_committee_reviews_committees_record_id",
                        column: x => x.record_id,
                        principalTable: "committees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_registrations_cancel_hash",
                table: "meeting_registrations",
                column: "cancel_hash",
                filter: "cancel_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_committee_reviews_record_id_id",
                table: "committee_reviews",
                columns: new[] { "record_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "committee_reviews");

            migrationBuilder.DropIndex(
                name: "IX_meeting_registrations_cancel_hash",
                table: "meeting_registrations");

            migrationBuilder.DropColumn(
                name: "cancel_hash",
                table: "meeting_registrations");

            migrationBuilder.DropColumn(
                name: "is_waiting",
                table: "meeting_registrations");

            migrationBuilder.DropColumn(
                name: "language",
                table: "meeting_registrations");

            migrationBuilder.DropColumn(
                name: "group_id",
                table: "committee_meetings");

            migrationBuilder.DropColumn(
                name: "seats",
                table: "committee_meetings");
        }
    }
}
