using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Links;

/// <summary>In what way two complaints have to do with each other.</summary>
public static class LinkKinds
{
    /// <summary>One was merged into the other, which leads: it alone is looked into.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>One was split off from the other, which leads: it held two matters.</summary>
    public const string Split = "split";

    public static readonly CodeList List = new("link_kind", Duplicate, Split, "same_act", "same_cause", "follows");

    /// <summary>Those that people choose; the others come of merging and splitting.</summary>
    public static readonly CodeList ByHand = new("link_kind", "same_act", "same_cause", "follows");
}

/// <summary>
/// That a complaint has to do with another, as its own record says it. Each of the two has a row of its own, so that each one's history can be read
/// and checked without the other. A link that was undone stays, with the day of its end.
/// </summary>
public sealed class Link : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    /// <summary>The other complaint.</summary>
    public long OtherId { get; set; }

    /// <summary>A code of <see cref="LinkKinds"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>This complaint is the one that leads: into which another was merged, from which another was split off, from which another follows.</summary>
    public bool Leads { get; set; }

    public DateOnly LinkedOn { get; set; }

    public required string By { get; set; }

    [Personal(1)]
    public required string Reason { get; set; }

    /// <summary>The day on which the filer of a merged complaint was told what came of the matter; null while they were not.</summary>
    public DateOnly? ToldOn { get; set; }

    /// <summary>The day it was undone; null while it holds.</summary>
    public DateOnly? EndedOn { get; set; }

    public string? EndedBy { get; set; }

    public bool Holds => EndedOn is null;

    /// <summary>The complaint was merged into another one.</summary>
    public bool IsMerged => Holds && Kind == LinkKinds.Duplicate && !Leads;

    /// <summary>Another complaint was merged into this one.</summary>
    public bool LeadsMerged => Holds && Kind == LinkKinds.Duplicate && Leads;

    /// <summary>Somebody linked the two, and can undo it without anything else following.</summary>
    public bool IsByHand => Holds && LinkKinds.ByHand.Has(Kind);
}
