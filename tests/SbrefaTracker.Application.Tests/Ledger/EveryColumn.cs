using Microsoft.Data.Sqlite;

namespace SbrefaTracker.Application.Tests.Ledger;

/// <summary>Puts something else in place of each value of a table's newest row, one after another.</summary>
internal static class EveryColumn
{
    /// <summary>What is put in place of the value <c>c</c>.</summary>
    private static readonly (string Name, string Sql)[] Ways =
    [
        ("another value", "CASE typeof(c) WHEN 'integer' THEN c + 1000 WHEN 'text' THEN c || 'x' WHEN 'blob' THEN CAST(c || x'00' AS BLOB) ELSE 'x' END"),
        ("another storage class", "CASE typeof(c) WHEN 'blob' THEN CAST(c AS TEXT) ELSE CAST(c AS BLOB) END"),
        ("null", "NULL"),
        ("empty text", "''"),
        ("no bytes", "x''"),
        ("a fraction", "0.5"),
        ("text with a zero character", "c || char(0)"),
        ("invalid UTF-8", "CAST(x'FF' AS TEXT)"),
    ];

    /// <summary>Every change must be found; where <paramref name="referenceOf"/> gives a query for what must be named, it must be named.</summary>
    public static async Task Change(Evidence evidence, IEnumerable<string> tables, Func<string, string?> referenceOf)
    {
        var (tried, unnoticed) = (0, new List<string>());
        foreach (var table in tables)
        {
            await evidence.Restore();
            var complaint = table switch
            {
                "complaints" => "id",
                "ledger_head" or "ledger_checkpoints" => "0",
                _ when evidence.OfficeTables.FirstOrDefault(one => one.Name == table) is { } own => own.OwnerColumn,
                _ => "complaint_id",
            };
            var row = Assert.Single(evidence.Read($"SELECT rowid, {complaint} FROM {table} ORDER BY rowid DESC LIMIT 1"));
            var reference = referenceOf(row[1]) is { } sql ? Assert.Single(evidence.Read(sql))[0] : null;
            foreach (var column in evidence.Read($"SELECT name FROM pragma_table_info('{table}')").Select(column => column[0]))
            {
                foreach (var (name, way) in Ways)
                {
                    if (await Changes(evidence, table, column, row[0], way))
                    {
                        tried++;
                        var report = await evidence.Check();
                        if (report.Ok || (reference is not null && !report.References.Contains(reference)))
                        {
                            unnoticed.Add($"{table}.{column}: {name} ({string.Join(", ", report.Problems.Select(problem => problem.Code))})");
                        }
                    }
                }
            }
        }

        Assert.True(tried > 5 * tables.Count(), $"Only {tried} values were changed.");
        Assert.Empty(unnoticed);
    }

    /// <summary>Changes one value of the file as it was; false when the file stays the same, because the column's type turns the new value into the old one or refuses it.</summary>
    private static async Task<bool> Changes(Evidence evidence, string table, string column, string row, string way)
    {
        await evidence.Restore();
        await using var connection = new SqliteConnection($"Data Source={evidence.File};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        var stored = $"SELECT count(*) || typeof({column}) || hex({column}) FROM {table} WHERE rowid = {row}";
        try
        {
            command.CommandText = stored;
            var before = await command.ExecuteScalarAsync();
            command.CommandText = $"UPDATE {table} SET {column} = (SELECT {way} FROM (SELECT {column} AS c)) WHERE rowid = {row}";
            await command.ExecuteNonQueryAsync();
            command.CommandText = stored;
            return !Equals(before, await command.ExecuteScalarAsync());
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode is 19 or 20)
        {
            return false;
        }
    }
}
