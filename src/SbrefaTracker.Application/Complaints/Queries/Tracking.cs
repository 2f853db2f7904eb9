using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>A complaint as its filer follows it.</summary>
public sealed record TrackingView(
    string Reference,
    int Version,
    ComplaintState State,
    string OfficeName,
    DateOnly ReceivedOn,
    DateOnly? DueOn,
    string? DueClock,
    string? Outcome,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<ClockView> Clocks,
    IReadOnlyList<StoryEntry> Story,
    IReadOnlyList<TrackedResponse> Responses,
    IReadOnlyList<TrackedInquiry> Inquiries,
    IReadOnlyList<Offer> Offers)
{
    /// <summary>The filer said that the matter is not solved, and was told why the response stands.</summary>
    public bool UnsolvedAnswered { get; init; }

    /// <summary>What the filer said of this office's use, a code; null when nothing yet.</summary>
    public string? Usefulness { get; init; }

    /// <summary>What was written to the filer by mail and did not reach them: it is told here instead, the oldest first.</summary>
    public IReadOnlyList<UnreceivedMail> Unreceived { get; init; } = [];

    /// <summary>The story that was begun with and not withdrawn; null when none was.</summary>
    public TrackedNarrative? Narrative { get; init; }

    /// <summary>It is closed.</summary>
    public bool IsOver => State == ComplaintState.Closed;

    /// <summary>An office was asked, and the filer has since kept the complaint in this one: the work goes on without the reply.</summary>
    public bool GoesOnWithoutOffice => State == ComplaintState.WithOffice && Inquiries.Any(inquiry => inquiry.IsKeptHere);

    /// <summary>In which letters to the filer are written, a code.</summary>
    public string Language { get; init; } = Languages.English;
}

/// <summary>The filer's story on its way to the public.</summary>
/// <param name="Record">Of the narrative, below zero.</param>
/// <param name="Version">As it stands.</param>
/// <param name="PublishedAs">Its name for the public; null while the public does not read it.</param>
public sealed record TrackedNarrative(long Record, int Version, string? PublishedAs);

/// <param name="IsHeldBack">It was not sent, because nothing is to be sent to the address.</param>
public sealed record UnreceivedMail(DateOnly On, string Subject, string Text, bool IsHeldBack)
{
    /// <summary>It goes by hand: there is no e-mail address, or the filer asked for post.</summary>
    public bool IsByHand { get; init; }

    /// <summary>It can be read here alone: no way to the filer was on file.</summary>
    public bool HasNoWay { get; init; }
}

public sealed record TrackedResponse(bool IsFinal, DateOnly SentOn, string Text)
{
    /// <summary>Its number among all versions of the answer.</summary>
    public int Number { get; init; }

    /// <summary>Its print is kept as it was sent.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>It was written to the National Ombudsman, who forwarded the complaint; the filer may read it.</summary>
    public bool IsToOmbudsman { get; init; }

    /// <summary>What stood around it when it was sent; null of what was sent before that was kept.</summary>
    public Letterhead? Letterhead { get; init; }
}

/// <summary>That an office was asked, and whether it replied; what it said becomes part of the response.</summary>
public sealed record TrackedInquiry(string OfficeName, DateOnly AskedOn, DateOnly DueOn, DateOnly? RepliedOn)
{
    /// <summary>It ended without a reply: the office sent it back, or the complaint ended.</summary>
    public bool IsCalledOff { get; init; }

    /// <summary>It is open, and the office may not be told anything: it owes nothing by a day.</summary>
    public bool IsKeptHere { get; init; }
}

/// <summary>A complaint that a tracking key or a reference leads to.</summary>
public sealed record Sought
{
    public required long Id { get; init; }

    /// <summary>By the key; else by the reference.</summary>
    public required bool ByKey { get; init; }
}

/// <summary>Opens a complaint to whoever has its reference and tracking key.</summary>
public sealed class Tracking(ITrackerDbFactory databases, AgencyTime time, ClockSettings clocks)
{
    // What a filer is told of the story; drafts, notes, assignments and clearance are the office's own business.
    private static readonly HashSet<string> Told = new(StringComparer.Ordinal)
    {
        PastTense.Filed, PastTense.Recorded, PastTense.Imported, PastTense.DemoMade, "Acknowledged", "FilerAsked", "Supplied", "FilerWrote", "ContactCorrected", "KeyRenewed", "EvidenceAdded", "Completed", "OfficeAsked", "InterimReplied",
        "FinalReplied", "InquirySentBack", "InquiryCalledOff", "InterimSent", "ResponseSent", "Escalated", "Decided", "Paused", "Resumed", "Extended", "Redated", "Closed", "SaidUnsolved", "StoodBy", "UsefulnessSaid", "PublishingChosen", PastTense.StoryTold, "Merged", "Unmerged", "OutcomeTold", "Split", "Withdrawn", "Reopened", Disposal.Action,
    };

    /// <summary>Refused in one and the same way for a wrong reference, a wrong key and no such complaint.</summary>
    public async Task<Result<TrackingView>> Open(string? reference, string? trackingKey, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var complaint = await Find(db, reference, trackingKey, ct);
        return complaint is null ? Refusal.Of("tracking_not_found") : await View(db, complaint, ct);
    }

