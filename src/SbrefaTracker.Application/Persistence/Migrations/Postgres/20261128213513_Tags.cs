using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Tags : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "tags",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    complaint_id = table.Column<long>(type: "bigint", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false),
                    tagged_on = table.Column<DateOnly>(type: "date", nullable: false),
                    tagged_by = table.Column<string>(type: "text", nullable: false),
                    untagged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    untagged_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tags", x => x.id);
                    table.ForeignKey(
                        name: "FK_tags_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_tags_complaint_id_id",
                table: "tags",
                columns: new[] { "complaint_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_tags_word_complaint_id",
                table: "tags",
                columns: new[] { "word", "complaint_id" },
                filter: "untagged_on IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "tags");
        }
    }
}
