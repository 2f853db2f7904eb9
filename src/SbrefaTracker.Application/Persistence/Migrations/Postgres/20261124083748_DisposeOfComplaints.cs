using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DisposeOfComplaints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "disposed_on",
                table: "complaints",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "disposed_on",
                table: "complaints");
        }
    }
}
