using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Application.AnnualReports;

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

    /// <summary>How many are looked at at a time where days divide, until a page is full.</summary>
    public int AtATime { get; init; } = 1000;

    /// <param name="period">The year and the cut-off of the report.</param>
    /// <param name="figure">The figure that is followed.</param>
    /// <param name="before">Where the page begins: what the page before gave; null is the first one.</param>
    /// <param name="actor">Who asks; refused when they may not read complaints.</param>
    /// <param name="parts">Only what belongs to each of these parts; null or none is all.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result<CountedComplaints>> Run(
        FigurePeriod period, CountedFigure figure, long? before, Actor actor, IReadOnlyList<CountedPart>? parts = null, CancellationToken ct = default)
    {
        if (!actor.Roles.Any(role => role.ReadsComplaints))
            return Refusal.Of("not_allowed");

        parts ??= [];
        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        var closures = (await ReopenedComplaint.Load(db, period.AsOf, ct))
            .Where(c => Counts(c, figure, period) && parts.All(part => part.Has(c.Closure)))
            .ToDictionary(c => c.Id, c => c.Closure?.On);
        var reopened = closures.Keys.ToList();
        var start = before ?? long.MaxValue;
        var complaints = Assessed(db, period, figure, parts);
        var own = figure == CountedFigure.Assessed ? [.. parts.Where(part => !part.IsOfOffices)] : parts;
        var neverReopened = Never(complaints.Where(c => c.Reopenings == 0), figure, period);
        var wereReopened = complaints.Where(c => reopened.Contains(c.Id));
        var taken = await CountedDays.Begin(db, period, parts, ct);
        var never = await Page(db, Of(db, own, neverReopened, reopened: false, period), start, taken, ct);
        var again = await Page(db, Of(db, own, wereReopened, reopened: true, period), start, taken, ct);

        List<CountedComplaint> rows = [.. never.Concat(again.Select(c => c with { ClosedOn = closures[c.Id] })).OrderByDescending(c => c.Id)];
        var page = rows.Take(PageSize).Select(c => AsOf(c, period.AsOf)).ToList();
        return new CountedComplaints(page, rows.Count > PageSize ? page[^1].Id : null);
    }

    // Where replies are counted, an office stands for the one that replied: it divides the replies, not the complaints.
    private static IQueryable<Complaint> Assessed(TrackerDb db, FigurePeriod period, CountedFigure figure, IReadOnlyList<CountedPart> parts)
    {
        if (figure is CountedFigure.Escalated or CountedFigure.EscalatedDecided)
            return Escalated(db, period, isDecided: figure == CountedFigure.EscalatedDecided);
        if (figure is CountedFigure.PatternsRaised or CountedFigure.PatternsAccepted or CountedFigure.PatternsDismissed)
            return OfPatterns(db, period, figure);
        if (figure is CountedFigure.RetaliationAlleged or CountedFigure.RetaliationClosed)
            return db.Complaints.Where(c => c.RetaliationAlleged == true);
        if (figure != CountedFigure.Assessed)
            return db.Complaints;
        var replies = parts.Aggregate(AssessedReply.Of(db, period), (some, part) => part.Of(some, db.Offices));
        return db.Complaints.Where(c => replies.Select(reply => reply.ComplaintId).Contains(c.Id));
    }

    private static IQueryable<Complaint> Escalated(TrackerDb db, FigurePeriod period, bool isDecided)
    {
        var (first, end, asOf) = (period.First, period.End, period.AsOf);
        var raised = db.Escalations.Where(row => row.RaisedOn >= first && row.RaisedOn <= end && (!isDecided || row.DecidedOn <= asOf));
        return db.Complaints.Where(c => raised.Select(row => row.ComplaintId).Contains(c.Id));
    }

    private static IQueryable<Complaint> OfPatterns(TrackerDb db, FigurePeriod period, CountedFigure figure)
    {
        var (first, end, asOf) = (period.First, period.End, period.AsOf);
        var raised = db.PatternFlags.Where(flag => flag.RaisedOn >= first && flag.RaisedOn <= end);
        var flags = figure switch
        {
            CountedFigure.PatternsAccepted => raised.Where(flag => flag.State == PatternState.Accepted && flag.DecidedOn <= asOf),
            CountedFigure.PatternsDismissed => raised.Where(flag => flag.State == PatternState.Dismissed && flag.DecidedOn <= asOf),
            _ => raised,
        };
        var joined = db.PatternComplaints.Where(member => member.JoinedOn <= asOf && flags.Select(flag => flag.Id).Contains(member.RecordId));
        return db.Complaints.Where(c => joined.Select(member => member.Reference).Contains(c.Reference));
    }

    private static IQueryable<Complaint> Of(TrackerDb db, IReadOnlyList<CountedPart> parts, IQueryable<Complaint> complaints, bool reopened, FigurePeriod period) =>
        parts.Aggregate(complaints, (some, part) => part.Of(some, db.Offices, reopened, period.AsOf));

    private static IQueryable<Complaint> Never(IQueryable<Complaint> complaints, CountedFigure figure, FigurePeriod period)
    {
        var (first, end, asOf) = (period.First, period.End, period.AsOf);
        return figure switch
        {
            CountedFigure.OpenAtStart => complaints.Where(c => c.ReceivedOn < first && c.ReceivedOn <= end && (c.ClosedOn == null || c.ClosedOn >= first || c.ClosedOn > end)),
            CountedFigure.Received => complaints.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= end),
            CountedFigure.Closed => complaints.Where(c => c.ReceivedOn <= end && c.ClosedOn >= first && c.ClosedOn <= end),
            CountedFigure.OpenAtEnd => complaints.Where(c => c.ReceivedOn <= end && (c.ClosedOn == null || c.ClosedOn > end)),
            CountedFigure.PenaltyActions => Never(complaints, CountedFigure.Closed, period).Where(c => c.PenaltyAssessedCents > 0),
            CountedFigure.PenaltiesReduced => Never(complaints, CountedFigure.PenaltyActions, period).Where(c => c.PenaltyFinalCents < c.PenaltyAssessedCents),
            CountedFigure.Unanswered => Never(complaints, CountedFigure.Forwarded, period).Where(c => c.RespondedOn == null || c.RespondedOn > asOf),
            CountedFigure.Answered => Never(complaints, CountedFigure.Forwarded, period).Where(c => c.RespondedOn <= asOf),
            CountedFigure.NotStarted => NotStarted(complaints, period).Where(c => c.ClosedOn == null || c.ClosedOn > asOf),
            CountedFigure.ClosedNotStarted => NotStarted(complaints, period).Where(c => c.ClosedOn <= asOf),
            CountedFigure.WithoutClock => NotStarted(complaints, period),
            CountedFigure.Escalated or CountedFigure.EscalatedDecided => complaints,
            CountedFigure.PatternsRaised or CountedFigure.PatternsAccepted or CountedFigure.PatternsDismissed => complaints,
            CountedFigure.RetaliationAlleged => Never(complaints, CountedFigure.Received, period),
            CountedFigure.RetaliationClosed => Never(complaints, CountedFigure.Received, period).Where(c => c.ClosedOn <= asOf),
            _ => complaints.Where(c => c.ForwardedOn >= first && c.ForwardedOn <= end),
        };
    }

    private static IQueryable<Complaint> NotStarted(IQueryable<Complaint> complaints, FigurePeriod period)
    {
        var asOf = period.AsOf;
        return Never(complaints, CountedFigure.Received, period).Where(c => c.ForwardedOn == null || c.ForwardedOn > asOf);
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
            CountedFigure.Unanswered => Counts(c, CountedFigure.Forwarded, period) && !(c.RespondedOn <= period.AsOf),
            CountedFigure.Answered => Counts(c, CountedFigure.Forwarded, period) && c.RespondedOn <= period.AsOf,
            CountedFigure.NotStarted => Counts(c, CountedFigure.Received, period) && !(c.ForwardedOn <= period.AsOf) && c.Closure is null,
            CountedFigure.WithoutClock => Counts(c, CountedFigure.Received, period) && !(c.ForwardedOn <= period.AsOf),
            CountedFigure.Escalated or CountedFigure.EscalatedDecided => true,
            CountedFigure.PatternsRaised or CountedFigure.PatternsAccepted or CountedFigure.PatternsDismissed => true,
            CountedFigure.RetaliationAlleged => Counts(c, CountedFigure.Received, period) && c.RetaliationAlleged,
            CountedFigure.RetaliationClosed => Counts(c, CountedFigure.RetaliationAlleged, period) && c.Closure is not null,
            CountedFigure.ClosedNotStarted => Counts(c, CountedFigure.Received, period) && !(c.ForwardedOn <= period.AsOf) && c.Closure is not null,
            _ => c.ForwardedOn >= first && c.ForwardedOn <= end,
        };
    }

    // Where days divide, as many are looked at as it takes to fill a page, so many at a time.
    private async Task<List<CountedComplaint>> Page(
        TrackerDb db, IQueryable<Complaint> complaints, long before, CountedDays taken, CancellationToken ct)
    {
        var atATime = taken.Divides ? AtATime : PageSize + 1;
        List<CountedComplaint> kept = [];
        for (var start = before; ;)
        {
            var below = start;
            var rows =
                from c in complaints.AsNoTracking()
                where c.Id < below
                join o in db.Offices on c.OfficeCode equals o.Code
                orderby c.Id descending
                select new CountedComplaint(c.Id, c.Reference, c.OfficeCode, o.Name, c.ActionType, c.ReceivedOn, c.ForwardedOn, c.RespondedOn, c.ClosedOn);
            var some = await rows.Take(atATime).ToListAsync(ct);
            kept.AddRange(await taken.Only(db, some, ct));
            if (kept.Count > PageSize || some.Count < atATime)
                return [.. kept.Take(PageSize + 1)];
            start = some[^1].Id;
        }
    }

    // What is dated after the cut-off has not happened.
    private static CountedComplaint AsOf(CountedComplaint c, DateOnly asOf) => c with
    {
        ForwardedOn = c.ForwardedOn <= asOf ? c.ForwardedOn : null,
        RespondedOn = c.RespondedOn <= asOf ? c.RespondedOn : null,
        ClosedOn = c.ClosedOn <= asOf ? c.ClosedOn : null,
    };
}
