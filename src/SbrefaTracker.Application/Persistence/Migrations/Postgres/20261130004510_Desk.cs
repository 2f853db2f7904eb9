using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "time_answer",
                table: "inquiries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "time_refused_on",
                table: "inquiries",
                type: "date",
                nullable: true);

            // Texts are searched as well as complaints.
            foreach (var statement in SearchedTexts.Postgres)
            {
                migrationBuilder.Sql(statement);
            }

            // More is counted than before: the next start counts all of it.
            migrationBuilder.Sql("DELETE FROM facet_counts;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException();
    }
}
