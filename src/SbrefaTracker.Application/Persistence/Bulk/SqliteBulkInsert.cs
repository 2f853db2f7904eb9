using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SbrefaTracker.Application.Persistence.Bulk;

/// <summary>One prepared statement a table, run row by row.</summary>
internal sealed class SqliteBulkInsert(TrackerDb db) : BulkInsert
{
    private readonly Dictionary<Type, Statement> _statements = [];

    public override ValueTask Add<T>(T row, CancellationToken ct)
    {
        if (!_statements.TryGetValue(typeof(T), out var statement))
        {
            statement = new Statement(db, BulkTable.Of(db.Model.FindEntityType(typeof(T))!));
            _statements.Add(typeof(T), statement);
        }

        statement.Insert(row);
        return ValueTask.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private sealed class Statement : IDisposable
    {
        private readonly SqliteCommand _command;
        private readonly BulkTable _table;

        public Statement(TrackerDb db, BulkTable table)
        {
            _table = table;
            _command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
            _command.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
            var values = string.Join(", ", Enumerable.Range(0, table.Columns.Count).Select(i => $"@p{i}"));
            _command.CommandText = $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({values})";
            for (var i = 0; i < table.Columns.Count; i++)
            {
                _command.Parameters.Add(new SqliteParameter($"@p{i}", value: null));
            }

            _command.Prepare();
        }

        public void Insert(object row)
        {
            for (var i = 0; i < _table.Columns.Count; i++)
            {
                _command.Parameters[i].Value = _table.Columns[i].Read(row) ?? DBNull.Value;
            }

            _command.ExecuteNonQuery();
        }

        public void Dispose() => _command.Dispose();
    }
}
