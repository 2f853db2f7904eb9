using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Application.Dashboard;

/// <summary>Counts open complaints by what an office did that waits for somebody here: as <c>is:time_asked</c>, <c>is:sent_back</c> and <c>is:unmarked</c> of the search find them.</summary>
internal static class FromOffices
{
    // From the inquiries, which are few beside the complaints.
    public static async Task<OfficeNewsCounts> Count(TrackerDb db, IQueryable<Complaint> open, CancellationToken ct) => new(
        await Complaints(db.Inquiries.Where(i => i.RepliedOn == null && i.CalledOffOn == null && i.TimeAskedUntil > i.DueOn && i.TimeRefusedOn == null && open.Any(c => c.Id == i.ComplaintId)), ct),
        await Complaints(
            db.Inquiries.Where(i => i.SentBackOn != null && !db.Inquiries.Any(j => j.ComplaintId == i.ComplaintId && j.Number > i.Number && j.AskedOn >= i.SentBackOn)
                && open.Any(c => c.Id == i.ComplaintId && c.State != ComplaintState.Responded)),
            ct),
        await Complaints(
            db.Inquiries.Where(i => i.RepliedOn != null && !db.Assessments.Any(a => a.InquiryId == i.Id) && open.Any(c => c.Id == i.ComplaintId && c.Subject != "")), ct));

    private static Task<long> Complaints(IQueryable<Inquiry> inquiries, CancellationToken ct) => inquiries.Select(i => i.ComplaintId).Distinct().LongCountAsync(ct);
}
