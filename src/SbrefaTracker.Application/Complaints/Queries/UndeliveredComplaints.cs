using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>
/// Complaints with a message that did not reach its reader and that nobody took up, as <c>is:undelivered</c> finds them. Read from the queue, where what did not arrive is little and has its
/// index: nothing of it is kept, since what becomes of a message is no act on its complaint. Letters about restricted matters are told to the matter's readers alone.
/// </summary>
internal static class UndeliveredComplaints
{
    // As with tags: a few are looked up by their ids, of many it is asked as the list is walked.
    private const int Few = 2_000;

    /// <summary>The same as a condition on complaints named c.</summary>
    public static readonly string Sql =
        $"c.id IN (SELECT m.complaint_id FROM mail_queue q JOIN mails m ON m.id = q.mail_id WHERE q.taken_up_at IS NULL AND q.status IN ({string.Join(", ", QueuedMailStatus.Left.Select(status => $"'{status}'"))}) AND m.matter_id IS NULL)";

    /// <summary>Their ids, one for each message.</summary>
    public static IQueryable<long> Ids(TrackerDb db) =>
        from queued in db.MailQueue
        where queued.TakenUpAt == null && EF.Constant(QueuedMailStatus.Left).Contains(queued.Status)
        join mail in db.Mails on queued.MailId equals mail.Id
        where mail.MatterId == null
        select mail.ComplaintId;

    /// <summary>The complaints that a list is read from: those that bear its tag, and of them those with such a message where it is about them.</summary>
    public static async Task<IQueryable<Complaint>> Source(TrackerDb db, WorkListFilter filter, CancellationToken ct)
    {
        var complaints = await TaggedComplaints.Bearing(db, filter.Tag, ct);
        if (!filter.Undelivered)
        {
            return complaints;
        }

        var few = await Ids(db).Distinct().Take(Few + 1).ToListAsync(ct);
        return few.Count <= Few ? complaints.Where(c => few.Contains(c.Id)) : complaints.Where(c => Ids(db).Contains(c.Id));
    }

    /// <summary>The same rows, marked where they are such a complaint.</summary>
    public static async Task<IReadOnlyList<WorkListRow>> Marked(TrackerDb db, IReadOnlyList<WorkListRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var left = await Ids(db).Where(id => ids.Contains(id)).Distinct().ToListAsync(ct);
        return left.Count == 0 ? rows : [.. rows.Select(row => left.Contains(row.Id) ? row with { IsUndelivered = true } : row)];
    }
}
