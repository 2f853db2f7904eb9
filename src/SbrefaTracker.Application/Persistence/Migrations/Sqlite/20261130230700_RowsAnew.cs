using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RowsAnew : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A complaint has a further row of the public data set where its year is published under a higher threshold.
            migrationBuilder.DropIndex(
                name: "IX_public_records_complaint_id",
                table: "public_records");

            migrationBuilder.CreateIndex(
                name: "IX_public_records_complaint_id_fiscal_year_edition",
                table: "public_records",
                columns: new[] { "complaint_id", "fiscal_year", "edition" },
                unique: true);
        }
    }
}
