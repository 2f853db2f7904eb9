using System.Data.Common;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Benchmarks;

/// <summary>What the Desk reads page by page, beside the plainest SQL for the same.</summary>
internal sealed class Queries(Bench bench, Report report, DbConnection plain)
{
    internal const int Rounds = 200;
    internal const string From = $"SELECT {Columns} FROM complaints c JOIN offices o ON o.code = c.office_code";
    private const string Columns = "c.id, c.reference, c.state, c.entity_name, c.subject, c.office_code, o.name, c.action_type, c.source, c.received_on, c.due_on";
    private static readonly string[] Counted = ["state", "office_code", "action_type", "source", "assignee_id"];

    /// <summary>What can be measured alone, in the order in which all of it is.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["--list", "--views", "--search", "--names", "--did", "--texts", "--complaint", "--facets", "--dashboard"];

    internal static Actor Representative { get; } = Actor.Staff("bench", "Bench", [Roles.Representative]);

    public static async Task Measure(Bench bench, Report report, IEnumerable<string> parts)
    {
        using var plain = bench.OpenPlain();
        var queries = new Queries(bench, report, plain);
        var rarer = new RarerQueries(bench, queries);
        foreach (var part in parts)
        {
            await (part switch
            {
                "--list" => queries.List(),
                "--views" => queries.SavedView(),
                "--search" => queries.Words(),
                "--names" => rarer.Names(),
                "--did" => rarer.Did(),
                "--texts" => rarer.Texts(),
                "--complaint" => queries.Complaint(),
                "--facets" => queries.Facets(),
                _ => rarer.Dashboard(),
            });
        }
    }

    internal async Task Add(string work, int rounds, Func<Task> ours, params IReadOnlyList<string> sql) => report.Add(await Timing.InTurns(
        work,
        bench.Size,
        rounds,
        ours,
        () =>
        {
            foreach (var one in sql)
            {
                ReadAll(plain, one);
            }
        }));

    internal Task Read(WorkListFilter filter) => bench.Get<WorkList>().Read(filter, Representative);

    internal static WorkListFilter Search(string word) => new() { Search = word, WithClosed = true };

    internal string SearchSql(string word) => bench.IsPostgres
        ? $"SELECT {Columns} FROM complaint_search s JOIN complaints c ON c.id = s.complaint_id JOIN offices o ON o.code = c.office_code "
            + $"WHERE s.document @@ to_tsquery('english', '{word}') ORDER BY c.id DESC LIMIT 51"
        : $"SELECT {Columns} FROM complaint_search s CROSS JOIN complaints c ON c.id = s.rowid JOIN offices o ON o.code = c.office_code "
            + $"WHERE s.complaint_search MATCH '{word}' ORDER BY s.rowid DESC LIMIT 51";

    /// <summary>Our own reference, by which the Desk asks, of a complaint that was made up.</summary>
    internal string OwnReference(int number)
    {
        using var command = plain.CreateCommand();
        command.CommandText = $"SELECT reference FROM complaints WHERE outside_reference = 'OLD-{number:000000}'";
        return (string)command.ExecuteScalar()!;
    }

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

    private Task Add(string work, WorkListFilter filter, params IReadOnlyList<string> sql) => Add(work, Rounds, () => Read(filter), sql);

    private async Task List()
    {
        await Add("work list, first page", new WorkListFilter(), $"{From} WHERE c.due_on IS NOT NULL ORDER BY c.due_on, c.id LIMIT 51");
        await Add(
            "work list, state and office",
            new WorkListFilter { States = [ComplaintState.UnderReview], Office = "2304" },
            $"{From} WHERE c.state = 'UnderReview' AND c.office_code = '2304' AND c.due_on IS NOT NULL ORDER BY c.due_on, c.id LIMIT 51");
        await Add(
            "work list, by entity, one office",
            new WorkListFilter { Sort = WorkListSort.Entity, Office = "2304" },
            $"{From} WHERE c.office_code = '2304' AND c.state <> 'Closed' ORDER BY c.entity_name, c.id LIMIT 51");
        await Add(
            "work list, closed, by amount",
            new WorkListFilter { States = [ComplaintState.Closed], Sort = WorkListSort.Amount },
            $"{From} WHERE c.closed_on IS NOT NULL AND c.amount_at_issue_cents IS NOT NULL ORDER BY c.amount_at_issue_cents DESC, c.id DESC LIMIT 51");
        await Add(
            "work list, all, by entity",
            new WorkListFilter { WithClosed = true, Sort = WorkListSort.Entity },
            $"{From} WHERE c.closed_on IS NOT NULL ORDER BY c.entity_name, c.id LIMIT 51",
            $"{From} WHERE c.state <> 'Closed' ORDER BY c.entity_name, c.id LIMIT 51");
    }

    private async Task SavedView()
    {
        var (list, view) = (bench.Get<WorkList>(), new WorkListFilter { Office = "2304", Sort = WorkListSort.Newest, PageSize = 500 });
        await Add("saved view, watched", view, $"{From} WHERE c.office_code = '2304' AND c.state <> 'Closed' ORDER BY c.id DESC LIMIT 501");
        await Add(
            "saved view, counted",
            Rounds,
            () => list.Count(view, Representative),
            $"SELECT count(*) FROM (SELECT id FROM complaints WHERE office_code = '2304' AND state <> 'Closed' LIMIT {WorkList.MostCounted + 1}) AS found");
    }

    private async Task Words()
    {
        await Add("search, rare word", Search(Complaints.RareWord), SearchSql(Complaints.RareWord));
        await Add("search, common word", Search(Complaints.CommonWord), SearchSql(Complaints.CommonWord));
    }

    // Beside the counts of the work: what it would take to count them.
    private async Task Facets()
    {
        var facets = bench.Get<ReadFacets>();
        Task Add(string work, WorkListFilter filter, string where) => this.Add(
            work,
            Rounds / 4,
            () => facets.Of(filter, Representative),
            [.. Counted.Select(column => $"SELECT {column}, count(*) FROM complaints WHERE {where} GROUP BY {column}")]);
        await Add("facets, all open work", new WorkListFilter(), "state <> 'Closed'");
        await Add(
            "facets, one state and office",
            new WorkListFilter { States = [ComplaintState.UnderReview], Office = "2304" },
            "state = 'UnderReview' AND office_code = '2304'");
        await Add("facets, closed", new WorkListFilter { States = [ComplaintState.Closed] }, "state = 'Closed'");
    }

    // The plain one reads the same: the complaint with its office and whether it is of a campaign and the calendar has a layer, what happened to it, and its line of each size table.
    private Task Complaint()
    {
        var (queries, reference) = (bench.Get<ComplaintQueries>(), OwnReference(bench.Size / 2));
        return Add(
            "complaint page",
            Rounds,
            () => queries.Read(reference, Representative),
            "SELECT c.*, o.name, EXISTS (SELECT 1 FROM campaign_members m WHERE m.reference = c.reference AND m.left_on IS NULL), EXISTS (SELECT 1 FROM closures) OR EXISTS (SELECT 1 FROM calendar_changes) "
                + $"FROM complaints c JOIN offices o ON o.code = c.office_code WHERE c.reference = '{reference}'",
            $"SELECT * FROM ledger_entries WHERE complaint_id = {bench.Size / 2 + 1} ORDER BY sequence",
            "SELECT t.*, s.* FROM size_tables t LEFT JOIN size_standards s ON s.version = t.version AND s.naics = '488510'");
    }
}
