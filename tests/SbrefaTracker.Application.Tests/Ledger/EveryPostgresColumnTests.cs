using Microsoft.EntityFrameworkCore;
using Npgsql;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Ledger;

/// <summary>As <see cref="EveryColumnTests"/>, for what PostgreSQL's types let somebody store.</summary>
public sealed class EveryPostgresColumnTests
{
    private static readonly string[] OfTheLedger = ["ledger_entries", "ledger_head", "ledger_checkpoints"];

    private static readonly Dictionary<string, string[]> Ways = new(StringComparer.Ordinal)
    {
        ["bigint"] = ["c + 1000000"],
        ["integer"] = ["c + 1000000"],
        ["smallint"] = ["c + 100"],
        ["boolean"] = ["NOT c"],
        ["date"] = ["c + 1", "'infinity'::date", "'0044-03-15 BC'::date"],
        ["bytea"] = ["c || '\\x00'::bytea", "''::bytea"],
        ["text"] = ["c || 'x'", "''"],
        ["character varying"] = ["'Closed'::varchar"],
    };

    [PostgresFact]
    public async Task A_changed_value_is_found_and_the_complaint_named()
    {
        await using var world = await TestWorld.On(DatabaseProvider.Postgres);
        var changes = Placed(world, (await Columns(world)).Where(column => !OfTheLedger.Contains(column.Table)).SelectMany(Changes)).ToList();
        var references = await Task.WhenAll(Enumerable.Range(0, changes.Max(change => change.Complaint) + 1).Select(_ => Task.Run(world.FileWhole)));
        await world.Get<Checkpoints>().WriteIfNeeded();
        Assert.Empty((await world.Check()).Problems);

        var ids = await Ids(world);
        await world.Database.Tamper(string.Concat(changes.Select(change =>
            $"UPDATE {change.Table} SET {change.Set} WHERE {RowsOf(change.Table, ids[references[change.Complaint]])};")));
        var report = await world.Check();
        var named = report.Problems.Where(problem => problem.Code is LedgerProblems.RowChanged or LedgerProblems.RowMissing).Select(problem => (problem.Reference, problem.Table)).ToHashSet();

        Assert.Equal(0, report.Unlisted);
        Assert.All(changes, change => Assert.True(
            change.IsAlone ? report.References.Contains(references[change.Complaint]) : named.Contains((references[change.Complaint], change.Table)), $"{change.Table}: {change.Set}"));
        Assert.True(changes.Count > 150, $"{changes.Count} changes");
    }

    // To fill a complaint changes all that was filed: it has a former value for each field, and one of them is enough.
    private static string RowsOf(string table, long complaint) => table switch
    {
        "complaints" => $"id = {complaint}",
        "former_values" => $"id = (SELECT max(id) FROM former_values WHERE complaint_id = {complaint} AND value IS NOT NULL)",
        _ => $"complaint_id = {complaint}",
    };

    [PostgresFact]
    public async Task A_changed_value_of_the_ledger_itself_is_found()
    {
        await using var world = await TestWorld.On(DatabaseProvider.Postgres);
        await world.File();
        await world.Get<Checkpoints>().WriteIfNeeded();
        var unnoticed = new List<string>();

        foreach (var (table, set) in (await Columns(world)).Where(column => OfTheLedger.Contains(column.Table)).SelectMany(Changes))
        {
            await world.Database.Tamper($"DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT * FROM {table}; UPDATE {table} SET {set}");
            if ((await world.Check()).Ok)
            {
                unnoticed.Add($"{table}: {set}");
            }

            await world.Database.Tamper($"DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept");
        }

        Assert.Empty(unnoticed);
        Assert.Empty((await world.Check()).Problems);
    }

    [PostgresFact]
    public async Task A_column_of_another_type_and_a_removed_table_are_found()
    {
        await using var world = await TestWorld.On(DatabaseProvider.Postgres);
        var reference = await world.FileWhole();

        await world.Database.Tamper("ALTER TABLE notes ALTER COLUMN at TYPE text");
        var changed = await world.Check();
        await world.Database.Tamper("DROP TABLE notes");
        var removed = await world.Check();

        Assert.Contains((LedgerProblems.RowChanged, reference, "notes"), changed.Problems.Select(Told));
        Assert.Contains((LedgerProblems.RowMissing, reference, "notes"), removed.Problems.Select(Told));
    }

    private static (string Code, string? Reference, string? Table) Told(LedgerProblem problem) => (problem.Code, problem.Reference, problem.Table);

    private static IEnumerable<(string Table, string Set)> Changes((string Table, string Column, string Type, bool IsNullable) column)
    {
        var ways = column.IsNullable ? Ways[column.Type].Append($"NULL::{column.Type}") : Ways[column.Type];
        return ways.Select(way => (column.Table, $"{column.Column} = (SELECT {way} FROM (SELECT {column.Column} AS c) AS was)"));
    }

    // A complaint suffers one change of each table, since the check names the row. Salts make all rows of their complaint others: each change of them has a complaint to itself.
    private static IEnumerable<(string Table, string Set, int Complaint, bool IsAlone)> Placed(TestWorld world, IEnumerable<(string Table, string Set)> changes)
    {
        var record = world.Get<ITrackerDbFactory>().Tables.All.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        var tables = changes.ToLookup(change => record.Contains(change.Table));
        var together = tables[true].GroupBy(change => change.Table, StringComparer.Ordinal).SelectMany(table => table.Index().Select(one => (one.Item.Table, one.Item.Set, one.Index, false))).ToList();
        var next = together.Max(change => change.Index) + 1;
        return [.. together, .. tables[false].Index().Select(one => (one.Item.Table, one.Item.Set, next + one.Index, true))];
    }

    private static async Task<Dictionary<string, long>> Ids(TestWorld world)
    {
        await using var db = world.Open();
        return await db.Complaints.ToDictionaryAsync(complaint => complaint.Reference, complaint => complaint.Id, StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<(string Table, string Column, string Type, bool IsNullable)>> Columns(TestWorld world)
    {
        await using var connection = new NpgsqlConnection(world.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            SELECT c.table_name, '"' || c.column_name || '"', c.data_type, c.is_nullable FROM information_schema.columns c
            WHERE c.table_schema = 'public' AND c.table_name NOT LIKE 'complaint_search%' AND c.table_name NOT IN ('closed_changes', 'copy_marks', 'identity_reads', 'key_renewals', 'open_changes', 'print_queue', 'public_records', 'read_marks', 'story_prints') AND (
                c.table_name IN ('complaints', 'ledger_head', 'ledger_checkpoints')
                OR EXISTS (SELECT 1 FROM information_schema.columns k WHERE k.table_name = c.table_name AND k.column_name = 'complaint_id'))
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<(string, string, string, bool)>();
        while (await reader.ReadAsync())
        {
            columns.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3) == "YES"));
        }

        return columns;
    }
}
