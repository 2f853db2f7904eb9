using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Dashboard;

/// <summary>Counts open complaints by what an office did that waits for somebody here: as <c>is:time_asked</c>, <c>is:sent_back</c> and <c>is:unmarked</c> of the search find them.</summary>
internal static class FromOffices
{
    public static async Task<OfficeNewsCounts> Count(TrackerDb db, IQueryable<Complaint> open, CancellationToken ct) => new(
        await open.LongCountAsync(c => db.Inquiries.Any(i => i.ComplaintId == c.Id && i.RepliedOn == null && i.CalledOffOn == null && i.TimeAskedUntil > i.DueOn), ct),
        await open.LongCountAsync(
            c => c.State != ComplaintState.Responded
                && db.Inquiries.Any(i => i.ComplaintId == c.Id && i.SentBackOn != null && !db.Inquiries.Any(j => j.ComplaintId == c.Id && j.Number > i.Number && j.AskedOn >= i.SentBackOn)),
            ct),
        await open.LongCountAsync(c => c.Subject != "" && db.Inquiries.Any(i => i.ComplaintId == c.Id && i.RepliedOn != null && !db.Assessments.Any(a => a.InquiryId == i.Id)), ct));
}
