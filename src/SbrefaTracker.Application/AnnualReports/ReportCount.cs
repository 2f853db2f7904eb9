using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>What a report says of itself beside what it counts.</summary>
/// <param name="AgencyName">Whose report it is.</param>
/// <param name="OfficeName">The office that answers for it.</param>
/// <param name="Checkpoint">Where the ledger stood.</param>
/// <param name="IsMadeUp">The complaints are made up for demonstration.</param>
/// <param name="Site">The address of the site; empty where it is not known.</param>
public sealed record ReportFrame(string AgencyName, string OfficeName, LedgerMark? Checkpoint, bool IsMadeUp, string Site)
{
    public static ReportFrame Of(AnnualReportData report) => new(report.AgencyName, report.OfficeName, report.Checkpoint, report.IsMadeUp, report.Site);
}

/// <summary>Counts all that a report prints: the year, the year before, those side by side and the cover. It does not matter whether the database is the record or holds frozen rows.</summary>
internal static class ReportCount
{
    /// <param name="db">Where it is counted.</param>
    /// <param name="period">The year and its cut-off.</param>
    /// <param name="frame">What the report says of itself.</param>
    /// <param name="names">The names of offices by code.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<AnnualReportData> Of(TrackerDb db, FigurePeriod period, ReportFrame frame, IReadOnlyDictionary<string, string> names, CancellationToken ct)
    {
        var figures = await ReadAnnualFigures.Read(db, period, ct);
        var yearBefore = await ReadAnnualFigures.Read(db, period with { Year = new(period.Year.Year - 1) }, ct);
        return new(
            figures,
            yearBefore,
            await Years(db, period, [Side(yearBefore), Side(figures)], ct),
            await Cover(db, period, ct),
            new SortedDictionary<string, string>(names.ToDictionary(), StringComparer.Ordinal),
            frame.AgencyName,
            frame.OfficeName,
            frame.Checkpoint)
        {
            IsMadeUp = frame.IsMadeUp,
            Site = frame.Site,
            Dialect = QueryDialects.Of(db),
        };
    }

    private static async Task<IReadOnlyList<YearFigures>> Years(TrackerDb db, FigurePeriod period, IReadOnlyList<YearFigures> known, CancellationToken ct)
    {
        var reopened = await ReopenedComplaint.Load(db, period.AsOf, ct);
        List<YearFigures> years = [];
        foreach (var earlier in period.Shown().SkipLast(known.Count))
        {
            var balance = await Balance.Count(db, earlier, reopened, ct);
            years.Add(new(
                earlier.Year.Year, balance.OpenAtStart, balance.Received, balance.Closed, balance.OpenAtEnd, await Cohort.Figures(db, earlier, ct))
            {
                ByMonth = await ReceivedCount.Months(db, earlier, ct),
            });
        }

        return [.. years.Concat(known).SkipWhile(one => one.Received == 0 && one.Timeliness.Cohort == 0 && one != known[^1])];
    }

    private static YearFigures Side(AnnualFigures figures) =>
        new(figures.FiscalYear, figures.OpenAtStart, figures.Received, figures.Closed, figures.OpenAtEnd, figures.Timeliness) { ByMonth = figures.ByMonth };

    private static async Task<IReadOnlyList<MonthGrades>> Cover(TrackerDb db, FigurePeriod period, CancellationToken ct)
    {
        var judge = new PairJudge(period, period.Scale, BusinessCalendar.Federal);
        var months = period.Year.Months().ToDictionary(month => (month.Year, month.Month), _ => new long[Enum.GetValues<Grade>().Length + 1]);
        var groups = db.Complaints
            .Where(c => c.ReceivedOn >= period.First && c.ReceivedOn <= period.End)
            .GroupBy(c => new { c.ReceivedOn.Year, c.ReceivedOn.Month, c.ForwardedOn, c.RespondedOn })
            .Select(g => new { g.Key.Year, g.Key.Month, g.Key.ForwardedOn, g.Key.RespondedOn, Count = g.Count() });
        await foreach (var group in groups.AsAsyncEnumerable().WithCancellation(ct))
        {
            var grade = group.ForwardedOn is { } forwarded && forwarded <= period.AsOf ? judge.Of(forwarded, group.RespondedOn).Grade : null;
            months[(group.Year, group.Month)][grade is { } known ? (int)known : ^1] += group.Count;
        }

        return
        [
            .. period.Year.Months().Select(month => new MonthGrades(
                month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                months[(month.Year, month.Month)][..^1],
                months[(month.Year, month.Month)][^1])),
        ];
    }
}
