namespace SbrefaTracker.Domain.Ledger;

/// <summary>Something in the ledger that does not fit.</summary>
/// <param name="Code">One of <see cref="LedgerFaults"/>; has words in the resource files.</param>
/// <param name="Number">The entry concerned, or the first one that is missing.</param>
/// <param name="ComplaintId">The complaint concerned; null when it cannot be told.</param>
public readonly record struct LedgerFault(string Code, long? Number, long? ComplaintId);

/// <summary>The codes of faults.</summary>
public static class LedgerFaults
{
    /// <summary>The first entry is not number 1.</summary>
    public const string Start = "ledger.start";

    /// <summary>One or more numbers are missing.</summary>
    public const string Gap = "ledger.gap";

    /// <summary>A number comes twice, or is below 1.</summary>
    public const string Order = "ledger.order";

    /// <summary>The entry, or the one before it, is not what was written.</summary>
    public const string Hash = "ledger.hash";

    /// <summary>The complaint's entries are not counted 1, 2, 3 ...</summary>
    public const string Sequence = "ledger.sequence";

    /// <summary>The entry does not follow the complaint's entry before it.</summary>
    public const string Previous = "ledger.previous";

    /// <summary>Within a complaint the numbers do not rise.</summary>
    public const string Numbers = "ledger.numbers";

    /// <summary>The writes of an entry are not whole records.</summary>
    public const string Writes = "ledger.writes";
}
