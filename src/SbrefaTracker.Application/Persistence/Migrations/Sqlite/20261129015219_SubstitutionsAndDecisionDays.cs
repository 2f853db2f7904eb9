using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SubstitutionsAndDecisionDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "clock_due_clock",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "clock_due_on",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "substitutions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    away_id = table.Column<string>(type: "TEXT", nullable: false),
                    substitute_id = table.Column<string>(type: "TEXT", nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    named_by = table.Column<string>(type: "TEXT", nullable: false),
                    named_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_substitutions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_substitutions_away_id_to_on",
                table: "substitutions",
                columns: new[] { "away_id", "to_on" });

            migrationBuilder.CreateIndex(
                name: "IX_substitutions_substitute_id_to_on",
                table: "substitutions",
                columns: new[] { "substitute_id", "to_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "substitutions");

            migrationBuilder.DropColumn(
                name: "clock_due_clock",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "clock_due_on",
                table: "complaints");
        }
    }
}
