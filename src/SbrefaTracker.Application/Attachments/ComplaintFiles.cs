using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Substitutions;

namespace SbrefaTracker.Application.Attachments;

/// <summary>What a scan said of a content.</summary>
internal sealed record ScanFacts(string State, DateTimeOffset StoredAt, DateTimeOffset? AnsweredAt);

/// <summary>A file with its content, to be read once from its beginning.</summary>
public sealed record OpenedFile(EvidenceFile File, Stream Content);

/// <summary>A file in the list of a complaint.</summary>
/// <param name="MayOpen">Its content is handed out to whoever was given this list.</param>
public sealed record ListedFile(EvidenceFile File, bool MayOpen)
{
    /// <summary>The number of the inquiry with whose reply it came; null of every other file.</summary>
    public int? Inquiry { get; init; }

    /// <summary>The number of the question of that inquiry that it answers; null of what belongs to the reply as a whole, and of every other file.</summary>
    public int? Question { get; init; }

    /// <summary>That question's id.</summary>
    public long? QuestionId { get; init; }
}

/// <summary>
/// The files of a complaint for each audience: the disclosure policy says whether it gets files at all, the scan whether a content may be
/// opened. What waits for the scanner has a name only for its sender.
/// </summary>
public sealed class ComplaintFiles(ITrackerDbFactory databases, EvidenceStore store, VirusScanner scanner)
{
    /// <summary>The files of a complaint as the actor may see them, in the order in which they came; none when files are not for the actor.</summary>
    /// <param name="reference">Our own or the outside reference.</param>
    /// <param name="actor">Staff, or <see cref="Actor.Filer"/> once the tracking key was checked.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<ListedFile>> Of(string reference, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var complaint = await db.Complaints.AsNoTracking().FindByReference(reference, ct);
        var audience = Insider(actor);
        return complaint is null ? [] : await List(db, complaint, audience, withFiles: Sees(audience, complaint, "files"), ReplyFiles(db, audience, complaint), ct);
    }

    /// <summary>The content of one file; refused alike when it is not there, not for the actor, or not to be opened.</summary>
    public async Task<Result<OpenedFile>> Open(string reference, long fileId, Actor actor, CancellationToken ct = default) =>
        await Open(await Of(reference, actor, ct), fileId, ct);

    /// <summary>What the office that was asked may open of the complaint's files; it is not told of others.</summary>
    public async Task<IReadOnlyList<ListedFile>> OfInquiry(long inquiryId, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var inquiry = await db.Inquiries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == inquiryId, ct);
        if (inquiry is null || !OfficeDoor.IsOpenTo(actor, inquiry.OfficeCode))
        {
            return [];
        }

        var complaint = await db.Complaints.AsNoTracking().FirstAsync(row => row.Id == inquiry.ComplaintId, ct);
        var own = Sees(Audience.Office, complaint, "replies") ? inquiryId : (long?)null;
        var files = await List(db, complaint, Audience.Office, withFiles: inquiry.SentBackOn is null && Sees(Audience.Office, complaint, "files"), db.Attachments.Where(file => file.InquiryId != null && file.InquiryId == own), ct);

        // What it sent itself it is told of, also while nobody may open it.
        return [.. files.Where(file => file.MayOpen || file.Inquiry is not null)];
    }

    /// <summary>As <see cref="Open(string, long, Actor, CancellationToken)"/>, for the office that was asked.</summary>
    public async Task<Result<OpenedFile>> OpenOfInquiry(long inquiryId, long fileId, Actor actor, CancellationToken ct = default) =>
        await Open(await OfInquiry(inquiryId, actor, ct), fileId, ct);

    // An office sees a complaint only through an inquiry that was put to it.
    private static Audience Insider(Actor actor) =>
        DisclosurePolicy.AudienceOf(actor) is var audience && audience == Audience.Office ? Audience.Public : audience;

    private async Task<Result<OpenedFile>> Open(IReadOnlyList<ListedFile> files, long fileId, CancellationToken ct)
    {
        var file = files.FirstOrDefault(listed => listed.File.Id == fileId && listed.MayOpen)?.File;
        return file is not null && await store.Open(fileId, ct) is { } content ? new OpenedFile(file, content) : Refusal.Of("file.not_found");
    }

    private static bool Sees(Audience audience, Complaint complaint, string field) => DisclosurePolicy.Sees(audience, complaint.Confidentiality, field, FactsOf.Ticked(complaint));

    // What came with a reply goes where replies go, to those who read the complaint as a whole.
    private static IQueryable<Attachment> ReplyFiles(TrackerDb db, Audience audience, Complaint complaint)
    {
        var (sees, id) = (Sees(audience, complaint, "replies"), complaint.Id);
        return db.Attachments.Where(file => sees && file.InquiryId != null && file.ComplaintId == id);
    }

    private async Task<IReadOnlyList<ListedFile>> List(TrackerDb db, Complaint complaint, Audience audience, bool withFiles, IQueryable<Attachment> ofReplies, CancellationToken ct)
    {
        var id = complaint.Id;
        var files = await (from attachment in db.Attachments.AsNoTracking()
                           join content in db.Contents on attachment.ContentId equals content.Id into contents
                           from content in contents.DefaultIfEmpty()
                           join inquiry in db.Inquiries on attachment.InquiryId equals inquiry.Id into inquiries
                           from inquiry in inquiries.DefaultIfEmpty()
                           join question in db.Questions on attachment.QuestionId equals question.Id into questions
                           from question in questions.DefaultIfEmpty()
                           where attachment.ComplaintId == id && ((withFiles && attachment.InquiryId == null && attachment.Giver != EvidenceGivers.Print) || ofReplies.Any(reply => reply.Id == attachment.Id))
                           orderby attachment.Id
                           select new
                           {
                               Attachment = attachment,
                               Content = content == null ? null : new ScanFacts(content.Scan, content.StoredAt, content.ScannedAt),
                               Inquiry = inquiry == null ? (int?)null : inquiry.Number,
                               Question = question == null ? (int?)null : question.Number,
                           }).ToListAsync(ct);
        return [.. files.Select(file => Listed(file.Attachment, file.Content, audience) with { Inquiry = file.Inquiry, Question = file.Question, QuestionId = file.Attachment.QuestionId })];
    }

    private ListedFile Listed(Attachment file, ScanFacts? content, Audience audience)
    {
        var scan = content?.State;
        var isNamed = scan != ScanStates.Held || audience == Audience.Filer || (audience == Audience.Office && file.InquiryId is not null);
        var shown = new EvidenceFile(
            file.ContentId, isNamed ? file.Name : "", FileTypes.Find(file.Type)!, file.Length, file.Sha256, scan ?? "", file.Giver, file.At)
        {
            StoredAt = content?.StoredAt ?? file.At,
            AnsweredAt = content?.AnsweredAt,
        };
        return new ListedFile(shown, scan is not null && ScanStates.MayOpen(scan, audience, scanner.IsConfigured));
    }
}
