using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Committees;

/// <summary>What the officer decided of a written statement after reading it. The latest of a statement holds; the earlier ones stay.</summary>
public sealed class StatementRelease : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>Which statement; it lies beside the record.</summary>
    public long StatementId { get; init; }

    /// <summary>A code of <see cref="StatementReleases"/>.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>Why it is withheld; null of one that is released.</summary>
    public string? Reason { get; init; }

    /// <summary>The digest of what was read, names and words, 64 lower-case hexadecimal digits: other words, or the same under another name, were read by nobody.</summary>
    public string TextSha256 { get; init; } = "";

    /// <summary>The account of whoever decided.</summary>
    public string DecidedBy { get; init; } = "";

    public DateOnly DecidedOn { get; init; }
}

/// <summary>Whether the public reads a written statement. Nobody reads one that was not looked at.</summary>
public static class StatementReleases
{
    /// <summary>It stands with the certified minutes.</summary>
    public const string Released = "released";

    /// <summary>It is not shown: what is kept from the public elsewhere is kept here (5 U.S.C. 1009(b) with 5 U.S.C. 552, recalled, to be verified). The reason is for staff; the public reads how many are withheld.</summary>
    public const string Withheld = "withheld";

    public static readonly CodeList List = new("statement_release", Released, Withheld);

    public static bool NeedsReason(string? verdict) => verdict == Withheld;
}
