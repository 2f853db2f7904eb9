using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class IdentityReads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "identity_reads",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    complaint_id = table.Column<long>(type: "bigint", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: true),
                    complaints = table.Column<int>(type: "integer", nullable: false),
                    is_outside = table.Column<bool>(type: "boolean", nullable: false),
                    is_many = table.Column<bool>(type: "boolean", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_reads", x => x.id);
                    table.ForeignKey(
                        name: "FK_identity_reads_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "read_seals",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    last_line = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    lines = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_read_seals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "read_reviews",
                columns: table => new
                {
                    read_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_read_reviews", x => x.read_id);
                    table.ForeignKey(
                        name: "FK_read_reviews_identity_reads_read_id",
                        column: x => x.read_id,
                        principalTable: "identity_reads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_identity_reads_at_by",
                table: "identity_reads",
                columns: new[] { "at", "by" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_reads_by_at",
                table: "identity_reads",
                columns: new[] { "by", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_reads_complaint_id_by_at",
                table: "identity_reads",
                columns: new[] { "complaint_id", "by", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_read_seals_last_line",
                table: "read_seals",
                column: "last_line",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "read_reviews");

            migrationBuilder.DropTable(
                name: "read_seals");

            migrationBuilder.DropTable(
                name: "identity_reads");
        }
    }
}
