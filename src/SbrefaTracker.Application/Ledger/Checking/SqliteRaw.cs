using Microsoft.Data.Sqlite;
using SbrefaTracker.Domain.Ledger;
using SQLitePCL;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>An SQLite file read through its storage classes, so that no conversion hides what is stored.</summary>
internal sealed class SqliteRaw : RawDatabase
{
    // The file may be somebody else's work: its schema may run nothing, and damage shall show early.
    private const string Guards = "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA cache_size = -32000;";

    private readonly SqliteConnection _connection;

    private SqliteRaw(SqliteConnection connection) => _connection = connection;

    public static SqliteRaw Open(string connectionString)
    {
        // Never made here, and not pooled: a file that was read can be moved.
        var builder = new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        var raw = new SqliteRaw(new SqliteConnection(builder.ConnectionString));
        try
        {
            raw._connection.Open();
            raw.Execute(Guards);
            raw.Execute("BEGIN");
            return raw;
        }
        catch
        {
            raw.Dispose();
            throw;
        }
    }

    public override RawRows Query(string sql, int atOnce = RowsAtOnce)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return new Rows(command);
    }

    public override bool IsDamaged(string table)
    {
        using var rows = Query($"PRAGMA integrity_check({Quoted(table)})");
        return !rows.Read() || rows[0].AsText != "ok";
    }

    public override void Dispose() => _connection.Dispose();

    protected override Dictionary<string, string> ReadColumns(string table)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        using var rows = Query($"SELECT name FROM pragma_table_xinfo('{table}')");
        while (rows.Read())
        {
            columns[rows[0].AsText ?? ""] = "";
        }

        return columns;
    }

    // Each value carries its own storage class; the column's type says nothing.
    protected override string Expression(RawColumn column, string type) => Quoted(column.Name);

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Rows : RawRows
    {
        private readonly SqliteCommand _command;
        private readonly SqliteDataReader _reader;
        private byte[] _bytes = new byte[4096];
        private int _used;

        public Rows(SqliteCommand command)
        {
            _command = command;
            try
            {
                _reader = command.ExecuteReader();
            }
            catch
            {
                command.Dispose();
                throw;
            }
        }

        public override StoredValue this[int column] => raw.sqlite3_column_type(_reader.Handle, column) switch
        {
            raw.SQLITE_INTEGER => StoredValue.Integer(raw.sqlite3_column_int64(_reader.Handle, column)),
            raw.SQLITE_FLOAT => StoredValue.Real(raw.sqlite3_column_double(_reader.Handle, column)),
            raw.SQLITE_TEXT => StoredValue.Utf8(Keep(raw.sqlite3_column_blob(_reader.Handle, column))),
            raw.SQLITE_BLOB => StoredValue.Bytes(Keep(raw.sqlite3_column_blob(_reader.Handle, column))),
            _ => StoredValue.Null,
        };

        public override bool Read()
        {
            _used = 0;
            return _reader.Read();
        }

        public override void Dispose()
        {
            _reader.Dispose();
            _command.Dispose();
        }

        // One buffer holds the values of a row. When it is too small the next takes over, and what was handed out keeps the old one.
        private ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> value)
        {
            if (value.Length > _bytes.Length - _used)
            {
                _bytes = new byte[Math.Max(value.Length, 2 * _bytes.Length)];
                _used = 0;
            }

            var kept = _bytes.AsMemory(_used, value.Length);
            value.CopyTo(kept.Span);
            _used += value.Length;
            return kept;
        }
    }
}
