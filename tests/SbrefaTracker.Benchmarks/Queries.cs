using System.Data.Common;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Benchmarks;

/// <summary>What the Desk reads page by page.</summary>
internal static class Queries
{
    private const int Rounds = 200;
    private const string Columns = "c.id, c.reference, c.state, c.entity_name, c.subject, c.office_code, o.name, c.action_type, c.source, c.received_on, c.due_on";
    private const string From = $"SELECT {Columns} FROM complaints c JOIN offices o ON o.code = c.office_code";
    private static readonly string[] Counted = ["state", "office_code", "action_type", "source", "assignee_id"];
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
        await Add(
            "work list, by entity, one office",
            new WorkListFilter { Sort = WorkListSort.Entity, Office = "2304" },
            $"{From} WHERE c.office_code = '2304' AND c.state <> 'Closed' ORDER BY c.entity_name, c.id LIMIT 51");
        await Add("search, rare word", Search(Complaints.RareWord), SearchSql(bench, Complaints.RareWord));
        await Add("search, common word", Search(Complaints.CommonWord), SearchSql(bench, Complaints.CommonWord));
        await Add(
            "saved view, watched",
            new WorkListFilter { Office = "2304", Sort = WorkListSort.Newest, PageSize = 500 },
            $"{From} WHERE c.office_code = '2304' AND c.state <> 'Closed' ORDER BY c.id DESC LIMIT 501");
        await Rarer(bench, report, plain);
        await Complaint(bench, report, plain);
        await Facets(bench, report, plain);
    }

    // What is looked for less often: a name spelled nearly, what happened, and the dashboard.
    private static async Task Rarer(Bench bench, Report report, DbConnection plain)
    {
        await Noted(bench, plain);
        var list = bench.Get<WorkList>();
        var dashboard = bench.Get<ReadDashboard>();
        async Task Add(string work, int rounds, Func<Task> ours, params string[] sql) =>
            report.Add(await Timing.InTurns(work, bench.Size, rounds, ours, () => Array.ForEach(sql, one => ReadAll(plain, one))));
        await Add(
            "search, a name spelled nearly",
            Rounds / 4,
            () => list.Read(Search($"entity:~{Complaints.NameNearly}"), Representative),
            bench.IsPostgres
                ? [$"{From} WHERE c.id IN (SELECT complaint_id FROM complaint_search WHERE '{Complaints.NameNearly}' <% names) ORDER BY c.id DESC LIMIT 51"]
                : ["CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab('main', 'complaint_search', 'row')", "SELECT term FROM temp.words WHERE term >= 't' AND term < 'u'", SearchSql(bench, $"entity_name:{Complaints.Name}")]);
        await Add(
            "search, what happened",
            Rounds,
            () => list.Read(Search("did:noted"), Representative),
            $"{From} WHERE c.id IN (SELECT complaint_id FROM ledger_entries WHERE action = 'Noted') ORDER BY c.id DESC LIMIT 51");
        await Add(
            "search, a word of notes",
            Rounds,
            () => list.Read(Search("weighbridge") with { WithFoundTexts = true }, Representative),
            bench.IsPostgres
                ? $"{From} WHERE c.id IN (SELECT complaint_id FROM complaint_search_texts WHERE document @@ to_tsquery('english', 'weighbridge')) ORDER BY c.id DESC LIMIT 51"
                : $"{From} WHERE c.id IN (SELECT rowid >> 32 FROM complaint_search_texts WHERE complaint_search_texts MATCH 'weighbridge') ORDER BY c.id DESC LIMIT 51");
        await Add(
            "dashboard",
            Rounds / 4,
            () => dashboard.Run(Representative, mine: false),
            [
                "SELECT office_code, assignee_id, count(*), sum(CASE WHEN due_on < CURRENT_DATE THEN 1 ELSE 0 END) FROM complaints WHERE state <> 'Closed' GROUP BY 1, 2",
                "SELECT forwarded_on, responded_on, count(*) FROM complaints WHERE responded_on > '2025-10-01' GROUP BY 1, 2",
                .. PlainFigures.Of(FiscalYear.Of(bench.Get<AgencyTime>().Today).Year),
            ]);
    }

    // Some things that really happened, spread over all complaints.
    private static async Task Noted(Bench bench, DbConnection plain)
    {
        var commands = bench.Get<ComplaintCommands>();
        foreach (var i in Enumerable.Range(0, 60).Select(i => (long)i * bench.Size / 60).Distinct())
        {
            var done = await commands.Run(new AddNote { Reference = OwnReference(plain, $"OLD-{i:000000}"), Version = 1, Text = "Seen at the weighbridge." }, Representative);
            if (!done.IsDone)
                throw new InvalidOperationException($"A note was refused: {done.Refusals[0].Code}");
        }
    }

    // Beside the counts of the work: what it would take to count them.
    private static async Task Facets(Bench bench, Report report, DbConnection plain)
    {
        var facets = bench.Get<ReadFacets>();
        async Task Add(string work, WorkListFilter filter, string where) => report.Add(await Timing.InTurns(
            work,
            bench.Size,
            Rounds / 4,
            () => facets.Of(filter, Representative),
            () => Array.ForEach(Counted, column => ReadAll(plain, $"SELECT {column}, count(*) FROM complaints WHERE {where} GROUP BY {column}"))));
        await Add("facets, all open work", new WorkListFilter(), "state <> 'Closed'");
        await Add(
            "facets, one state and office",
            new WorkListFilter { States = [ComplaintState.UnderReview], Office = "2304" },
            "state = 'UnderReview' AND office_code = '2304'");
        await Add("facets, closed", new WorkListFilter { States = [ComplaintState.Closed] }, "state = 'Closed'");
    }

    private static async Task Complaint(Bench bench, Report report, DbConnection plain)
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
    private static string OwnReference(DbConnection connection, string outside)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT reference FROM complaints WHERE outside_reference = '{outside}'";
        return (string)command.ExecuteScalar()!;
    }

    private static WorkListFilter Search(string word) => new() { Search = word, WithClosed = true };

    private static string SearchSql(Bench bench, string word) => bench.IsPostgres
        ? $"SELECT {Columns} FROM complaint_search s JOIN complaints c ON c.id = s.complaint_id JOIN offices o ON o.code = c.office_code "
            + $"WHERE s.document @@ to_tsquery('english', '{word}') ORDER BY c.id DESC LIMIT 51"
        : $"SELECT {Columns} FROM complaint_search s CROSS JOIN complaints c ON c.id = s.rowid JOIN offices o ON o.code = c.office_code "
            + $"WHERE s.complaint_search MATCH '{word}' ORDER BY s.rowid DESC LIMIT 51";

    internal static void ReadAll(DbConnection connection, string sql)
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
