using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EditionsProveAll : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "corrected_complaint",
                table: "edition_comments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "corrected_figure",
                table: "edition_comments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "usefulness_on",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_complaints_usefulness_on",
                table: "complaints",
                columns: new[] { "usefulness_on", "usefulness", "id" },
                filter: "usefulness_on IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException();
    }
}
