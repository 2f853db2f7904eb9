using SbrefaTracker.Domain.Attachments;

namespace SbrefaTracker.Application.Attachments;

/// <summary>To whom an uploaded file belongs until it becomes part of a complaint's record.</summary>
/// <param name="Key">As stored: the kind, then what names it.</param>
public sealed record EvidenceOwner
{
    private const string OfReply = ":inquiry:";

    private EvidenceOwner(string key) => Key = key;

    public string Key { get; }

    /// <summary>The complaint's own reference; null for a draft.</summary>
    public string? Reference { get; private init; }

    /// <summary>The inquiry's id; null of what comes with no reply.</summary>
    public long? Inquiry { get; private init; }

    /// <summary>How many files it may have.</summary>
    public int MostFiles { get; private init; } = EvidenceLimits.MostFiles;

    /// <summary>A draft that was not filed yet.</summary>
    /// <param name="draftId">The hash by which the draft is stored; never the secret of its link.</param>
    public static EvidenceOwner Draft(ReadOnlySpan<byte> draftId) => new($"draft:{Convert.ToHexStringLower(draftId)}");

    /// <summary>An event of the office. What is posted there keeps this owner: name and digest stand in the event's record as well.</summary>
    /// <param name="record">The event's number, below zero.</param>
    public static EvidenceOwner Event(long record) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"event:{-record}")) { MostFiles = EvidenceLimits.MostFilesOfEvent };

    /// <summary>A complaint that exists, to which <see cref="AddEvidence"/> will add it.</summary>
    /// <param name="reference">Our own reference, not an outside one.</param>
    public static EvidenceOwner Complaint(string reference) => new($"complaint:{reference}") { Reference = reference };

    /// <summary>The reply of an office to an inquiry about a complaint: what waits for one office no other can take up.</summary>
    /// <param name="reference">Our own reference, not an outside one.</param>
    /// <param name="inquiry">The inquiry's id.</param>
    public static EvidenceOwner Reply(string reference, long inquiry) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"complaint:{reference}{OfReply}{inquiry}")) { Reference = reference, Inquiry = inquiry };

    /// <summary>What waits under this key came in at an office's door.</summary>
    internal static bool IsReply(string? key) => key?.Contains(OfReply, StringComparison.Ordinal) == true;
}
