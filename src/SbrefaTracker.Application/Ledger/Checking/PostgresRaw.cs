using System.Data;
using System.Globalization;
using Npgsql;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>
/// A PostgreSQL database read through cursors, its typed values brought into the stored form that both databases share. A value of
/// another type than the program's becomes a real number, which the program never stores.
/// </summary>
internal sealed class PostgresRaw : RawDatabase
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private Dictionary<string, Dictionary<string, string>>? _tables;
    private readonly List<string> _ended = [];
    private int _cursors;

    private PostgresRaw(NpgsqlConnection connection)
    {
        _connection = connection;
        _connection.Open();
        _transaction = _connection.BeginTransaction(IsolationLevel.RepeatableRead);
        Execute("SET TRANSACTION READ ONLY; SET LOCAL datestyle = 'ISO, YMD'");
    }

    public static PostgresRaw Open(string connectionString) => new(new NpgsqlConnection(connectionString));

    public override RawRows Query(string sql, int atOnce = RowsAtOnce)
    {
        var cursor = string.Create(CultureInfo.InvariantCulture, $"check_{++_cursors}");
        return new Rows(this, cursor, $"DECLARE {cursor} NO SCROLL CURSOR FOR {sql}; ", atOnce);
    }

    // The server checks its pages itself.
    public override bool IsDamaged(string table) => false;

    public override void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    protected override Dictionary<string, string> ReadColumns(string table) => (_tables ??= ReadTables()).GetValueOrDefault(table) ?? [];

    // All tables at once: the view is slow, and a check asks for each of them.
    private Dictionary<string, Dictionary<string, string>> ReadTables()
    {
        var tables = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        using var rows = Query("SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns WHERE table_schema = current_schema()");
        while (rows.Read())
        {
            var table = rows[0].AsText ?? "";
            if (!tables.TryGetValue(table, out var columns))
            {
                tables[table] = columns = new Dictionary<string, string>(StringComparer.Ordinal);
            }

            columns[rows[1].AsText ?? ""] = rows[2].AsText ?? "";
        }

        return tables;
    }

    // Days are read as the server writes them: it has days that .NET cannot hold.
    protected override string Expression(RawColumn column, string type) => (IsOfType(column.Type, type), type) switch
    {
        (true, "date" or "numeric") => $"{Quoted(column.Name)}::text",
        (true, _) => Quoted(column.Name),
        _ => $"CASE WHEN {Quoted(column.Name)} IS NULL THEN NULL ELSE 'NaN'::float8 END",
    };

    private static bool IsOfType(Type type, string stored) => stored switch
    {
        "bigint" => type == typeof(long) || type == typeof(DateTimeOffset),
        "integer" => type == typeof(int),
        "smallint" => type == typeof(byte),
        "boolean" => type == typeof(bool),
        "date" => type == typeof(DateOnly),
        "numeric" => type == typeof(decimal),
        "bytea" => type == typeof(byte[]),
        "text" or "character varying" => type == typeof(string) || type.IsEnum,
        _ => false,
    };

    private static StoredValue Stored(object value) => value switch
    {
        DBNull => StoredValue.Null,
        string text => StoredValue.Text(text),
        long number => StoredValue.Integer(number),
        int number => StoredValue.Integer(number),
        short number => StoredValue.Integer(number),
        bool flag => StoredValue.Integer(flag ? 1 : 0),
        byte[] bytes => StoredValue.Bytes(bytes),
        _ => StoredValue.Real(double.NaN),
    };

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection, _transaction);
        command.ExecuteNonQuery();
    }

    // A check asks for hundreds of tables, most of them short: each is opened, read and the one before it closed in one exchange with the server.
    private string Closing()
    {
        var closing = string.Concat(_ended.Select(cursor => $"CLOSE {cursor}; "));
        _ended.Clear();
        return closing;
    }

    private sealed class Rows(PostgresRaw database, string cursor, string declaration, int atOnce) : RawRows
    {
        private string? _declaration = declaration;
        private readonly Queue<StoredValue[]> _fetched = new();
        private StoredValue[] _row = [];
        private bool _isAtEnd;

        public override StoredValue this[int column] => _row[column];

        public override bool Read()
        {
            if (_fetched.Count == 0 && !_isAtEnd)
            {
                Fetch();
            }

            return _fetched.TryDequeue(out _row!);
        }

        public override void Dispose()
        {
            if (_declaration is null)
            {
                database._ended.Add(cursor);
            }
        }

        private void Fetch()
        {
            var sql = string.Create(CultureInfo.InvariantCulture, $"{database.Closing()}{_declaration}FETCH FORWARD {atOnce} FROM {cursor}");
            _declaration = null;
            using var command = new NpgsqlCommand(sql, database._connection, database._transaction);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var row = new StoredValue[reader.FieldCount];
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] = Stored(reader.GetValue(i));
                }

                _fetched.Enqueue(row);
            }

            _isAtEnd = _fetched.Count < atOnce;
        }
    }
}
