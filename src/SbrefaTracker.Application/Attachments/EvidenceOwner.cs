using System.Globalization;
using SbrefaTracker.Domain.Attachments;

namespace SbrefaTracker.Application.Attachments;

/// <summary>To whom an uploaded file belongs until it becomes part of a complaint's record.</summary>
/// <param name="Key">As stored: the kind, then what names it.</param>
public sealed record EvidenceOwner
{
    /// <summary>What the keys begin with of what waits in the form of somebody who is signed in.</summary>
    internal const string Forms = "form:";

    private const string OfReply = ":inquiry:";
    private const string OfPrint = ":print";

    private EvidenceOwner(string key) => Key = key;

    public string Key { get; }

    /// <summary>The complaint's own reference; null for a draft.</summary>
    public string? Reference { get; private init; }

    /// <summary>The inquiry's id; null of what comes with no reply.</summary>
    public long? Inquiry { get; private init; }

    /// <summary>The id of the question that a file answers, remembered while it waits; null of what belongs to the whole.</summary>
    public long? Question { get; init; }

    /// <summary>How many files it may have.</summary>
    public int MostFiles { get; private init; } = EvidenceLimits.MostFiles;

    /// <summary>A draft that was not filed yet.</summary>
    /// <param name="draftId">The hash by which the draft is stored; never the secret of its link.</param>
    public static EvidenceOwner Draft(ReadOnlySpan<byte> draftId) => new($"draft:{Convert.ToHexStringLower(draftId)}");

    /// <summary>An event of the office. What was posted there has this owner: name and digest stand in the event's record as well.</summary>
    /// <param name="record">The event's number, below zero.</param>
    public static EvidenceOwner Event(long record) => new(string.Create(CultureInfo.InvariantCulture, $"event:{-record}")) { MostFiles = EvidenceLimits.MostFilesOfEvent };

    /// <summary>What somebody of the staff is about to post at an event: it waits in their form, and in nobody else's.</summary>
    /// <param name="record">The event's number, below zero.</param>
    /// <param name="account">The id of the account.</param>
    public static EvidenceOwner Material(long record, string account) => new($"{InForms(Event(record).Key)}{account}:material");

    /// <summary>A meeting of the committee, the same way.</summary>
    /// <param name="record">The meeting's number, below zero.</param>
    public static EvidenceOwner Meeting(long record) => new(string.Create(CultureInfo.InvariantCulture, $"meeting:{-record}")) { MostFiles = EvidenceLimits.MostFilesOfEvent };

    /// <summary>What somebody of the staff is about to post with a meeting: it waits in their form, and in nobody else's.</summary>
    /// <param name="record">The meeting's number, below zero.</param>
    /// <param name="account">The id of the account.</param>
    public static EvidenceOwner Paper(long record, string account) => new($"{InForms(Meeting(record).Key)}{account}:paper");

    /// <summary>A complaint that exists, to which <see cref="AddEvidence"/> will add it.</summary>
    /// <param name="reference">Our own reference, not an outside one.</param>
    public static EvidenceOwner Complaint(string reference) => new($"complaint:{reference}") { Reference = reference };

    /// <summary>What somebody of the staff is about to add to a complaint: it waits in their form, and in nobody else's.</summary>
    /// <param name="reference">Our own reference, not an outside one.</param>
    /// <param name="account">The id of the account.</param>
    public static EvidenceOwner Addition(string reference, string account) => new($"{InForms(reference)}{account}:addition") { Reference = reference };

    /// <summary>What came with the letter of an office that somebody of the staff is about to record.</summary>
    /// <param name="reference">Our own reference, not an outside one.</param>
    /// <param name="account">The id of the account.</param>
    public static EvidenceOwner Letter(string reference, string account) => new($"{InForms(reference)}{account}:letter") { Reference = reference };

    /// <summary>The print of a response that somebody of the staff is about to send. It takes no other file's room.</summary>
    /// <param name="reference">Our own reference, not an outside one.</param>
    /// <param name="account">The id of the account.</param>
    public static EvidenceOwner Print(string reference, string account) => new($"{InForms(reference)}{account}{OfPrint}") { Reference = reference, MostFiles = int.MaxValue };

    /// <summary>The reply of an office to an inquiry about a complaint, in the form of one of its people: no other office can take it up, and no colleague sends it unawares.</summary>
    /// <param name="reference">Our own reference, not an outside one.</param>
    /// <param name="inquiry">The inquiry's id.</param>
    /// <param name="account">The id of the account.</param>
    public static EvidenceOwner Reply(string reference, long inquiry, string account) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{InForms(reference)}{account}{OfReply}{inquiry}")) { Reference = reference, Inquiry = inquiry };

    /// <summary>What the keys begin with of all that waits in forms about a complaint, or about an event by its key.</summary>
    internal static string InForms(string about) => $"{Forms}{about}:";

    /// <summary>What waits under this key is the print of a response.</summary>
    internal static bool IsPrint(string? key) => key?.EndsWith(OfPrint, StringComparison.Ordinal) == true;

    /// <summary>What waits under this key came in at an office's door.</summary>
    internal static bool IsReply(string? key) => key?.Contains(OfReply, StringComparison.Ordinal) == true;
}
