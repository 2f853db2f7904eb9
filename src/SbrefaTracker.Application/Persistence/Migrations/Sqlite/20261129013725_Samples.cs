using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Samples : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "samples",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    fiscal_year = table.Column<int>(type: "INTEGER", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    office_code = table.Column<string>(type: "TEXT", nullable: true),
                    action_type = table.Column<string>(type: "TEXT", nullable: true),
                    entity_state = table.Column<string>(type: "TEXT", nullable: true),
                    stood_at = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    size = table.Column<int>(type: "INTEGER", nullable: false),
                    seed = table.Column<string>(type: "TEXT", nullable: false),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    population_count = table.Column<long>(type: "INTEGER", nullable: false),
                    population_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    drawn_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    drawn_by = table.Column<string>(type: "TEXT", nullable: false),
                    conclusion = table.Column<string>(type: "TEXT", nullable: true),
                    sealed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sealed_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_samples", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sample_list_parts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sample_list_parts", x => x.id);
                    table.ForeignKey(
                        name: "FK_sample_list_parts_samples_record_id",
                        column: x => x.record_id,
                        principalTable: "samples",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sample_tests",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    item = table.Column<int>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    attribute = table.Column<string>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    tested_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    tested_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sample_tests", x => x.id);
                    table.ForeignKey(
                        name: "FK_sample_tests_samples_record_id",
                        column: x => x.record_id,
                        principalTable: "samples",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_sample_list_parts_record_id_id",
                table: "sample_list_parts",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_sample_tests_record_id_id",
                table: "sample_tests",
                columns: new[] { "record_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sample_list_parts");

            migrationBuilder.DropTable(
                name: "sample_tests");

            migrationBuilder.DropTable(
                name: "samples");
        }
    }
}
