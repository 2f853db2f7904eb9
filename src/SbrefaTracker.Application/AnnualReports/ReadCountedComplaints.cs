using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>A figure of the annual report that can be followed to the complaints it counts.</summary>
public enum CountedFigure
{
    /// <summary>Received before the year and not closed before it.</summary>
    OpenAtStart,

    /// <summary>Received in the year, not after the cut-off.</summary>
    Received,

    /// <summary>Closed in the year, not after the cut-off.</summary>
    Closed,

    /// <summary>Received and not closed by the end of the year or the cut-off.</summary>
    OpenAtEnd,

    /// <summary>Forwarded in the year, not after the cut-off: the cohort of the timeliness grades.</summary>
    Forwarded,

    /// <summary>Closed in the year with a penalty that was assessed.</summary>
    PenaltyActions,

    /// <summary>Of these, the penalty came to less.</summary>
    PenaltiesReduced,
}

/// <summary>One complaint that a figure counts: what it was counted by, and nothing that anybody told.</summary>
public sealed record CountedComplaint(
    long Id, string Reference, string OfficeCode, string OfficeName, string ActionType, DateOnly ReceivedOn, DateOnly? ForwardedOn, DateOnly? RespondedOn, DateOnly? ClosedOn);

/// <summary>A page of them, the latest recorded first.</summary>
/// <param name="Before">Where the next page begins; null on the last one.</param>
public sealed record CountedComplaints(IReadOnlyList<CountedComplaint> Rows, long? Before);

/// <summary>Lists the complaints behind a figure, by the same rules by which the figure is counted.</summary>
public sealed class ReadCountedComplaints(ITrackerDbFactory databases)
{
    public const int PageSize = 100;

    /// <param name="period">The year and the cut-off of the report.</param>
    /// <param name="figure">The figure that is followed.</param>
    /// <param name="before">Where the page begins: what the page before gave; null is the first one.</param>
    /// <param name="actor">Who asks; refused when they may not read complaints.</param>
    /// <param name="part">Only this part of them; null is all.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result<CountedComplaints>> Run(
        FigurePeriod period, CountedFigure figure, long? before, Actor actor, CountedPart? part = null, CancellationToken ct = default)
    {
        if (!actor.Roles.Any(role => role.ReadsComplaints))
            return Refusal.Of("not_allowed");

        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        var closures = (await ReopenedComplaint.Load(db, period.AsOf, ct))
            .Where(c => Counts(c, figure, period) && part?.Has(c.Closure) != false)
            .ToDictionary(c => c.Id, c => c.Closure?.On);
        var reopened = closures.Keys.ToList();
        var start = before ?? long.MaxValue;
        var neverReopened = Never(db.Complaints.Where(c => c.Reopenings == 0), figure, period);
        var wereReopened = db.Complaints.Where(c => reopened.Contains(c.Id));
        var keep = Keep(period, part);
        var never = await Page(db, part?.Of(neverReopened, reopened: false) ?? neverReopened, start, keep, ct);
        var again = await Page(db, part?.Of(wereReopened, reopened: true) ?? wereReopened, start, keep, ct);

        List<CountedComplaint> rows = [.. never.Concat(again.Select(c => c with { ClosedOn = closures[c.Id] })).OrderByDescending(c => c.Id)];
        var page = rows.Take(PageSize).Select(c => AsOf(c, period.AsOf)).ToList();
        return new CountedComplaints(page, rows.Count > PageSize ? page[^1].Id : null);
    }

    private static IQueryable<Complaint> Never(IQueryable<Complaint> complaints, CountedFigure figure, FigurePeriod period)
    {
        var (first, end) = (period.First, period.End);
        return figure switch
        {
            CountedFigure.OpenAtStart => complaints.Where(c => c.ReceivedOn < first && c.ReceivedOn <= end && (c.ClosedOn == null || c.ClosedOn >= first || c.ClosedOn > end)),
            CountedFigure.Received => complaints.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= end),
            CountedFigure.Closed => complaints.Where(c => c.ReceivedOn <= end && c.ClosedOn >= first && c.ClosedOn <= end),
            CountedFigure.OpenAtEnd => complaints.Where(c => c.ReceivedOn <= end && (c.ClosedOn == null || c.ClosedOn > end)),
            CountedFigure.PenaltyActions => Never(complaints, CountedFigure.Closed, period).Where(c => c.PenaltyAssessedCents > 0),
            CountedFigure.PenaltiesReduced => Never(complaints, CountedFigure.PenaltyActions, period).Where(c => c.PenaltyFinalCents < c.PenaltyAssessedCents),
            _ => complaints.Where(c => c.ForwardedOn >= first && c.ForwardedOn <= end),
        };
    }

    private static bool Counts(ReopenedComplaint c, CountedFigure figure, FigurePeriod period)
    {
        var (first, end) = (period.First, period.End);
        return figure switch
        {
            CountedFigure.OpenAtStart => c.ReceivedOn <= end && c.ReceivedOn < first && !(c.Closure?.On < first),
            CountedFigure.Received => c.ReceivedOn >= first && c.ReceivedOn <= end,
            CountedFigure.Closed => c.ReceivedOn <= end && c.Closure?.On >= first && c.Closure.On <= end,
            CountedFigure.OpenAtEnd => c.ReceivedOn <= end && !(c.Closure?.On <= end),
            CountedFigure.PenaltyActions => Counts(c, CountedFigure.Closed, period) && c.PenaltyAssessedCents > 0,
            CountedFigure.PenaltiesReduced => Counts(c, CountedFigure.PenaltyActions, period) && c.Closure!.PenaltyFinalCents < c.PenaltyAssessedCents,
            _ => c.ForwardedOn >= first && c.ForwardedOn <= end,
        };
    }

    // The grade of one complaint is not in the database: it follows from the calendar.
    private static Func<CountedComplaint, bool> Keep(FigurePeriod period, CountedPart? part)
    {
        var judge = new PairJudge(period, Rubrics.For(period.Year).Timeliness, BusinessCalendar.Federal);
        return part is { By: CountedBy.Grade }
            ? c => c.ForwardedOn is { } forwarded && part.Has(judge.Of(forwarded, c.RespondedOn).Grade)
            : c => true;
    }

    private static async Task<List<CountedComplaint>> Page(
        TrackerDb db, IQueryable<Complaint> complaints, long before, Func<CountedComplaint, bool> keep, CancellationToken ct)
    {
        var rows =
            from c in complaints.AsNoTracking()
            where c.Id < before
            join o in db.Offices on c.OfficeCode equals o.Code
            orderby c.Id descending
            select new CountedComplaint(c.Id, c.Reference, c.OfficeCode, o.Name, c.ActionType, c.ReceivedOn, c.ForwardedOn, c.RespondedOn, c.ClosedOn);
        return await rows.AsAsyncEnumerable().Where(keep).Take(PageSize + 1).ToListAsync(ct);
    }

    // What is dated after the cut-off has not happened.
    private static CountedComplaint AsOf(CountedComplaint c, DateOnly asOf) => c with
    {
        ForwardedOn = c.ForwardedOn <= asOf ? c.ForwardedOn : null,
        RespondedOn = c.RespondedOn <= asOf ? c.RespondedOn : null,
        ClosedOn = c.ClosedOn <= asOf ? c.ClosedOn : null,
    };
}
