using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries.Searching;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Dashboard;

/// <summary>What offices did about one complaint that waits for somebody here.</summary>
[Flags]
internal enum OfficeNews
{
    None = 0,

    /// <summary>An office asks for time.</summary>
    TimeAsked = 1,

    /// <summary>An office sent its inquiry back, and nobody was asked since.</summary>
    SentBack = 2,

    /// <summary>An office replied, and nobody marked how far.</summary>
    Unmarked = 4,
}

/// <summary>Finds what offices did that waits for somebody here, as <c>is:time_asked</c>, <c>is:sent_back</c> and <c>is:unmarked</c> of the search do.</summary>
internal static class FromOffices
{
    private static readonly string Back = PastTense.Of(ComplaintAction.SendBack);
    private static readonly string Asked = PastTense.Of(ComplaintAction.AskOffice);

    /// <summary>The inquiry <c>i</c> of the complaint <c>c</c> awaits time: one that counts against nobody waits for none.</summary>
    public const string TimeAsked = $"{OwedReplies.Sql} AND i.time_asked_until > i.due_on AND i.time_refused_on IS NULL";

    /// <summary>The ledger says of the complaint <c>c</c> that an office sent an inquiry back, and of no asking after that: two things of one day stand in it in the order in which they happened.</summary>
    public static readonly string SentBack =
        $"EXISTS (SELECT 1 FROM ledger_entries b WHERE b.complaint_id = c.id AND b.action = '{Back}' AND b.{SearchEvents.Indexed} AND NOT EXISTS "
        + $"(SELECT 1 FROM ledger_entries a WHERE a.complaint_id = c.id AND a.action = '{Asked}' AND a.{SearchEvents.Indexed} AND a.sequence > b.sequence))";

    /// <summary>The day by which the inquiry <c>i</c> of the complaint <c>c</c> was last promised to be answered for good; null where it was not.</summary>
    public const string Promised = "(SELECT r.promised_on FROM replies r WHERE r.complaint_id = c.id AND r.inquiry_id = i.id ORDER BY r.id DESC LIMIT 1)";

    /// <summary>The inquiry <c>i</c> has a final reply that nobody marked.</summary>
    public const string Unmarked = "i.replied_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM assessments a WHERE a.inquiry_id = i.id)";

    /// <summary>What waits, by complaint, as far as it is open; one of which nothing waits is not there. Read from the indexes of open complaints and of acts.</summary>
    /// <param name="db">The database.</param>
    /// <param name="ids">Only of these; null is of all.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<Dictionary<long, OfficeNews>> Read(TrackerDb db, IReadOnlyList<long>? ids, CancellationToken ct)
    {
        Dictionary<long, OfficeNews> news = [];
        var open = db.Complaints.AsNoTracking().Where(c => c.State != ComplaintState.Closed);
        var backs = db.Entries.AsNoTracking().Where(entry => entry.Action == Back && entry.Action != PastTense.Imported);
        if (ids is not null)
        {
            open = open.Where(c => ids.Contains(c.Id));
            backs = backs.Where(entry => ids.Contains(entry.ComplaintId));
        }

        await Add(OfficeNews.TimeAsked, open.Where(OwedReplies.AreTold).Where(c => db.Inquiries.Where(OwedReplies.AreOpen).Any(i => i.ComplaintId == c.Id && i.TimeAskedUntil > i.DueOn && i.TimeRefusedOn == null)).Select(c => c.Id));
        await Add(OfficeNews.SentBack, backs.Where(back => !db.Entries.Any(entry => entry.ComplaintId == back.ComplaintId && entry.Action == Asked && entry.Sequence > back.Sequence)).Select(back => back.ComplaintId));
        await Add(OfficeNews.Unmarked, open.Where(c => db.Inquiries.Any(i => i.ComplaintId == c.Id && i.RepliedOn != null && !db.Assessments.Any(a => a.InquiryId == i.Id))).Select(c => c.Id));
        return news;

        async Task Add(OfficeNews what, IQueryable<long> complaints)
        {
            foreach (var id in await complaints.ToListAsync(ct))
                news[id] = news.GetValueOrDefault(id) | what;
        }
    }

    /// <summary>
    /// The first day by which an office that owes a reply last promised it, by complaint, whatever today is; one to which nothing is promised is not there. What is owed has its index, and so have the replies of a complaint.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="ids">Only of these; null is of all.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<Dictionary<long, DateOnly>> Promises(TrackerDb db, IReadOnlyList<long>? ids, CancellationToken ct)
    {
        var told = db.Complaints.AsNoTracking().Where(c => c.State != ComplaintState.Closed).Where(OwedReplies.AreTold);
        told = ids is null ? told : told.Where(c => ids.Contains(c.Id));
        var promised = await (
            from inquiry in db.Inquiries.AsNoTracking().Where(OwedReplies.AreOpen)
            join complaint in told on inquiry.ComplaintId equals complaint.Id
            select new { complaint.Id, By = db.Replies.Where(reply => reply.ComplaintId == complaint.Id && reply.InquiryId == inquiry.Id).OrderByDescending(reply => reply.Id).Select(reply => reply.PromisedOn).FirstOrDefault() })
            .Where(one => one.By != null).ToListAsync(ct);
        return promised.GroupBy(one => one.Id).ToDictionary(complaint => complaint.Key, complaint => complaint.Min(one => one.By)!.Value);
    }

    /// <summary>What of it still waits when the complaint stands so: an answer ends the search for another office, and a complaint whose values are gone is marked by nobody.</summary>
    public static OfficeNews Of(OfficeNews found, ComplaintState state, bool hasValues)
    {
        var over = (state == ComplaintState.Responded ? OfficeNews.SentBack : OfficeNews.None) | (hasValues ? OfficeNews.None : OfficeNews.Unmarked);
        return state == ComplaintState.Closed ? OfficeNews.None : found & ~over;
    }
}
