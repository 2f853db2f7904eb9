using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    office_code = table.Column<string>(type: "text", nullable: true),
                    action_type = table.Column<string>(type: "text", nullable: true),
                    entity_state = table.Column<string>(type: "text", nullable: true),
                    stood_at = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    size = table.Column<int>(type: "integer", nullable: false),
                    seed = table.Column<string>(type: "text", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false),
                    population_count = table.Column<long>(type: "bigint", nullable: false),
                    population_sha256 = table.Column<string>(type: "text", nullable: false),
                    drawn_on = table.Column<DateOnly>(type: "date", nullable: false),
                    drawn_by = table.Column<string>(type: "text", nullable: false),
                    conclusion = table.Column<string>(type: "text", nullable: true),
                    sealed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sealed_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_samples", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sample_list_parts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    item = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    attribute = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    tested_on = table.Column<DateOnly>(type: "date", nullable: true),
                    tested_by = table.Column<string>(type: "text", nullable: true)
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
