using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>What somebody found who compared a bulletin with something the trade was told before.</summary>
public sealed class BulletinComparison : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>Which writing of the bulletin was compared.</summary>
    public int Round { get; init; }

    /// <summary>What it was compared with: a code of <see cref="ToldKinds"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Which one of that kind.</summary>
    public string Code { get; init; } = "";

    /// <summary>Which words of it: see <see cref="ToldBefore.Edition"/>.</summary>
    public int Edition { get; init; }

    /// <summary>Its title on that day.</summary>
    public string Title { get; init; } = "";

    /// <summary>A code of <see cref="ComparisonVerdicts"/>; the latest about the same thing counts.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>What is in conflict; null when nothing is.</summary>
    public string? Note { get; init; }

    public DateOnly ComparedOn { get; init; }

    public string By { get; init; } = "";
}

/// <summary>What an office that owns the matter says to a bulletin.</summary>
public sealed class BulletinClearance : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public int Round { get; init; }

    public string OfficeCode { get; init; } = "";

    /// <summary>A code of <see cref="ClearanceVerdicts"/>; null while the office is awaited.</summary>
    public string? Verdict { get; set; }

    /// <summary>What the office objects to.</summary>
    public string? Comment { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? DecidedBy { get; set; }

    /// <summary>How the objection was settled; the office is asked again then. Null while it holds the bulletin up.</summary>
    public string? Settlement { get; set; }

    public DateOnly? SettledOn { get; set; }

    public string? SettledBy { get; set; }

    public bool IsOpenObjection => Verdict == ClearanceVerdicts.Objected && Settlement is null;
}

/// <summary>A way by which a bulletin goes out, and why this one.</summary>
public sealed class BulletinChannel : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>A code of <see cref="BulletinChannels"/>.</summary>
    public string Channel { get; init; } = "";

    public string Reason { get; set; } = "";

    /// <summary>The event of the office, below zero, at which it is told; null for all other ways, and of what was chosen before events were kept here.</summary>
    public long? EventRecord { get; set; }

    public DateOnly ChosenOn { get; set; }

    public string By { get; set; } = "";

    /// <summary>The day on which it was given up again before the bulletin was published; null while it is chosen.</summary>
    public DateOnly? DroppedOn { get; set; }
}

/// <summary>Ways by which a bulletin goes out.</summary>
public static class BulletinChannels
{
    public const string Web = "web";
    public const string Feed = "feed";
    public const string Mail = "mail";

    /// <summary>Told at an event; the website may have it as well.</summary>
    public const string Event = "event";

    public static readonly CodeList List = new("bulletin_channel", Web, Feed, Mail, Event);
}

/// <summary>What the trade is told by.</summary>
public static class ToldKinds
{
    public const string Bulletin = "bulletin";
    public const string Answer = "answer";
    public const string Guide = "guide";

    public static readonly CodeList List = new("told_kind", Bulletin, Answer, Guide);
}

/// <summary>What a comparison came to.</summary>
public static class ComparisonVerdicts
{
    public const string Consistent = "consistent";
    public const string Conflict = "conflict";

    public static readonly CodeList List = new("comparison", Consistent, Conflict);
}

/// <summary>What an office says.</summary>
public static class ClearanceVerdicts
{
    public const string Cleared = "cleared";
    public const string Objected = "objected";

    public static readonly CodeList List = new("office_clearance", Cleared, Objected);
}