    /// <summary>Whether the key opens the complaint, for the commands that a filer gives.</summary>
    public async Task<bool> IsOpenedBy(string? reference, string? trackingKey, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await Find(db, reference, trackingKey, ct) is not null;
    }

    /// <summary>
    /// The ids that the key has and those that the reference has, as ours or as an outside one, from indexes alone: no complaint is read before both lead to it, so that the time
    /// which a wrong guess takes tells neither whether there is such a complaint nor how long its story is.
    /// </summary>
    public static IQueryable<Sought> Seek(TrackerDb db, string reference, byte[] keyHash) =>
        db.Complaints.Where(c => c.TrackingKeyHash == keyHash).Select(c => new Sought { Id = c.Id, ByKey = true })
            .Concat(db.Complaints.Where(c => c.Reference == reference).Select(c => new Sought { Id = c.Id, ByKey = false }))
            .Concat(db.Complaints.Where(c => c.OutsideReference == reference).Select(c => new Sought { Id = c.Id, ByKey = false }));

    private static async Task<Complaint?> Find(TrackerDb db, string? reference, string? trackingKey, CancellationToken ct)
    {
        var keyHash = TrackingKey.Hash(TrackingKey.Read(trackingKey) ?? "");
        var found = await Seek(db, (reference ?? "").Trim(), keyHash).ToListAsync(ct);
        var opened = found.FirstOrDefault(one => one.ByKey && found.Exists(other => !other.ByKey && other.Id == one.Id));
        return opened is null ? null : await db.Complaints.AsNoTracking().FirstOrDefaultAsync(c => c.Id == opened.Id, ct);
    }

    private async Task<TrackingView> View(TrackerDb db, Complaint complaint, CancellationToken ct)
    {
        var parts = await ComplaintParts.Load(db, complaint.Id, ct);
        var rules = await Rulebook.Load(db, clocks, ct);
        var entries = await Story.Entries(db, complaint.Id, ct);
        var story = await Story.Tell(db, complaint, parts, entries, new WrittenTables(databases.Tables, entries), Audience.Filer, StaffNames.None, time, ct);
        var concerned = parts.Inquiries.Select(inquiry => inquiry.OfficeCode).Append(complaint.OfficeCode).Distinct().ToList();
        var offices = await db.Offices.Where(office => concerned.Contains(office.Code))
            .ToDictionaryAsync(office => office.Code, office => office.Name, ct);
        var prints = parts.Responses.Count == 0 ? SentPrints.None : await SentPrints.Of(db, complaint, ct);
        return new TrackingView(
            complaint.Reference,
            complaint.Version,
            complaint.State,
            offices[complaint.OfficeCode],
            complaint.ReceivedOn,
            complaint.DueByClocks.On,
            complaint.DueByClocks.Clock,
            complaint.Outcome,
            FactsOf.For(complaint, Audience.Filer),
            ComplaintQueries.ClocksOf(complaint, parts, rules, time.Today),
            [.. story.Where(entry => Told.Contains(entry.Action)).Select(entry => entry with { By = "" })],
            [.. parts.Responses.Where(response => response.SentOn is not null && response.Text.Length > 0)
                .Select(response => new TrackedResponse(response.IsFinal, response.SentOn!.Value, response.Text)
                {
                    Number = response.Number,
                    IsPrinted = prints.ContainsKey(SentPrints.NameOfResponse(complaint.Reference, response.Number)),
                    Letterhead = Letterhead.Read(response.Letterhead),
                    IsToOmbudsman = ResponseReader.AddresseeOf(response, complaint.Source) == Addressee.Ombudsman,
                })],
            [.. parts.Inquiries.Select(inquiry => new TrackedInquiry(Domain.Offices.Office.Title(offices[inquiry.OfficeCode], inquiry.OfficeCode), inquiry.AskedOn, inquiry.DueOn, inquiry.RepliedOn)
            {
                IsCalledOff = inquiry.CalledOffOn is not null,
                IsKeptHere = inquiry.IsOpen && !inquiry.CountsAgainstOffice(complaint.Confidentiality),
            })],
            ComplaintWorkflow.Offers(complaint.State, parts.FactsOf(complaint, time.Today), Actor.Filer))
        {
            UnsolvedAnswered = complaint.UnsolvedAnsweredOn is not null,
            Usefulness = complaint.Usefulness,
            Language = complaint.Language,
            Narrative = await db.Narratives.AsNoTracking().Where(row => row.Reference == complaint.Reference && row.State != NarrativeState.Withdrawn)
                .Select(row => new TrackedNarrative(row.Id, row.Version, row.State == NarrativeState.Published ? row.PublicId : null)).FirstOrDefaultAsync(ct),
            Unreceived = [.. (await MailReader.Of(db, complaint.Id, ct)).Where(mail => mail.IsUnreceived && MailDuties.ToFiler.Contains(mail.Kind))
                .Select(mail => new UnreceivedMail(time.DayOf(mail.At), mail.Subject, mail.Text, mail.Status == QueuedMailStatus.HeldBack)
                {
                    IsByHand = mail.IsByHand,
                    HasNoWay = mail.Status == QueuedMailStatus.NoWay,
                })],
        };
    }
}
