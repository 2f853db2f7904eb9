using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Delegations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "delegations",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    complaint_id = table.Column<long>(type: "INTEGER", nullable: false),
                    inquiry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    delegate_id = table.Column<string>(type: "TEXT", nullable: false),
                    delegated_by = table.Column<string>(type: "TEXT", nullable: false),
                    in_place_of = table.Column<string>(type: "TEXT", nullable: true),
                    delegated_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    taken_back_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    taken_back_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delegations", x => x.id);
                    table.ForeignKey(
                        name: "FK_delegations_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_delegations_inquiries_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_delegations_complaint_id_id",
                table: "delegations",
                columns: new[] { "complaint_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_delegations_inquiry_id",
                table: "delegations",
                column: "inquiry_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "delegations");
        }
    }
}
