using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class _34_Report : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "held_back_at",
                table: "public_years",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "files_sha256",
                table: "editions",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "held_back_at",
                table: "public_years");

            migrationBuilder.DropColumn(
                name: "files_sha256",
                table: "editions");
        }
    }
}
