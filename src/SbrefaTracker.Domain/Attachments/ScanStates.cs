using SbrefaTracker.Domain.Disclosure;

namespace SbrefaTracker.Domain.Attachments;

/// <summary>What is known of a stored file's harm. Not part of the record: it changes while the file stays as it is.</summary>
public static class ScanStates
{
    /// <summary>The scanner found nothing.</summary>
    public const string Clean = "clean";

    /// <summary>There is no scanner: staff may open it after a warning, nobody else.</summary>
    public const string NotScanned = "not_scanned";

    /// <summary>The scanner did not answer: it waits, and nobody may open it.</summary>
    public const string Held = "held";

    /// <summary>It was held, and then something was found: nobody may open it ever.</summary>
    public const string Infected = "infected";

    public static readonly IReadOnlyList<string> All = [Clean, NotScanned, Held, Infected];

    /// <summary>Whether its content may be handed out. Whether the audience may get files at all is for the disclosure policy to say.</summary>
    /// <param name="state">One of these codes; an unknown one opens nothing.</param>
    /// <param name="audience">Who asks.</param>
    /// <param name="hasScanner">A scanner is configured now: then what was never scanned waits for it.</param>
    public static bool MayOpen(string state, Audience audience, bool hasScanner) =>
        state == Clean || (state == NotScanned && !hasScanner && audience == Audience.Staff);
}
