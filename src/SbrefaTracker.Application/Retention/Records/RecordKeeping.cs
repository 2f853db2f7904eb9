using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Retention.Records;

/// <summary>How a record of the office is kept and how it goes.</summary>
/// <param name="Record">Its number, below zero.</param>
/// <param name="Rule">What the schedule says of its kind now.</param>
/// <param name="DueOn">The first day on which what people told may go; null where no day says it.</param>
/// <param name="People">Of how many people something is still there, without what was taken back.</param>
public sealed record RecordKeeping(long Record, RetentionRule Rule, DateOnly? DueOn, int People)
{
    /// <summary>How many more entries are there of what was taken back, or replaced by other words, and is kept by a legal hold alone.</summary>
    public int TakenBack { get; init; }

    /// <summary>As the page shows it, for what is done with it.</summary>
    public int Version { get; init; }

    /// <summary>In force and released, the latest first.</summary>
    public IReadOnlyList<OfficeHoldLine> Holds { get; init; } = [];

    public bool MayHold { get; init; }

    /// <summary>Whether whoever reads may open the record itself.</summary>
    public bool MayOpen { get; init; }

    /// <summary>Null while nobody proposes; always where the clock disposes.</summary>
    public RecordProposal? Proposal { get; init; }

    /// <summary>Codes of what keeps it now: held, activity, linked.</summary>
    public IReadOnlyList<string> Stops { get; init; } = [];

    public IReadOnlyList<Offer<GuidanceAction>> Offers { get; init; } = [];

    /// <summary>What went, the latest first.</summary>
    public IReadOnlyList<RecordDisposal> Disposals { get; init; } = [];
}

/// <summary>A legal hold with the names of who placed and who released it.</summary>
/// <param name="MayRelease">Whoever reads may release it: somebody else placed it.</param>
public sealed record OfficeHoldLine(OfficeHold Hold, string PlacedBy, string? ReleasedBy, bool MayRelease);

/// <summary>A proposal that waits.</summary>
/// <param name="IsOwn">Whoever reads proposed it, so somebody else carries it out.</param>
public sealed record RecordProposal(string By, DateOnly On, string Reason, bool IsOwn);

/// <summary>The certificate of what went of a record of the office, read from the ledger.</summary>
/// <param name="By">Whoever carried it out; the clock where it goes by itself.</param>
/// <param name="Rule">The rule of the schedule and its version.</param>
/// <param name="Standing">What stood behind the authority: a code of <see cref="RetentionStandings"/>.</param>
public sealed record RecordDisposal(DateOnly On, string By, string Rule, string Authority, string Standing)
{
    /// <summary>Null where it went by the clock, and before a second person was needed.</summary>
    public string? ProposedBy { get; init; }

    public string? Reason { get; init; }

    public string? Despite { get; init; }

    public string? ProposedDespite { get; init; }

    /// <summary>The days for which it was kept, where it went by the clock.</summary>
    public int? Days { get; init; }

    /// <summary>Of how many people something was deleted; null where values were emptied, and of what had been taken back.</summary>
    public int? People { get; init; }

    /// <summary>How many entries of what had been taken back before, or replaced by other words, which a legal hold kept until then; null of everything else. One person may have several.</summary>
    public int? TakenBack { get; init; }

    /// <summary>It had been taken back before, and a legal hold kept it until then.</summary>
    public bool WasTakenBack => TakenBack is not null;

    /// <summary>How many values were emptied; null where the entry does not say.</summary>
    public int? Values { get; init; }

    /// <summary>The columns that were emptied, by table and name.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The number of the ledger's entry.</summary>
    public required long Entry { get; init; }

    /// <summary>Its place in the record's own chain.</summary>
    public required int Sequence { get; init; }

    /// <summary>Where the ledger ended before it, 64 hexadecimal digits.</summary>
    public required string HeadBefore { get; init; }

    /// <summary>Where it ended with it.</summary>
    public required string HeadAfter { get; init; }
}

/// <summary>Records of the office by what is to be done with them: their numbers, below zero. Each list is bounded.</summary>
/// <param name="Waiting">Proposed, waiting for a second person.</param>
/// <param name="Due">Their time is over and nobody proposes it.</param>
/// <param name="Held">A legal hold is in force.</param>
/// <param name="Gone">Emptied last by two people.</param>
/// <param name="Deleted">Beside which the clock deleted last.</param>
public sealed record RecordsKept(IReadOnlyList<long> Waiting, IReadOnlyList<long> Due, IReadOnlyList<long> Held, IReadOnlyList<long> Gone, IReadOnlyList<long> Deleted);
