using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PublicFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "public_quarters",
                columns: table => new
                {
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    quarter = table.Column<int>(type: "integer", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "date", nullable: false),
                    counted_at = table.Column<long>(type: "bigint", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    answered = table.Column<long>(type: "bigint", nullable: false),
                    median_days = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_quarters", x => new { x.fiscal_year, x.quarter });
                });

            migrationBuilder.CreateTable(
                name: "public_records",
                columns: table => new
                {
                    public_id = table.Column<string>(type: "text", nullable: false),
                    complaint_id = table.Column<long>(type: "bigint", nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    action_type = table.Column<string>(type: "text", nullable: true),
                    office_code = table.Column<string>(type: "text", nullable: true),
                    trade_role = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_records", x => x.public_id);
                });

            migrationBuilder.CreateTable(
                name: "public_versions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<long>(type: "bigint", nullable: false),
                    records = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    years = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_versions", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "public_years",
                columns: table => new
                {
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "date", nullable: false),
                    counted_at = table.Column<long>(type: "bigint", nullable: false),
                    threshold = table.Column<int>(type: "integer", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    closed = table.Column<long>(type: "bigint", nullable: false),
                    open_at_end = table.Column<long>(type: "bigint", nullable: false),
                    forwarded = table.Column<long>(type: "bigint", nullable: false),
                    answered = table.Column<long>(type: "bigint", nullable: false),
                    mean_days = table.Column<decimal>(type: "numeric", nullable: true),
                    median_days = table.Column<decimal>(type: "numeric", nullable: true),
                    p90_days = table.Column<int>(type: "integer", nullable: true),
                    withheld = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_years", x => new { x.fiscal_year, x.edition });
                });

            migrationBuilder.CreateTable(
                name: "public_counts",
                columns: table => new
                {
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    table = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    count1 = table.Column<long>(type: "bigint", nullable: false),
                    count2 = table.Column<long>(type: "bigint", nullable: true),
                    count3 = table.Column<long>(type: "bigint", nullable: true),
                    count4 = table.Column<long>(type: "bigint", nullable: true),
                    median_days = table.Column<decimal>(type: "numeric", nullable: true),
                    is_hidden = table.Column<bool>(type: "boolean", nullable: false),
                    are_parts_hidden = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_counts", x => new { x.fiscal_year, x.edition, x.table, x.key });
                    table.ForeignKey(
                        name: "FK_public_counts_public_years_fiscal_year_edition",
                        columns: x => new { x.fiscal_year, x.edition },
                        principalTable: "public_years",
                        principalColumns: new[] { "fiscal_year", "edition" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_public_counts_table_key",
                table: "public_counts",
                columns: new[] { "table", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_public_records_complaint_id",
                table: "public_records",
                column: "complaint_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "public_counts");

            migrationBuilder.DropTable(
                name: "public_quarters");

            migrationBuilder.DropTable(
                name: "public_records");

            migrationBuilder.DropTable(
                name: "public_versions");

            migrationBuilder.DropTable(
                name: "public_years");
        }
    }
}
