namespace SbrefaTracker.Application.Retention;

/// <summary>What a certificate of disposal says: all of it out of the ledger and of what is left of the complaint, so that it cannot differ from them.</summary>
public sealed record DisposalCertificate(string Reference, string OfficeCode, DateOnly ReceivedOn, DateOnly ClosedOn, DateOnly DisposedOn)
{
    /// <summary>What the directory calls the office today; its code where it has none.</summary>
    public required string OfficeName { get; init; }

    public required string Authority { get; init; }

    /// <summary>What stood behind the authority, a code of <c>RetentionStandings</c>; null where the entry does not say.</summary>
    public string? Standing { get; init; }

    public required string Reason { get; init; }

    /// <summary>Why whoever carried it out used a rule that nobody had verified; null where the rule was verified.</summary>
    public string? Despite { get; init; }

    /// <summary>Why whoever proposed it did.</summary>
    public string? ProposedDespite { get; init; }

    /// <summary>The rule of the schedule and its version; null for what was disposed of before there was a schedule.</summary>
    public string? Rule { get; init; }

    /// <summary>Null for what was disposed of before a second person was needed.</summary>
    public string? ProposedBy { get; init; }

    public DateOnly? ProposedOn { get; init; }

    /// <summary>The first day on which it might go by the rule.</summary>
    public DateOnly? DueOn { get; init; }

    public required string CarriedOutBy { get; init; }

    /// <summary>Rows of the record that were written anew; null where the entry does not say.</summary>
    public int? Rows { get; init; }

    /// <summary>Personal values that were emptied.</summary>
    public int? Values { get; init; }

    /// <summary>Files whose contents were removed.</summary>
    public int? Files { get; init; }

    /// <summary>The columns that were emptied, by table and name.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>The number of the ledger's entry.</summary>
    public required long Entry { get; init; }

    /// <summary>Its place in the complaint's own chain.</summary>
    public required int Sequence { get; init; }

    /// <summary>Where the ledger ended before it, 64 hexadecimal digits.</summary>
    public required string HeadBefore { get; init; }

    /// <summary>Where it ended with it.</summary>
    public required string HeadAfter { get; init; }
}
