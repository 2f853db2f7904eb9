using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Benchmarks;

/// <summary>
/// The rows of one filing inserted again and again by prepared statements into a copy of the same file, set up like the product's: what a filing would cost if it were nothing but its rows. Indexes, foreign keys and
/// the table of words are kept up by it too.
/// </summary>
internal sealed class PlainFiling : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<(SqliteCommand Insert, IReadOnlyList<Func<long, object>> Values)> _rows = [];
    private long _next = 1_000_000_000;

    private PlainFiling(SqliteConnection connection) => _connection = connection;

    /// <summary>How many rows a filing writes, in how many tables.</summary>
    public (int Rows, int Tables) Written { get; private set; }

    /// <param name="file">The database of a server that ended, in which the newest complaint was filed over HTTP.</param>
    public static PlainFiling Of(string file)
    {
        var copy = file + ".plain";
        File.Copy(file, copy, overwrite: true);
        var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        connection.Open();
        SqlitePragmas.Instance.Apply(connection);
        var filing = new PlainFiling(connection);
        var complaint = (long)filing.Value("SELECT max(id) FROM complaints")!;
        var tables = filing.Column("SELECT name FROM sqlite_schema WHERE type = 'table' AND (name = 'complaints' OR name IN (SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE c.name = 'complaint_id')) ORDER BY name = 'complaints' DESC, name");
        foreach (var table in tables)
        {
            filing.Take(table, complaint);
        }

        filing.Written = (filing._rows.Count, tables.Count(table => filing._rows.Any(row => row.Insert.CommandText.StartsWith($"INSERT INTO \"{table}\"", StringComparison.Ordinal))));
        return filing;
    }

    /// <summary>Files for a while, several together in each transaction; how many a second.</summary>
    public double Measure(int together, double seconds)
    {
        var (watch, filed) = (Stopwatch.StartNew(), 0);
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            using var transaction = _connection.BeginTransaction();
            for (var one = 0; one < together; one++, filed++)
            {
                Insert(transaction, _next++);
            }

            transaction.Commit();
        }

        return filed / watch.Elapsed.TotalSeconds;
    }

    public void Dispose()
    {
        _rows.ForEach(row => row.Insert.Dispose());
        _connection.Dispose();
    }

    private void Insert(SqliteTransaction transaction, long id)
    {
        foreach (var (insert, values) in _rows)
        {
            insert.Transaction = transaction;
            for (var i = 0; i < values.Count; i++)
            {
                insert.Parameters[i].Value = values[i](id);
            }

            insert.ExecuteNonQuery();
        }
    }

    // The rows of the complaint, with what must differ from one to the next made different.
    private void Take(string table, long complaint)
    {
        var unique = Column($"SELECT DISTINCT c.name FROM pragma_index_list('{table}') i JOIN pragma_index_info(i.name) c WHERE i.\"unique\"").Concat(Column($"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0")).ToHashSet(StringComparer.Ordinal);
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" WHERE {(table == "complaints" ? "id" : "complaint_id")} = {complaint.ToString(CultureInfo.InvariantCulture)}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
            var insert = _connection.CreateCommand();
            insert.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", names.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", names.Select((_, i) => $"$p{i}"))})";
            var values = new List<Func<long, object>>();
            for (var i = 0; i < names.Count; i++)
            {
                insert.Parameters.Add(new SqliteParameter($"$p{i}", null));
                values.Add(Varied(reader.GetValue(i), names[i], complaint, unique.Contains(names[i])));
            }

            insert.Prepare();
            _rows.Add((insert, values));
        }
    }

    private static Func<long, object> Varied(object value, string name, long complaint, bool isUnique) => value switch
    {
        long number when number == complaint && name is "id" or "complaint_id" or "row_id" => id => id,
        long number when isUnique && name is not ("table_number" or "sequence") => id => id + number,
        string text when isUnique => id => string.Create(CultureInfo.InvariantCulture, $"{text}-{id}"),
        byte[] bytes when isUnique => id => SHA256.HashData([.. bytes, .. BitConverter.GetBytes(id)]),
        _ => _ => value,
    };

    private object? Value(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private List<string> Column(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> all = [];
        while (reader.Read())
        {
            all.Add(reader.GetString(0));
        }

        return all;
    }
}
