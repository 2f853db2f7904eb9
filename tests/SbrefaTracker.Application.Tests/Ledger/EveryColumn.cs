using System.Globalization;
using Microsoft.Data.Sqlite;
using SbrefaTracker.Application.Ledger;

namespace SbrefaTracker.Application.Tests.Ledger;

/// <summary>Puts something else in place of each value of the newest rows of tables.</summary>
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

    /// <summary>
    /// Every change must be found; where <paramref name="referenceOf"/> gives a query for what must be named, it must be named. Rows of the record are changed many at once, one value
    /// of each, because the check names each row that was changed; a change for which it names no row, and every change of another table, is made again with nothing beside it.
    /// </summary>
    public static async Task Change(Evidence evidence, IReadOnlyCollection<string> tables, Func<string, string?> referenceOf)
    {
        await evidence.Restore();
        var rows = tables.SelectMany(table => Rows(evidence, table, referenceOf)).ToList();
        var (tried, alone) = (new HashSet<Attempt>(), rows.Where(row => !evidence.IsOfRecord(row.Peek().Table)).SelectMany(row => row).ToList());
        var together = rows.Where(row => evidence.IsOfRecord(row.Peek().Table)).ToList();
        while (together.Where(row => row.Count > 0).Select(row => row.Dequeue()).ToList() is { Count: > 0 } round)
        {
            var (changed, refused) = await Make(evidence, round);
            var report = await evidence.Check();
            tried.UnionWith(changed);
            alone.AddRange([.. refused, .. changed.Where(attempt => !attempt.IsNamedIn(report))]);
        }

        var unnoticed = new List<string>();
        foreach (var attempt in alone)
        {
            var (changed, _) = await Make(evidence, [attempt]);
            tried.UnionWith(changed);
            if (changed.Count > 0 && await evidence.Check() is var report && !attempt.IsNoticedIn(report))
            {
                unnoticed.Add($"{attempt} ({string.Join(", ", report.Problems.Select(problem => problem.Code))})");
            }
        }

        Assert.True(tried.Count > 5 * tables.Count, $"Only {tried.Count} values were changed.");
        Assert.Empty(unnoticed);
    }

    /// <summary>The attempts at a table, spread over its newest rows; a table beside the record suffers all of them in its newest one.</summary>
    private static IEnumerable<Queue<Attempt>> Rows(Evidence evidence, string table, Func<string, string?> referenceOf)
    {
        var owner = table is "ledger_head" or "ledger_checkpoints" ? "0" : evidence.OwnerColumnOf(table);
        var rows = evidence.Read($"SELECT rowid, {owner} FROM {table} ORDER BY rowid DESC LIMIT {(evidence.IsOfRecord(table) ? evidence.Copies : 1)}")
            .Select(row => (Row: row[0], Reference: referenceOf(row[1]) is { } sql ? Assert.Single(evidence.Read(sql))[0] : null, Attempts: new Queue<Attempt>())).ToList();
        Assert.NotEmpty(rows);
        var attempts = evidence.Read($"SELECT name FROM pragma_table_info('{table}')").SelectMany(column => Ways.Select(way => (Column: column[0], Way: way)));
        foreach (var (number, (column, way)) in attempts.Index())
        {
            var (row, reference, its) = rows[number % rows.Count];
            its.Enqueue(new Attempt(table, row, reference, column, way.Name, way.Sql));
        }

        return rows.Select(row => row.Attempts);
    }

    /// <summary>
    /// Changes the file as it was. Neither changed nor refused is an attempt that leaves the value as it is, because the column's type turns the new one into the old one; refused
    /// is what the column's type or its being unique does not let in.
    /// </summary>
    private static async Task<(List<Attempt> Changed, List<Attempt> Refused)> Make(Evidence evidence, IEnumerable<Attempt> attempts)
    {
        await evidence.Restore();
        await using var connection = new SqliteConnection($"Data Source={evidence.File};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = OFF; BEGIN";
        await command.ExecuteNonQueryAsync();
        var (changed, refused) = (new List<Attempt>(), new List<Attempt>());
        foreach (var attempt in attempts)
        {
            var stored = $"SELECT count(*) || typeof({attempt.Column}) || hex({attempt.Column}) FROM {attempt.Table} WHERE rowid = {attempt.Row}";
            try
            {
                command.CommandText = stored;
                var before = await command.ExecuteScalarAsync();
                command.CommandText = $"UPDATE {attempt.Table} SET {attempt.Column} = (SELECT {attempt.Sql} FROM (SELECT {attempt.Column} AS c)) WHERE rowid = {attempt.Row}";
                await command.ExecuteNonQueryAsync();
                command.CommandText = stored;
                if (!Equals(before, await command.ExecuteScalarAsync()))
                {
                    changed.Add(attempt);
                }
            }
            catch (SqliteException wrong) when (wrong.SqliteErrorCode is 19 or 20)
            {
                refused.Add(attempt);
            }
        }

        command.CommandText = "COMMIT";
        await command.ExecuteNonQueryAsync();
        return (changed, refused);
    }

    /// <param name="Reference">What must be named; null when it is enough that something is found.</param>
    private sealed record Attempt(string Table, string Row, string? Reference, string Column, string Way, string Sql)
    {
        public bool IsNoticedIn(LedgerReport report) => Reference is null ? !report.Ok : report.References.Contains(Reference);

        /// <summary>This row is named, which nothing that happens to other rows can bring about.</summary>
        public bool IsNamedIn(LedgerReport report) => report.Problems.Any(problem =>
            problem.Code is LedgerProblems.RowChanged or LedgerProblems.RowMissing && problem.Table == Table && problem.Row?.ToString(CultureInfo.InvariantCulture) == Row
            && (Reference is null || problem.Reference == Reference));

        public override string ToString() => $"{Table}.{Column}: {Way}";
    }
}
