using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SbrefaTracker.Application.Persistence.Bulk;

/// <summary>One prepared statement a table, run row by row.</summary>
internal sealed class SqliteBulkInsert : BulkInsert
{
    private const string Large = "PRAGMA cache_size = -200000";
    private readonly Dictionary<Type, (BulkTable Table, SqliteStatement Statement)> _statements = [];
    private readonly TrackerDb _db;

    public SqliteBulkInsert(TrackerDb db)
    {
        _db = db;

        // All indexes are written in no order: with the usual small cache their pages would go out and in again and again.
        db.Database.ExecuteSqlRaw(Large);
    }

    public override ValueTask Add<T>(T row, CancellationToken ct)
    {
        if (!_statements.TryGetValue(typeof(T), out var prepared))
        {
            var table = BulkTable.Of(_db.Model.FindEntityType(typeof(T))!);
            var values = string.Join(", ", table.Columns.Select(_ => "?"));
            var sql = $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({values})";
            prepared = (table, new SqliteStatement((SqliteConnection)_db.Database.GetDbConnection(), sql));
            _statements.Add(typeof(T), prepared);
        }

        for (var i = 0; i < prepared.Table.Columns.Count; i++)
        {
            prepared.Statement.Bind(i + 1, prepared.Table.Columns[i].Read(row));
        }

        prepared.Statement.Run();
        return ValueTask.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var (_, statement) in _statements.Values)
        {
            statement.Dispose();
        }

        await _db.Database.ExecuteSqlRawAsync(SqlitePragmas.Reading);
    }
}
