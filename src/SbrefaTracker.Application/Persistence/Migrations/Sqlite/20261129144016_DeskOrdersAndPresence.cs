using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DeskOrdersAndPresence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_forwarded",
                table: "complaints");

            migrationBuilder.AddColumn<long>(
                name: "question",
                table: "file_contents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "open_changes",
                columns: table => new
                {
                    complaint_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open_changes", x => x.complaint_id);
                    table.ForeignKey(
                        name: "FK_open_changes_complaints_complaint_id",
                        column: x => x.complaint_id,
                        principalTable: "complaints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "presences",
                columns: table => new
                {
                    server = table.Column<string>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<string>(type: "TEXT", nullable: false),
                    is_writing = table.Column<bool>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_presences", x => new { x.server, x.reference, x.account_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_action",
                table: "complaints",
                columns: new[] { "action_type", "id", "state", "office_code", "source", "assignee_id" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_assignee",
                table: "complaints",
                columns: new[] { "assignee_id", "id", "state", "office_code", "action_type", "source" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_forwarded",
                table: "complaints",
                columns: new[] { "forwarded_on", "id", "state", "office_code", "action_type", "source", "assignee_id", "responded_on" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_responded",
                table: "complaints",
                columns: new[] { "responded_on", "id", "state", "office_code", "action_type", "source", "assignee_id", "forwarded_on" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_source",
                table: "complaints",
                columns: new[] { "source", "id", "state", "office_code", "action_type", "assignee_id" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_open_changes_number",
                table: "open_changes",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "IX_presences_reference",
                table: "presences",
                column: "reference");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "open_changes");

            migrationBuilder.DropTable(
                name: "presences");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_action",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_assignee",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_forwarded",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_responded",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_open_by_source",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "question",
                table: "file_contents");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_open_by_forwarded",
                table: "complaints",
                columns: new[] { "forwarded_on", "id", "state", "office_code", "action_type", "source", "assignee_id" },
                filter: "state <> 'Closed'");
        }
    }
}
