namespace SbrefaTracker.Domain.Attachments;

/// <summary>Why a stored file is not open to everybody who may have it, as things stand at a moment. It follows from the record each time: a scanner that is set up, answers again or falls silent changes it.</summary>
/// <param name="Code">Has words for the public and for staff.</param>
/// <param name="Since">Of a scanner that does not answer: since when at least. Null otherwise.</param>
public sealed record FileWait(string Code, DateTimeOffset? Since = null)
{
    /// <summary>No scanner is set up: it waits for ever, unless somebody sets one up.</summary>
    public const string NoScanner = "no_scanner";

    /// <summary>It came a moment ago, or the scanner was set up after it came: the scanner is asked in the next round.</summary>
    public const string Soon = "soon";

    /// <summary>The scanner is set up and does not answer.</summary>
    public const string Silent = "silent";

    /// <summary>The scanner answered that it does not take it, as one that is longer than its settings allow.</summary>
    public const string NotTaken = "not_taken";

    /// <summary>Something was found in it: nobody may open it ever.</summary>
    public const string Infected = "infected";

    public static readonly IReadOnlyList<string> Codes = [NoScanner, Soon, Silent, NotTaken, Infected];

    /// <summary>How long a scanner that is asked every half minute may be busy with others before it counts as silent. Our practice.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="state">A code of <see cref="ScanStates"/>.</param>
    /// <param name="storedAt">When it was stored: what is held then met a scanner that did not answer.</param>
    /// <param name="answeredAt">When the scanner last said something about it; null when it never did.</param>
    /// <param name="hasScanner">A scanner is set up now.</param>
    /// <param name="now">The present moment.</param>
    /// <returns>Null of what waits for nothing.</returns>
    public static FileWait? Of(string state, DateTimeOffset storedAt, DateTimeOffset? answeredAt, bool hasScanner, DateTimeOffset now) => state switch
    {
        ScanStates.Clean => null,
        ScanStates.Infected => new(Infected),
        _ when !hasScanner => new(NoScanner),
        ScanStates.Held when answeredAt is not null => new(NotTaken),
        ScanStates.Held when now - storedAt > Patience => new(Silent, storedAt),
        _ => new(Soon),
    };
}
