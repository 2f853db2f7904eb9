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
        tables[PublicTables.Quarter] = OfQuarters(quarter => tables[PublicTables.Office].Sum(row => row.Parts[quarter - 1]));
        tables[PublicTables.Answered(PublicTables.Quarter)] = OfQuarters(quarter => answers.Of(new FiscalQuarter(year, quarter)).N);
        return new(year, totals, answers, tables, answers.Medians());

        static IReadOnlyList<CountedRow> OfQuarters(Func<int, long> count) =>
            [.. Enumerable.Range(1, FiscalQuarter.PerYear).Select(quarter => new CountedRow(PublicTables.KeyOf(quarter), [count(quarter)]))];
    }

    /// <summary>The complaints received in a quarter.</summary>
    public static Task<long> ReceivedIn(TrackerDb db, FiscalQuarter quarter, CancellationToken ct) => In(db, quarter).LongCountAsync(ct);

    // One pass over the index of the annual figures: four groupings of each quarter take longer.
    private static async Task<Dictionary<string, IReadOnlyList<CountedRow>>> Received(TrackerDb db, FiscalYear year, CancellationToken ct)
    {
        var counts = PublicTables.Breakdowns.Select(_ => new Dictionary<string, long[]>(StringComparer.Ordinal)).ToArray();
        var (first, last) = (year.First, year.Last);
        var received = db.Complaints.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last)
            .Select(c => new { c.ReceivedOn, c.OfficeCode, c.ActionType, c.TradeRole, c.EntityState });
        await foreach (var c in received.AsAsyncEnumerable().WithCancellation(ct))
        {
            var quarter = FiscalQuarter.Of(c.ReceivedOn).Number - 1;
            Parts(0, c.OfficeCode)[quarter]++;
            Parts(1, c.ActionType)[quarter]++;
            Parts(2, c.TradeRole)[quarter]++;
            Parts(3, c.EntityState)[quarter]++;
        }

        return PublicTables.Breakdowns.Select((table, i) => (table, Rows: counts[i])).ToDictionary(
            one => one.table,
            one => (IReadOnlyList<CountedRow>)[.. one.Rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => new CountedRow(row.Key, row.Value))],
            StringComparer.Ordinal);

        // In the order of PublicTables.Breakdowns.
        long[] Parts(int table, string? key)
        {
            if (!counts[table].TryGetValue(key ?? "", out var parts))
                counts[table][key ?? ""] = parts = new long[FiscalQuarter.PerYear];
            return parts;
        }
    }

    private static IQueryable<Complaint> In(TrackerDb db, FiscalQuarter quarter)
    {
        var (first, last) = (quarter.First, quarter.Last);
        return db.Complaints.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last);
    }
}
