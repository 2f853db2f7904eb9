using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Editions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "editions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    frozen_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    frozen_by = table.Column<string>(type: "TEXT", nullable: false),
                    comments_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    submitted_by = table.Column<string>(type: "TEXT", nullable: true),
                    cleared_by = table.Column<string>(type: "TEXT", nullable: true),
                    cleared_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    issued_by = table.Column<string>(type: "TEXT", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    data_sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    figures_sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    checkpoint = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_editions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_editions_fiscal_year_number",
                table: "editions",
                columns: new[] { "fiscal_year", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "editions");
        }
    }
}
