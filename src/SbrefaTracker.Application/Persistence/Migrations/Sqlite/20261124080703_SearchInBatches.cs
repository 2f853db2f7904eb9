using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SbrefaTracker.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SearchInBatches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SearchSchema.SqliteDropTriggers);
            migrationBuilder.Sql(SearchSchema.SqliteTriggers);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER complaint_search_delete; DROP TRIGGER complaint_search_update;");
            migrationBuilder.Sql(SearchSchema.SqliteFirstTriggers);
        }
    }
}
