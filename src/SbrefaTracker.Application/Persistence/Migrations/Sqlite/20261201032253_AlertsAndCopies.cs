using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AlertsAndCopies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "copy_marks",
                columns: table => new
                {
                    complaint_id = table.Column<long>(type: "INTEGER", nullable: false),
                    other_id = table.Column<long>(type: "INTEGER", nullable: false),
                    is_exact = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_copy_marks", x => x.complaint_id);
                    table.ForeignKey(
                        name: "FK_copy_marks_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_copy_marks_complaints_other_id",
                        column: x => x.other_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "view_alerts",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<string>(type: "TEXT", nullable: false),
                    alert = table.Column<string>(type: "TEXT", nullable: false),
                    alert_above = table.Column<int>(type: "INTEGER", nullable: true),
                    alerted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    held = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_view_alerts", x => new { x.code, x.account_id });
                    table.ForeignKey(
                        name: "FK_view_alerts_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_view_alerts_saved_views_code",
                        column: x => x.code,
                        principalTable: "saved_views",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_copy_marks_other_id",
                table: "copy_marks",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "IX_view_alerts_account_id",
                table: "view_alerts",
                column: "account_id");

            // Until now each view held its owner's alert; what it held then is known on, so that nobody is told of it anew.
            migrationBuilder.Sql("INSERT INTO view_alerts (code, account_id, alert, alert_above, alerted_at, held) SELECT code, owner_id, alert, alert_above, alerted_at, held FROM saved_views WHERE alert <> 'none'");

            // By hand: Entity Framework would rebuild the table, for which the whole model would have to be kept beside this migration.
            migrationBuilder.Sql("ALTER TABLE saved_views DROP COLUMN alert");
            migrationBuilder.Sql("ALTER TABLE saved_views DROP COLUMN alert_above");
            migrationBuilder.Sql("ALTER TABLE saved_views DROP COLUMN alerted_at");
            migrationBuilder.Sql("ALTER TABLE saved_views DROP COLUMN held");
        }
    }
}
