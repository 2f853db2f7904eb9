using SbrefaTracker.Domain.Substitutions;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>What the guards need to know. What is not said counts as the cautious value.</summary>
public sealed record BulletinFacts
{
    /// <summary>Title and text are there in English and in Spanish.</summary>
    public bool InBothLanguages { get; init; }

    public bool OfficesNamed { get; init; }

    public bool ChannelsChosen { get; init; }

    /// <summary>There is something that was told before on the same matter.</summary>
    public bool ThereIsToCompare { get; init; }

    /// <summary>How much of it nobody has compared with these words; null when nobody looked.</summary>
    public int? Uncompared { get; init; }

    /// <summary>How much of what stands in public the words are in conflict with, by the latest comparison.</summary>
    public int? Conflicts { get; init; }

    /// <summary>Codes of the offices that are awaited.</summary>
    public IReadOnlySet<string> Awaited { get; init; } = new HashSet<string>();

    /// <summary>Objections that nobody settled.</summary>
    public int OpenObjections { get; init; }

    /// <summary>The offices whose matter it is were asked about these words; also where it is the matter of none. Null when nobody looked.</summary>
    public bool? OfficesAsked { get; init; }

    /// <summary>A correction of what the public reads is prepared.</summary>
    public bool CorrectionPrepared { get; init; }

    /// <summary>The account that wrote the words that are compared and cleared.</summary>
    public string? WrittenBy { get; init; }
}

/// <summary>What must be true before an action on a bulletin, and where a clearance leads.</summary>
public static class BulletinGuards
{
    public static readonly Guard<BulletinFacts> InBothLanguages = new("in_both_languages", "bulletin.one_language", (facts, _) => facts.InBothLanguages);

    public static readonly Guard<BulletinFacts> OfficesNamed = new("offices_named", "bulletin.no_office", (facts, _) => facts.OfficesNamed);

    public static readonly Guard<BulletinFacts> ChannelsChosen = new("channels_chosen", "bulletin.no_channel", (facts, _) => facts.ChannelsChosen);

    public static readonly Guard<BulletinFacts> ThereIsToCompare = new("there_is_to_compare", "bulletin.nothing_to_compare", (facts, _) => facts.ThereIsToCompare);

    public static readonly Guard<BulletinFacts> AllCompared = new("all_compared", "bulletin.uncompared", (facts, _) => facts.Uncompared == 0);

    public static readonly Guard<BulletinFacts> NoConflict = new("no_conflict", "bulletin.in_conflict", (facts, _) => facts.Conflicts == 0);

    public static readonly Guard<BulletinFacts> SpeaksForAwaitedOffice = new(
        "speaks_for_awaited_office", "workflow.not_your_office", (facts, actor) => OfficeDoor.Offices(actor).Overlaps(facts.Awaited));

    public static readonly Guard<BulletinFacts> ObjectionOpen = new("objection_open", "bulletin.no_objection", (facts, _) => facts.OpenObjections > 0);

    public static readonly Guard<BulletinFacts> CorrectionPrepared = new("correction_prepared", "bulletin.no_correction", (facts, _) => facts.CorrectionPrepared);

    /// <summary>Each was asked about these words, and none is awaited or objects.</summary>
    public static readonly Guard<BulletinFacts> OfficesCleared = new(
        "offices_cleared", "bulletin.not_cleared", (facts, _) => facts.OfficesAsked is true && facts.Awaited.Count == 0 && facts.OpenObjections == 0);

    public static readonly Guard<BulletinFacts> OfficesUnasked = new("offices_unasked", "bulletin.offices_asked", (facts, _) => facts.OfficesAsked is false);

    /// <summary>Nobody publishes their own words alone.</summary>
    public static readonly Guard<BulletinFacts> SecondPerson = new(
        "second_person", "workflow.second_person_needed", (facts, actor) => facts.WrittenBy is not null && facts.WrittenBy != actor.Id);

    public static readonly Fork<BulletinFacts> LastClearance = new("last_clearance", facts => facts.Awaited.Count <= 1 && facts.OpenObjections == 0);

    public static readonly Fork<BulletinFacts> MoreClearances = new("more_clearances_awaited", facts => facts.Awaited.Count > 1 || facts.OpenObjections > 0);
}
