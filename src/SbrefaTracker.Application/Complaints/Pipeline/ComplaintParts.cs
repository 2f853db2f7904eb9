using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Links;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints.Pipeline;

/// <summary>What belongs to a complaint and decides what may be done with it: inquiries, responses, pauses, extensions.</summary>
public sealed class ComplaintParts
{
    private readonly List<Inquiry> _inquiries;
    private readonly List<Response> _responses;
    private readonly List<Pause> _pauses;
    private readonly List<Extension> _extensions;

    private readonly List<Matter> _matters;
    private readonly List<Tag> _tags;
    private readonly List<Link> _links;

    private readonly List<Hold> _holds = [];
    private readonly List<DisposalProposal> _proposals = [];
    private readonly List<Delegation> _delegations = [];
    private readonly List<Escalation> _escalations = [];

    private ComplaintParts(
        List<Inquiry> inquiries, List<Response> responses, List<Pause> pauses, List<Extension> extensions, List<Matter> matters, List<Tag> tags, List<Link> links)
    {
        _matters = matters;
        _tags = tags;
        _links = links;
        _inquiries = inquiries;
        _responses = responses;
        _pauses = pauses;
        _extensions = extensions;
    }

    public IReadOnlyList<Inquiry> Inquiries => _inquiries;

    /// <summary>The inquiries that a colleague of the office answers, and those that were taken back.</summary>
    public IReadOnlyList<Delegation> Delegations => _delegations;

    public IReadOnlyList<Response> Responses => _responses;

    public IReadOnlyList<Pause> Pauses => _pauses;

    public IReadOnlyList<Extension> Extensions => _extensions;

    public IReadOnlyList<Matter> Matters => _matters;

    /// <summary>Legal holds, also those that are over.</summary>
    public IReadOnlyList<Hold> Holds => _holds;

    /// <summary>The proposal to dispose of the personal values that waits for a second person; null when none does.</summary>
    public DisposalProposal? DisposalProposed => _proposals.FindLast(proposal => proposal.Waits);

    /// <summary>The tags that are on it now, by their words.</summary>
    public IReadOnlyList<Tag> Tags => [.. _tags.Where(tag => tag.UntaggedOn is null && tag.Word.Length > 0).OrderBy(tag => tag.Word, StringComparer.Ordinal)];

    /// <summary>All that ever were on it, in the order in which they were put on.</summary>
    public IReadOnlyList<Tag> TagsEver => _tags;

    /// <summary>What its record says of other complaints, also what was undone.</summary>
    public IReadOnlyList<Link> Links => _links;

    /// <summary>The link to the complaint that it was merged into; null when it was not, or not any more.</summary>
    public Link? Merging => _links.Find(link => link.IsMerged);

    /// <summary>The response that was drafted and neither returned nor sent.</summary>
    public Response? Draft => _responses.LastOrDefault(response => response is { ReturnedOn: null, SentOn: null });

    /// <summary>The one that stands; null when no colleague was asked to answer.</summary>
    public Delegation? DelegationOf(Inquiry inquiry) => _delegations.Find(row => row.InquiryId == inquiry.Id && row.Stands);

    /// <summary>The day by which the latest decision of the Commissioner is still to be done; null when none is.</summary>
    public DateOnly? DecisionDue => _escalations.LastOrDefault()?.DueUnless(_responses);

    /// <summary>The day of the final response that was sent since that decision; null while none was.</summary>
    public DateOnly? DecisionDoneOn => _escalations.LastOrDefault()?.AnsweredBy(_responses)?.SentOn;

    /// <summary>Who wrote the final response that was sent last; null where none was.</summary>
    private string? AnswerWrittenBy => _responses.LastOrDefault(response => response is { IsFinal: true, SentOn: not null })?.DraftedBy;

    public Pause? OpenPause => _pauses.LastOrDefault(pause => pause.ToOn is null);

    /// <summary>The due days of what offices owe, at the level that the complaint has now.</summary>
    public IReadOnlyList<DateOnly> DuesOfOffices(Complaint complaint) => [.. OwedBy(complaint).Select(inquiry => inquiry.DueOn)];

    /// <summary>The inquiries whose due day counts against their office.</summary>
    public IEnumerable<Inquiry> OwedBy(Complaint complaint) => _inquiries.Where(inquiry => inquiry.CountsAgainstOffice(complaint.Confidentiality));

    public IReadOnlyList<PauseSpan> PauseSpans => [.. _pauses.Select(SpanOf)];

    public IReadOnlyList<ExtensionGrant> Grants => [.. _extensions.Select(GrantOf)];

    /// <summary>The day on which the work went on counts again.</summary>
    public static PauseSpan SpanOf(Pause pause) => new(pause.FromOn, pause.ToOn?.AddDays(-1), null, pause.Authority);

    public static ExtensionGrant GrantOf(Extension extension) => new(Enum.Parse<ClockKind>(extension.Clock), extension.BusinessDays, extension.GrantedOn);

    /// <summary>A new complaint has none.</summary>
    public static ComplaintParts None() => new([], [], [], [], [], [], []);

    /// <summary>How many messages did not arrive and were not taken up, when it was loaded.</summary>
    private int LeftMails => _leftMails.Count(matter => matter is null);

    // Of each the restricted matter that it is about, if any.
    private readonly List<long?> _leftMails = [];

