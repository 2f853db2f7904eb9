using Microsoft.Data.Sqlite;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Benchmarks;

/// <summary>What the Desk reads page by page.</summary>
internal static class Queries
{
    private const int Rounds = 200;
    private const string Columns = "c.id, c.reference, c.state, c.entity_name, c.subject, c.office_code, o.name, c.action_type, c.source, c.received_on, c.due_on";
    private const string From = $"SELECT {Columns} FROM complaints c JOIN offices o ON o.code = c.office_code";
    private static readonly Actor Representative = Actor.Staff("bench", "Bench", [Roles.Representative]);

    public static async Task Measure(Bench bench, Report report)
    {
        using var plain = bench.OpenPlain();
        var list = bench.Get<WorkList>();
        Task Read(WorkListFilter filter) => list.Read(filter, Representative);
        async Task Add(string work, WorkListFilter filter, string sql) =>
            report.Add(await Timing.InTurns(work, bench.Size, Rounds, () => Read(filter), () => ReadAll(plain, sql)));

        await Add(
            "work list, first page", new WorkListFilter(), $"{From} WHERE c.due_on IS NOT NULL ORDER BY c.due_on, c.id LIMIT 51");
        await Add(
            "work list, state and office",
            new WorkListFilter { States = [ComplaintState.UnderReview], Office = "2304" },
            $"{From} WHERE c.state = 'UnderReview' AND c.office_code = '2304' AND c.due_on IS NOT NULL ORDER BY c.due_on, c.id LIMIT 51");
        await Add("search, rare word", Search(Complaints.RareWord), SearchSql(Complaints.RareWord));
        await Add("search, common word", Search(Complaints.CommonWord), SearchSql(Complaints.CommonWord));
        await Complaint(bench, report, plain);
    }

    private static async Task Complaint(Bench bench, Report report, SqliteConnection plain)
    {
        var queries = bench.Get<ComplaintQueries>();
        var reference = OwnReference(plain, $"OLD-{bench.Size / 2:000000}");
        report.Add(await Timing.InTurns(
            "complaint page",
            bench.Size,
            Rounds,
            () => queries.Read(reference, Representative),
            () =>
            {
                ReadAll(plain, $"SELECT * FROM complaints WHERE reference = '{reference}'");
                ReadAll(plain, $"SELECT * FROM ledger_entries WHERE complaint_id = {bench.Size / 2 + 1}");
            }));
    }

    // As the Desk asks: by our own reference.
    private static string OwnReference(SqliteConnection connection, string outside)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT reference FROM complaints WHERE outside_reference = '{outside}'";
        return (string)command.ExecuteScalar()!;
    }

    private static WorkListFilter Search(string word) => new() { Search = word, WithClosed = true };

    private static string SearchSql(string word) =>
        $"SELECT {Columns} FROM complaint_search s CROSS JOIN complaints c ON c.id = s.rowid JOIN offices o ON o.code = c.office_code "
        + $"WHERE s.complaint_search MATCH '{word}' ORDER BY s.rowid DESC LIMIT 51";

    internal static void ReadAll(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                _ = reader.GetValue(i);
            }
        }
    }
}
