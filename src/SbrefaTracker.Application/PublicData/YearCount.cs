using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>The figures of a fiscal year that is over, counted from the record, before anything is hidden.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Totals">Received, closed, open: those of the annual report with the same cut-off.</param>
/// <param name="Answers">How fast the complaints forwarded in the year were answered.</param>
/// <param name="Tables">By name, rows in ordinal order.</param>
/// <param name="Medians">Of the answered complaints, by table and key.</param>
internal sealed record YearCount(
    FiscalYear Year,
    Balance Totals,
    AnswerCount Answers,
    IReadOnlyDictionary<string, IReadOnlyList<CountedRow>> Tables,
    IReadOnlyDictionary<(string Table, string Key), decimal?> Medians)
{
    public DateOnly CutOff => PublicPeriods.CutOff(Year.Last);

    public bool IsEmpty => Totals.Received + Totals.Closed + Totals.OpenAtEnd + Answers.Forwarded == 0;

    public IReadOnlyList<long> ReceivedByQuarter =>
        [.. Enumerable.Range(0, FiscalQuarter.PerYear).Select(quarter => Tables[PublicTables.Office].Sum(row => row.Parts[quarter]))];

    public static async Task<YearCount> Load(TrackerDb db, FiscalYear year, CancellationToken ct)
    {
        var period = new FigurePeriod(year, PublicPeriods.CutOff(year.Last));
        var totals = await Balance.Count(db, period, await ReopenedComplaint.Load(db, period.AsOf, ct), ct);
        var answers = await AnswerCount.Load(db, period, ct);
        var tables = new Dictionary<string, IReadOnlyList<CountedRow>>(answers.Tables(), StringComparer.Ordinal);
        foreach (var (table, rows) in await Received(db, year, ct))
            tables[table] = rows;
        return new(year, totals, answers, tables, answers.Medians());
    }

    /// <summary>The complaints received in a quarter.</summary>
    public static Task<long> ReceivedIn(TrackerDb db, FiscalQuarter quarter, CancellationToken ct) => In(db, quarter).LongCountAsync(ct);

    private static async Task<Dictionary<string, IReadOnlyList<CountedRow>>> Received(TrackerDb db, FiscalYear year, CancellationToken ct)
    {
        var counts = PublicTables.Breakdowns.ToDictionary(table => table, _ => new SortedDictionary<string, long[]>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var quarter in FiscalQuarter.AllOf(year))
        {
            foreach (var group in await Groups(In(db, quarter)).ToListAsync(ct))
            {
                var table = counts[PublicTables.Breakdowns[(int)group.By]];
                if (!table.TryGetValue(group.Key ?? "", out var parts))
                    table[group.Key ?? ""] = parts = new long[FiscalQuarter.PerYear];
                parts[quarter.Number - 1] += group.Count;
            }
        }

        return counts.ToDictionary(
            pair => pair.Key,
            pair => (IReadOnlyList<CountedRow>)[.. pair.Value.Select(row => new CountedRow(row.Key, row.Value))],
            StringComparer.Ordinal);
    }

    private static IQueryable<Complaint> In(TrackerDb db, FiscalQuarter quarter)
    {
        var (first, last) = (quarter.First, quarter.Last);
        return db.Complaints.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last);
    }

    // One round trip for all four, answered from the index of the annual figures.
    private static IQueryable<Group> Groups(IQueryable<Complaint> received) =>
        received.GroupBy(c => c.OfficeCode).Select(g => new Group { By = Breakdown.Office, Key = g.Key, Count = g.Count() })
            .Concat(received.GroupBy(c => c.ActionType).Select(g => new Group { By = Breakdown.Action, Key = g.Key, Count = g.Count() }))
            .Concat(received.GroupBy(c => c.TradeRole).Select(g => new Group { By = Breakdown.Role, Key = g.Key, Count = g.Count() }))
            .Concat(received.GroupBy(c => c.EntityState).Select(g => new Group { By = Breakdown.State, Key = g.Key, Count = g.Count() }));

    // In the order of PublicTables.Breakdowns.
    private enum Breakdown
    {
        Office,
        Action,
        Role,
        State,
    }

    private sealed class Group
    {
        public Breakdown By { get; init; }

        public string? Key { get; init; }

        public int Count { get; init; }
    }
}