    /// <summary>What was written beside its responses, and the answers, when it was loaded.</summary>
    public IReadOnlyList<ResponseComment> Comments { get; private set; } = [];

    /// <param name="db">The database.</param>
    /// <param name="complaintId">Whose parts.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <param name="written">Where there is anything, when the entries were read before; null is to look everywhere.</param>
    public static async Task<ComplaintParts> Load(TrackerDb db, long complaintId, CancellationToken ct, WrittenTables? written = null)
    {
        async Task<List<T>> All<T>(IQueryable<T> rows)
            where T : class, IRecord =>
            written?.Has<T>() == false ? [] : await rows.Where(row => row.ComplaintId == complaintId).OrderBy(row => row.Id).ToListAsync(ct);
        var parts = new ComplaintParts(await All(db.Inquiries), await All(db.Responses), await All(db.Pauses), await All(db.Extensions), await All(db.Matters), await All(db.Tags), await All(db.Links));
        if (written?.Has<Mail>() != false)
        {
            parts._leftMails.AddRange(await MailReader.LeftMatters(db, complaintId).ToListAsync(ct));
        }

        parts._escalations.AddRange(await All(db.Escalations));
        parts._holds.AddRange(await All(db.Holds));
        parts._proposals.AddRange(await All(db.DisposalProposals));
        if (parts._responses.Count > 0)
        {
            parts.Comments = await All(db.ResponseComments);
        }

        // Only an open inquiry can be with somebody.
        if (parts._inquiries.Exists(inquiry => inquiry.IsOpen))
        {
            parts._delegations.AddRange(await All(db.Delegations));
        }

        return parts;
    }

    /// <summary>The facts that the guards of the workflow look at.</summary>
    /// <param name="complaint">Whose parts these are.</param>
    /// <param name="today">The agency's day.</param>
    public ComplaintFacts FactsOf(Complaint complaint, DateOnly today) => new()
    {
        DaysSinceEnd = today.DayNumber - (complaint.RespondedOn ?? complaint.ClosedOn)?.DayNumber,
        SaidUnsolved = complaint.UnsolvedOn is not null,
        UnsolvedAnswered = complaint.UnsolvedAnsweredOn is not null,
        Acknowledged = complaint.AcknowledgedOn is not null,
        Confidentiality = complaint.Confidentiality,
        OfficesWithOpenInquiry = _inquiries.Where(inquiry => inquiry.IsOpen).Select(inquiry => inquiry.OfficeCode).ToHashSet(StringComparer.Ordinal),
        OpenInquiries = _inquiries.Count(inquiry => inquiry.IsOpen),
        TimeRequests = _inquiries.Count(inquiry => inquiry.AwaitsTime),
        DelegatedInquiries = _inquiries.Count(inquiry => inquiry.IsOpen && DelegationOf(inquiry) is not null),
        HasFinalReply = _inquiries.Exists(inquiry => inquiry.RepliedOn is not null),
        HasDraft = Draft is not null,
        DraftIsFinal = Draft is { IsFinal: true },
        DraftCleared = Draft is { ClearedOn: not null },
        DrafterId = Draft?.DraftedBy,
        AnswerWrittenBy = AnswerWrittenBy,
        NeedsReview = Draft?.ReviewsNeeded is { Length: > 0 },
        ReviewAwaited = complaint.AwaitedReviews is not null,
        OpenComments = Comments.Count(comment => comment.IsOpen),
        MustSettle = Comments.Count(comment => comment is { IsOpen: true, MustSettle: true }),
        Paused = OpenPause is not null,
        FinalResponseSent = complaint.RespondedOn is not null,
        Matters = _matters.Count,
        HoldsBy = _holds.Where(hold => hold.IsInForce).Select(hold => hold.PlacedBy).ToHashSet(StringComparer.Ordinal),
        FactsStated = complaint.StatementOfFacts is not null,
        DisposalProposedBy = DisposalProposed?.ProposedBy,
        OpenMatters = _matters.Count(matter => matter.ClosedOn is null),
        Tags = Tags.Count,

        IsMerged = Merging is not null,
        LeadsMerged = _links.Count(link => link.LeadsMerged),
        Links = _links.Count(link => link.IsByHand),

        LeftMails = LeftMails,
        LeftMailsOfMatters = _matters.Where(matter => _leftMails.Contains(matter.Id)).Select(matter => matter.Kind).ToHashSet(StringComparer.Ordinal),
        Disposed = complaint.DisposedOn is not null,
        ReadyForClock = complaint.ForwardedOn is not null,
        WasComplete = (complaint.CompletedOn ?? complaint.ForwardedOn ?? complaint.RespondedOn) is not null,
    };

    internal void Track(IRecord row)
    {
        switch (row)
        {
            case Inquiry inquiry:
                _inquiries.Add(inquiry);
                break;
            case Escalation escalation:
                _escalations.Add(escalation);
                break;
            case Delegation delegation:
                _delegations.Add(delegation);
                break;
            case Hold hold:
                _holds.Add(hold);
                break;
            case DisposalProposal proposal:
                _proposals.Add(proposal);
                break;
            case Response response:
                _responses.Add(response);
                break;
            case Pause pause:
                _pauses.Add(pause);
                break;
            case Matter matter:
                _matters.Add(matter);
                break;
            case Tag tag:
                _tags.Add(tag);
                break;
            case Link link:
                _links.Add(link);
                break;
            case Extension extension:
                _extensions.Add(extension);
                break;
        }
    }
}
