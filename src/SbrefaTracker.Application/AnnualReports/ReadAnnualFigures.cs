using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>Reads the figures of a fiscal year. All of them see the database as it was at one moment.</summary>
public sealed class ReadAnnualFigures(ITrackerDbFactory databases)
{
    /// <param name="year">The fiscal year.</param>
    /// <param name="asOf">The cut-off; what is dated after it has not happened.</param>
    public async Task<AnnualFigures> Run(FiscalYear year, DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        return await Read(db, new FigurePeriod(year, asOf), ct);
    }

    /// <summary>The same for callers that have a database open, and a snapshot of it.</summary>
    public static async Task<AnnualFigures> Read(TrackerDb db, FigurePeriod period, CancellationToken ct = default)
    {
        var reopened = await ReopenedComplaint.Load(db, period.AsOf, ct);
        var balance = await Balance.Count(db, period, reopened, ct);
        var received = await ReceivedCount.Load(db, period, ct);
        var cohort = await Cohort.Load(db, period, reopened, ct);
        var closed = await ClosedCount.Load(db, period, reopened, ct);
        return new AnnualFigures
        {
            FiscalYear = period.Year.Year,
            AsOf = period.AsOf,
            Received = balance.Received,
            OpenAtStart = balance.OpenAtStart,
            Closed = balance.Closed,
            OpenAtEnd = balance.OpenAtEnd,
            NotStarted = received.NotStarted,
            Timeliness = cohort.All.Raw.Figures(),
            TimelinessOnoOnly = cohort.OnoOnly.Raw.Figures(),
            TimelinessWithoutNotEligible = cohort.WithoutNotEligible.Figures(),
            AdjustedTimeliness = cohort.All.Adjusted.Figures(),
            AdjustedDue = cohort.AdjustedDue,
            ResponseDays = cohort.All.Raw.ByDays,
            ByOffice = Offices(received, cohort),
            ByActionType = received.ByActionType.Received(),
            ByTradeRole = received.ByTradeRole.Received(),
            ByState = received.ByState.Received(),
            ByMonth = received.ByMonth,
            Outcomes = closed.Outcomes.Counts(),
            Findings = closed.Findings.Counts(),
            Penalties = closed.Penalties,
            Signals = await SignalCount.Load(db, period, reopened, ct),
            Feedback = await FeedbackCount.Load(db, period, ct),
            Grades = await GradeCount.Load(db, period, reopened, cohort, received, ct),
        };
    }

    private static IReadOnlyList<OfficeFigures> Offices(ReceivedCount received, Cohort cohort) =>
    [
        .. received.ByOffice.Keys.Union(cohort.Offices.Keys).Order(StringComparer.Ordinal)
            .Select(office => new OfficeFigures(office, received.ByOffice[office], cohort.Offices.RawOf(office))),
    ];
}
