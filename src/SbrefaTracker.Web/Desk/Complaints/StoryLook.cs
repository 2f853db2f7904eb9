using System.Globalization;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Links;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Web.Desk.Complaints;

/// <summary>How an entry of the story looks, and which inquiry or response it tells of.</summary>
internal static class StoryLook
{
    private static readonly Dictionary<string, string> IconByEntry = new(StringComparer.Ordinal)
    {
        ["Filed"] = "inbox",
        ["Recorded"] = "inbox",
        ["Imported"] = "dl",
        ["DemoMade"] = "dl",
        ["Acknowledged"] = "mail",
        ["FilerAsked"] = "q",
        ["Supplied"] = "clip",
        ["FilerWrote"] = "clip",
        ["ContactCorrected"] = "user",
        ["StoryPublished"] = "eye",
        ["KeyRenewed"] = "lock",
        ["SaidUnsolved"] = "flag",
        ["StoodBy"] = "sent",
        ["UsefulnessSaid"] = "star",
        ["EvidenceAdded"] = "clip",
        ["Triaged"] = "list",
        ["MatterOpened"] = "lock",
        ["MatterRecorded"] = "lock",
        ["MatterClosed"] = "lock",
        ["Linked"] = "link",
        ["Unlinked"] = "link",
        ["Merged"] = "copy",
        ["Unmerged"] = "cols",
        ["OutcomeTold"] = "sent",
        ["Split"] = "cols",
        ["MailTakenUp"] = "mail",
        ["Completed"] = "check",
        ["FactsStated"] = "note",
        ["ConfidentialityChanged"] = "eye",
        ["PublishingChosen"] = "eye",
        ["Assigned"] = "user",
        ["Routed"] = "route",
        ["Summarized"] = "note",
        ["Tagged"] = "tag",
        ["Untagged"] = "tag",
        ["OfficeAsked"] = "ask",
        ["InterimReplied"] = "clock",
        ["FinalReplied"] = "office",
        ["InquirySentBack"] = "back",
        ["InquiryCalledOff"] = "x",
        ["InquiryDelegated"] = "user",
        ["DelegationTakenBack"] = "back",
        ["TimeAskedFor"] = "wait",
        ["TimeGranted"] = "wait",
        ["TimeRefused"] = "x",
        ["Reminded"] = "clock",
        ["ReplyAssessed"] = "star",
        ["ResponseDrafted"] = "pen",
        ["ResponseReviewed"] = "eye",
        ["ResponseCommented"] = "note",
        ["CommentAnswered"] = "note",
        ["ResponseCleared"] = "stamp",
        ["ResponseReturned"] = "back",
        ["InterimSent"] = "sent",
        ["ResponseSent"] = "sent",
        ["Escalated"] = "up",
        ["Decided"] = "flag",
        ["Paused"] = "pause",
        ["Resumed"] = "right",
        ["Extended"] = "wait",
        ["Redated"] = "cal",
        ["Noted"] = "note",
        ["Closed"] = "check",
        ["Withdrawn"] = "x",
        ["Reopened"] = "review",
        ["HoldPlaced"] = "lock",
        ["HoldReleased"] = "check",
        ["DisposalProposed"] = "wait",
        ["DisposalDropped"] = "x",
        ["Disposed"] = "lock",
    };

    /// <summary>What happened, with the moves of due days told apart from corrected dates, and what came of merging and splitting from links made by hand.</summary>
    public static string HappenedIn(StoryEntry entry) =>
        entry.IsMoveByCalendar ? "DueDayMoved"
        : entry.Action is "Linked" or "Unlinked" or "Recorded" && entry.Detail.TryGetValue("link", out var kind) && !LinkKinds.ByHand.Has(kind) ? $"{entry.Action}.{kind}"
        : entry.Action;

    /// <summary>What the text of the entry is: what an office gives as its reason is not a note of staff, and the office reads it.</summary>
    public static string KindOf(StoryEntry entry) =>
        entry.Action is "TimeAskedFor" or "InquirySentBack" or "InquiryDelegated" or "DelegationTakenBack" ? "office_reason"
        : entry.Action is "TimeGranted" or "TimeRefused" ? "reason_for_office"
        : entry.TextKind ?? "";

    public static string IconOf(string action) => IconByEntry.GetValueOrDefault(action, "list");

    /// <summary>What staff of this office did is marked; what came from elsewhere is not.</summary>
    public static bool IsOurs(StoryEntry entry) => entry.Action is not ("Filed" or "Supplied" or "FilerWrote" or "ContactCorrected" or "KeyRenewed" or "SaidUnsolved" or "UsefulnessSaid" or "InterimReplied" or "FinalReplied" or "InquirySentBack" or "TimeAskedFor" or "InquiryDelegated" or "DelegationTakenBack" or "Imported");

    public static bool IsNote(Offer offer) => offer.Action == ComplaintAction.Note;

    public static bool MayAnswer(ComplaintView view) => view.Offers.Any(offer => offer is { Action: ComplaintAction.AnswerComment, IsOpen: true });

    /// <summary>The inquiry that the entry began.</summary>
    public static InquiryView? InquiryOf(StoryEntry entry, ComplaintView view) =>
        entry.Action == "OfficeAsked" && Number(entry, "inquiry") is { } number ? view.Inquiries.FirstOrDefault(inquiry => inquiry.Number == number) : null;

    /// <summary>The number of the inquiry that the entry is about; null where it is about none.</summary>
    public static int? InquiryIn(StoryEntry entry) => Number(entry, "inquiry");

    /// <summary>The response that the entry drafted.</summary>
    public static ResponseView? ResponseOf(StoryEntry entry, ComplaintView view) =>
        entry.Action == "ResponseDrafted" && Number(entry, "response") is { } number ? view.Responses.FirstOrDefault(response => response.Number == number) : null;

    private static int? Number(StoryEntry entry, string key) =>
        entry.Detail.TryGetValue(key, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
