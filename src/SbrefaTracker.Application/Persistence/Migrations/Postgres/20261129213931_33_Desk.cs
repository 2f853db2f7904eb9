using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class _33_Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "letterhead",
                table: "responses",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "letterhead",
                table: "mails",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "former_values",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    complaint_id = table.Column<long>(type: "bigint", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_former_values", x => x.id);
                    table.ForeignKey(
                        name: "FK_former_values_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_former_values_complaint_id_id",
                table: "former_values",
                columns: new[] { "complaint_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "former_values");

            migrationBuilder.DropColumn(
                name: "letterhead",
                table: "responses");

            migrationBuilder.DropColumn(
                name: "letterhead",
                table: "mails");
        }
    }
}
