using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SbrefaTracker.Application.Persistence;

/// <summary>The embedded default: one file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : TrackerDb(options);

/// <summary>When one machine is not enough.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : TrackerDb(options);

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=design.db").Options);
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=127.0.0.1").Options);
}
