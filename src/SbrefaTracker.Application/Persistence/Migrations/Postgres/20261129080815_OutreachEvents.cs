using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OutreachEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "outreach_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    title_spanish = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: true),
                    summary_spanish = table.Column<string>(type: "text", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<int>(type: "integer", nullable: false),
                    ends_at = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    online_address = table.Column<string>(type: "text", nullable: true),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    accommodation = table.Column<string>(type: "text", nullable: true),
                    contact = table.Column<string>(type: "text", nullable: true),
                    announced_on = table.Column<DateOnly>(type: "date", nullable: true),
                    attended = table.Column<int>(type: "integer", nullable: true),
                    attended_small = table.Column<int>(type: "integer", nullable: true),
                    after_action = table.Column<string>(type: "text", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cancel_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outreach_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "event_sessions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    meets_on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<int>(type: "integer", nullable: false),
                    ends_at = table.Column<int>(type: "integer", nullable: false),
                    room = table.Column<string>(type: "text", nullable: true),
                    summary = table.Column<string>(type: "text", nullable: true),
                    dropped_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_sessions", x => x.id);
                    table.ForeignKey(
                        name: "FK_event_sessions_outreach_events_record_id",
                        column: x => x.record_id,
                        principalTable: "outreach_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "session_speakers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    session_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<string>(type: "text", nullable: true),
                    component = table.Column<string>(type: "text", nullable: false),
                    dropped_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_speakers", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_speakers_event_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "event_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_session_speakers_outreach_events_record_id",
                        column: x => x.record_id,
                        principalTable: "outreach_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_event_sessions_meets_on",
                table: "event_sessions",
                column: "meets_on");

            migrationBuilder.CreateIndex(
                name: "IX_event_sessions_record_id_id",
                table: "event_sessions",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_outreach_events_ends_on_id",
                table: "outreach_events",
                columns: new[] { "ends_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_outreach_events_state",
                table: "outreach_events",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_session_speakers_record_id_id",
                table: "session_speakers",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_session_speakers_session_id",
                table: "session_speakers",
                column: "session_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "session_speakers");

            migrationBuilder.DropTable(
                name: "event_sessions");

            migrationBuilder.DropTable(
                name: "outreach_events");
        }
    }
}
