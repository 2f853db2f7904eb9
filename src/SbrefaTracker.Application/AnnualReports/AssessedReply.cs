using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>A reply of an office, with the grade of its latest assessment where it was assessed.</summary>
internal sealed class AssessedReply
{
    public long ComplaintId { get; init; }

    /// <summary>The office that replied, which need not be the one complained of.</summary>
    public required string Office { get; init; }

    public required string ActionType { get; init; }

    public required string Source { get; init; }

    /// <summary>A letter; empty where the reply is counted whether or not it was assessed.</summary>
    public required string Grade { get; init; }

    /// <summary>The final replies by the cut-off to inquiries on complaints forwarded in the year, assessed or not.</summary>
    public static IQueryable<AssessedReply> All(TrackerDb db, FigurePeriod period)
    {
        var (first, end, asOf) = (period.First, period.End, period.AsOf);
        return
            from inquiry in db.Inquiries
            where inquiry.RepliedOn <= asOf
            join complaint in db.Complaints on inquiry.ComplaintId equals complaint.Id
            where complaint.ForwardedOn >= first && complaint.ForwardedOn <= end
            select new AssessedReply
            {
                ComplaintId = complaint.Id,
                Office = inquiry.OfficeCode,
                ActionType = complaint.ActionType,
                Source = complaint.Source,
                Grade = "",
            };
    }

    /// <summary>The replies to inquiries on complaints forwarded in the year, as they were assessed by the cut-off.</summary>
    public static IQueryable<AssessedReply> Of(TrackerDb db, FigurePeriod period)
    {
        var (first, end, asOf) = (period.First, period.End, period.AsOf);
        return
            from assessment in db.Assessments
            where assessment.AssessedOn <= asOf
            where !db.Assessments.Any(later => later.InquiryId == assessment.InquiryId && later.Id > assessment.Id && later.AssessedOn <= asOf)
            join inquiry in db.Inquiries on assessment.InquiryId equals inquiry.Id
            join complaint in db.Complaints on assessment.ComplaintId equals complaint.Id
            where complaint.ForwardedOn >= first && complaint.ForwardedOn <= end
            select new AssessedReply
            {
                ComplaintId = complaint.Id,
                Office = inquiry.OfficeCode,
                ActionType = complaint.ActionType,
                Source = complaint.Source,
                Grade = assessment.Grade,
            };
    }
}
