using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RetentionSchedule : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "retention_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    years = table.Column<int>(type: "integer", nullable: true),
                    start = table.Column<string>(type: "text", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false),
                    standing = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_changes", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_kept",
                table: "complaints",
                columns: new[] { "closed_on", "id", "outcome" },
                filter: "closed_on IS NOT NULL AND disposed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_kept_not_eligible",
                table: "complaints",
                columns: new[] { "closed_on", "id" },
                filter: "outcome = 'not_eligible' AND disposed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_retention_changes_kind_number",
                table: "retention_changes",
                columns: new[] { "kind", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "retention_changes");

            migrationBuilder.DropIndex(
                name: "ix_complaints_kept",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_kept_not_eligible",
                table: "complaints");
        }
    }
}
