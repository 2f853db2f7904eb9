using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>Which complaints a figure counts: those that were never reopened as the database finds them, the few others as they stood on the cut-off.</summary>
internal static class CountedRules
{
    // Where replies are counted, an office stands for the one that replied: it divides the replies, not the complaints.
    public static IQueryable<Complaint> Assessed(TrackerDb db, FigurePeriod period, CountedFigure figure, IReadOnlyList<CountedPart> parts)
    {
        if (figure is CountedFigure.Escalated or CountedFigure.EscalatedDecided)
            return Escalated(db, period, isDecided: figure == CountedFigure.EscalatedDecided);
        if (figure is CountedFigure.PatternsRaised or CountedFigure.PatternsAccepted or CountedFigure.PatternsDismissed)
            return OfPatterns(db, period, figure);
        if (figure is CountedFigure.RetaliationAlleged or CountedFigure.RetaliationClosed)
            return db.Complaints.Where(c => c.RetaliationAlleged == true);
        if (figure == CountedFigure.SurveyAnswered)
            return FeedbackCount.Said(db, period);
        if (!IsOfReplies(figure))
            return db.Complaints;
        var replies = parts.Aggregate(figure == CountedFigure.Assessed ? AssessedReply.Of(db, period) : AssessedReply.All(db, period), (some, part) => part.Of(some, db.Offices));
        return db.Complaints.Where(c => replies.Select(reply => reply.ComplaintId).Contains(c.Id));
    }

    /// <summary>Replies are counted, not complaints: offices divide by who replied.</summary>
    public static bool IsOfReplies(CountedFigure figure) => figure is CountedFigure.Assessed or CountedFigure.Replied;

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

    public static IQueryable<Complaint> Of(TrackerDb db, IReadOnlyList<CountedPart> parts, IQueryable<Complaint> complaints, bool reopened, FigurePeriod period) =>
        parts.Aggregate(complaints, (some, part) => part.Of(some, db.Offices, reopened, period.AsOf));

    public static IQueryable<Complaint> Never(IQueryable<Complaint> complaints, CountedFigure figure, FigurePeriod period)
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
            CountedFigure.Escalated or CountedFigure.EscalatedDecided or CountedFigure.SurveyAnswered => complaints,
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

    public static bool Counts(ReopenedComplaint c, CountedFigure figure, FigurePeriod period)
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
            CountedFigure.Escalated or CountedFigure.EscalatedDecided or CountedFigure.SurveyAnswered => true,
            CountedFigure.PatternsRaised or CountedFigure.PatternsAccepted or CountedFigure.PatternsDismissed => true,
            CountedFigure.RetaliationAlleged => Counts(c, CountedFigure.Received, period) && c.RetaliationAlleged,
            CountedFigure.RetaliationClosed => Counts(c, CountedFigure.RetaliationAlleged, period) && c.Closure is not null,
            CountedFigure.ClosedNotStarted => Counts(c, CountedFigure.Received, period) && !(c.ForwardedOn <= period.AsOf) && c.Closure is not null,
            _ => c.ForwardedOn >= first && c.ForwardedOn <= end,
        };
    }
}
