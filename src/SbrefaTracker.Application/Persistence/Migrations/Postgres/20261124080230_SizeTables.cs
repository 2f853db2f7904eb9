using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SizeTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_complaints_closed_on_reopenings_outcome_finding",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_forwarded_on_responded_on_office_code",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_received_on_closed_on_reopenings_office_code_act~",
                table: "complaints");

            migrationBuilder.CreateTable(
                name: "size_tables",
                columns: table => new
                {
                    version = table.Column<string>(type: "text", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_size_tables", x => x.version);
                });

            migrationBuilder.Sql("INSERT INTO size_tables (version, effective_from) SELECT DISTINCT version, effective_from FROM size_standards;");

            migrationBuilder.DropColumn(
                name: "effective_from",
                table: "size_standards");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_closed",
                table: "complaints",
                columns: new[] { "closed_on", "reopenings", "outcome", "finding", "size_verdict", "penalty_assessed_cents", "penalty_final_cents" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_forwarded",
                table: "complaints",
                columns: new[] { "forwarded_on", "responded_on", "office_code", "source", "reopenings", "closed_on", "outcome" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_received",
                table: "complaints",
                columns: new[] { "received_on", "closed_on", "reopenings", "forwarded_on", "office_code", "action_type", "trade_role", "entity_state" });

            migrationBuilder.AddForeignKey(
                name: "FK_size_standards_size_tables_version",
                table: "size_standards",
                column: "version",
                principalTable: "size_tables",
                principalColumn: "version",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "effective_from",
                table: "size_standards",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.Sql(
                "UPDATE size_standards SET effective_from = (SELECT t.effective_from FROM size_tables t WHERE t.version = size_standards.version);");

            migrationBuilder.DropForeignKey(
                name: "FK_size_standards_size_tables_version",
                table: "size_standards");

            migrationBuilder.DropTable(
                name: "size_tables");

            migrationBuilder.DropIndex(
                name: "ix_complaints_closed",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_forwarded",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_received",
                table: "complaints");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_closed_on_reopenings_outcome_finding",
                table: "complaints",
                columns: new[] { "closed_on", "reopenings", "outcome", "finding" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_forwarded_on_responded_on_office_code",
                table: "complaints",
                columns: new[] { "forwarded_on", "responded_on", "office_code" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_received_on_closed_on_reopenings_office_code_act~",
                table: "complaints",
                columns: new[] { "received_on", "closed_on", "reopenings", "office_code", "action_type", "trade_role", "entity_state" });
        }
    }
}
