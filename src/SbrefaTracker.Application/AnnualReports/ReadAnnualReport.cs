using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>Reads what an annual report is made of, as the database is at one moment.</summary>
/// <param name="databases">Where it is read.</param>
/// <param name="agency">Whose report it is.</param>
/// <param name="site">The address of the site, for links to the complaints behind a figure; links count from the site itself where none is known.</param>
public sealed class ReadAnnualReport(ITrackerDbFactory databases, IOptions<AgencyOptions> agency, ReportSite? site = null)
{
    private const int YearsShown = 5;

    /// <param name="year">The fiscal year.</param>
    /// <param name="asOf">The cut-off; what is dated after it has not happened.</param>
    public async Task<AnnualReportData> Run(FiscalYear year, DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        return await Read(db, new FigurePeriod(year, asOf), ct);
    }

    /// <summary>The same for callers that have a database open, and a snapshot of it.</summary>
    public async Task<AnnualReportData> Read(TrackerDb db, FigurePeriod period, CancellationToken ct = default)
    {
        var figures = await ReadAnnualFigures.Read(db, period, ct);
        var yearBefore = await ReadAnnualFigures.Read(db, period with { Year = new(period.Year.Year - 1) }, ct);
        return new(
            figures,
            yearBefore,
            await Years(db, period, [Side(yearBefore), Side(figures)], ct),
            await Cover(db, period, ct),
            await OfficeTimelines.Names(db, period.End, ct),
            agency.Value.Name,
            agency.Value.Office,
            await LastCheckpoint(db, ct))
        {
            IsMadeUp = await DemoData.BeganIt(db, ct),
            Site = site?.Address ?? "",
            Dialect = QueryDialects.Of(db),
        };
    }

    private static async Task<IReadOnlyList<YearFigures>> Years(
        TrackerDb db, FigurePeriod period, IReadOnlyList<YearFigures> known, CancellationToken ct)
    {
        var reopened = await ReopenedComplaint.Load(db, period.AsOf, ct);
        List<YearFigures> years = [];
        for (var back = YearsShown - 1; back >= known.Count; back--)
        {
            var earlier = period with { Year = new(period.Year.Year - back) };
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
        var judge = new PairJudge(period, Rubrics.For(period.Year).Timeliness, BusinessCalendar.Federal);
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

    private static async Task<LedgerMark?> LastCheckpoint(TrackerDb db, CancellationToken ct)
    {
        var last = await db.Checkpoints.AsNoTracking().OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct);
        return last is null ? null : new(last.Number, Convert.ToHexStringLower(last.Head));
    }
}

/// <summary>The address of the site as reports print it: <c>PublicUrl</c>, else that of a developer's machine; without a slash at its end.</summary>
public sealed record ReportSite(string Address);
