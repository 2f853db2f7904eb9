using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Benchmarks;

/// <summary>What is looked for less often: a name spelled nearly, what happened, words of notes, and the dashboard.</summary>
internal sealed class RarerQueries(Bench bench, Queries queries)
{
    private bool _noted;

    public Task Names() => queries.Add(
        "search, a name spelled nearly",
        Queries.Rounds / 4,
        () => queries.Read(Queries.Search($"entity:~{Complaints.NameNearly}")),
        bench.IsPostgres
            ? [$"{Queries.From} WHERE c.id IN (SELECT complaint_id FROM complaint_search WHERE '{Complaints.NameNearly}' <% names) ORDER BY c.id DESC LIMIT 51"]
            :
            [
                "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab('main', 'complaint_search', 'row')", "SELECT term FROM temp.words WHERE term >= 't' AND term < 'u'",
                queries.SearchSql($"entity_name:{Complaints.Name}"),
            ]);

    public async Task Did()
    {
        await Noted();
        await queries.Add(
            "search, what happened",
            Queries.Rounds,
            () => queries.Read(Queries.Search("did:noted")),
            $"{Queries.From} WHERE c.id IN (SELECT complaint_id FROM ledger_entries WHERE action = 'Noted') ORDER BY c.id DESC LIMIT 51");
    }

    public async Task Texts()
    {
        await Noted();
        await queries.Add(
            "search, a word of notes",
            Queries.Rounds,
            () => queries.Read(Queries.Search("weighbridge") with { WithFoundTexts = true }),
            bench.IsPostgres
                ? $"{Queries.From} WHERE c.id IN (SELECT complaint_id FROM complaint_search_texts WHERE document @@ to_tsquery('english', 'weighbridge')) ORDER BY c.id DESC LIMIT 51"
                : $"{Queries.From} WHERE c.id IN (SELECT rowid >> 32 FROM complaint_search_texts WHERE complaint_search_texts MATCH 'weighbridge') ORDER BY c.id DESC LIMIT 51");
    }

    public async Task Dashboard()
    {
        await Noted();
        var dashboard = bench.Get<ReadDashboard>();
        await queries.Add(
            "dashboard",
            Queries.Rounds / 4,
            () => dashboard.Run(Queries.Representative, mine: false),
            [
                "SELECT office_code, assignee_id, count(*), sum(CASE WHEN due_on < CURRENT_DATE THEN 1 ELSE 0 END) FROM complaints WHERE state <> 'Closed' GROUP BY 1, 2",
                "SELECT forwarded_on, responded_on, count(*) FROM complaints WHERE responded_on > '2025-10-01' GROUP BY 1, 2",
                .. PlainFigures.Of(FiscalYear.Of(bench.Get<AgencyTime>().Today).Year),
            ]);
    }

    // Some things that really happened, spread over all complaints.
    private async Task Noted()
    {
        if (_noted)
        {
            return;
        }

        _noted = true;
        var commands = bench.Get<ComplaintCommands>();
        foreach (var number in Enumerable.Range(0, 60).Select(one => (int)((long)one * bench.Size / 60)).Distinct())
        {
            var done = await commands.Run(new AddNote { Reference = queries.OwnReference(number), Version = 1, Text = "Seen at the weighbridge." }, Queries.Representative);
            if (!done.IsDone)
            {
                throw new InvalidOperationException($"A note was refused: {done.Refusals[0].Code}");
            }
        }
    }
}
