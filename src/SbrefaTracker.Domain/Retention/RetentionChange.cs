using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Retention;

/// <summary>One version of what the schedule says of a kind of record. It is written once and holds from then on, until a later one does.</summary>
public sealed class RetentionChange : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    /// <summary>A code of <see cref="RetentionKinds"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>From 1 within the kind; what a new database begins with is 0 and has no row.</summary>
    public int Number { get; init; }

    /// <summary>Null where the length is not years.</summary>
    public int? Years { get; init; }

    /// <summary>A code of <see cref="RetentionStarts"/>.</summary>
    public string Start { get; init; } = "";

    public string Authority { get; init; } = "";

    /// <summary>A code of <see cref="RetentionStandings"/>.</summary>
    public string Standing { get; init; } = "";

    /// <summary>Kept for ever, so it names nobody.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The day from which it holds, in the agency's time zone.</summary>
    public DateOnly ChangedOn { get; init; }

    /// <summary>The account that wrote it.</summary>
    public string ChangedBy { get; init; } = "";
}
