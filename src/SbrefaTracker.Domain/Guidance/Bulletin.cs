using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>The condition a message to the trade is in.</summary>
public enum BulletinState
{
    Draft,

    /// <summary>Somebody compares it with what the trade was told before on the same matter.</summary>
    InConsistencyCheck,

    /// <summary>The offices whose matter it is read it.</summary>
    InClearance,

    /// <summary>Every office cleared it.</summary>
    Cleared,

    Published,

    /// <summary>Published, and corrected since: the public reads what changed and when.</summary>
    Corrected,

    /// <summary>It holds no more: the public still finds it, with the reason.</summary>
    Withdrawn,

    /// <summary>It was given up before anybody read it.</summary>
    Dropped,
}

/// <summary>A message to the trade, in English and Spanish. Holds no personal data.</summary>
public sealed class Bulletin : IOfficeRoot
{
    /// <summary>Characters of a text: a few pages.</summary>
    public const int TextLimit = 20_000;

    private const int PlacesAYear = 100_000;

    public long Id { get; private set; }

    public int Version { get; set; }

    public BulletinState State { get; set; }

    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    public string TitleEs { get; set; } = "";

    public string TextEs { get; set; } = "";

    /// <summary>Codes of <see cref="TradeTopics"/>: see <see cref="CodeSets"/>.</summary>
    public string Topics { get; set; } = "";

    /// <summary>Codes of <see cref="Complaints.ActionTypes"/>.</summary>
    public string ActionTypes { get; set; } = "";

    /// <summary>Codes of the offices whose matter it is, with a blank between two: each clears it.</summary>
    public string Offices { get; set; } = "";

    /// <summary>The number of the systemic flag that it answers, below zero; null when it answers none.</summary>
    public long? Pattern { get; set; }

    /// <summary>How often its words were written anew, corrections that were prepared among them: what was compared and cleared counts for one round alone.</summary>
    public int Round { get; set; } = 1;

    /// <summary>What the title shall be after the correction that is prepared; null, like all of it, while none is. The public reads nothing of it before it is published.</summary>
    public string? CorrectionTitle { get; set; }

    public string? CorrectionText { get; set; }

    public string? CorrectionTitleEs { get; set; }

    public string? CorrectionTextEs { get; set; }

    /// <summary>What the correction changes, for the public.</summary>
    public string? CorrectionChange { get; set; }

    public string? CorrectionChangeEs { get; set; }

    public DateOnly? CorrectionOn { get; set; }

    /// <summary>The account that wrote the correction: somebody else publishes it.</summary>
    public string? CorrectionBy { get; set; }

    public DateOnly WrittenOn { get; set; }

    /// <summary>The account that wrote the words as they stand.</summary>
    public string WrittenBy { get; set; } = "";

    /// <summary>Its place among all that were published: calendar year and running number; null before.</summary>
    public long? Place { get; set; }

    public DateOnly? PublishedOn { get; set; }

    /// <summary>The public finds it on the website.</summary>
    public bool IsOnWeb { get; set; }

    /// <summary>It is in the feed.</summary>
    public bool IsInFeed { get; set; }

    /// <summary>It is sent to subscribers, and so is each correction.</summary>
    public bool? IsMailed { get; set; }

    /// <summary>Why it was withdrawn or dropped.</summary>
    public string? Ending { get; set; }

    public DateOnly? EndedOn { get; set; }

    /// <summary>It is published, and a correction of it is prepared.</summary>
    public bool IsBeingCorrected => CorrectionBy is not null;

    /// <summary>It stands or is prepared, and nobody wrote it in Spanish yet.</summary>
    public bool IsSpanishMissing => State is not (BulletinState.Withdrawn or BulletinState.Dropped) && (TitleEs.Length == 0 || TextEs.Length == 0);

    /// <summary>The words as they stand.</summary>
    public BulletinText Standing => new(Title, Text, TitleEs, TextEs);

    /// <summary>The words that are compared and cleared: those of the correction while one is prepared, else those that stand.</summary>
    public BulletinText InCheck => IsBeingCorrected ? new(CorrectionTitle!, CorrectionText!, CorrectionTitleEs!, CorrectionTextEs!) : Standing;

    /// <summary>Who wrote the words that are compared and cleared.</summary>
    public string InCheckBy => CorrectionBy ?? WrittenBy;

    /// <summary>No correction is prepared any more.</summary>
    public void EndCorrection()
    {
        (CorrectionTitle, CorrectionText, CorrectionTitleEs, CorrectionTextEs) = (null, null, null, null);
        (CorrectionChange, CorrectionChangeEs, CorrectionOn, CorrectionBy) = (null, null, null, null);
    }

    /// <summary>What the public is warned of: a code of <see cref="BulletinVersions"/>; null when it stands as it was published.</summary>
    public string? Warning => State switch
    {
        BulletinState.Corrected => BulletinVersions.Corrected,
        BulletinState.Withdrawn => BulletinVersions.Withdrawn,
        _ => null,
    };

    /// <summary>What the public calls it, e.g. <c>2026-3</c>; null before it is published.</summary>
    public string? Code => Place is { } place ? CodeOf(place) : null;

    public static long PlaceOf(int year, long number) => ((long)year * PlacesAYear) + number;

    public static string CodeOf(long place) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{place / PlacesAYear}-{place % PlacesAYear}");

    /// <summary>The place of a code; null when it is none.</summary>
    public static long? PlaceOf(string? code) =>
        code?.Split('-') is [{ Length: 4 } year, { Length: > 0 and < 6 } number]
        && int.TryParse(year, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var y)
        && int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && n > 0
        ? PlaceOf(y, n)
        : null;
}

/// <summary>The words of a bulletin in both languages.</summary>
public sealed record BulletinText(string Title, string Text, string TitleEs, string TextEs)
{
    public BulletinText Trimmed => new(Title.Trim(), Text.Trim(), TitleEs.Trim(), TextEs.Trim());
}

/// <summary>The words of a bulletin as the public read them from a day on.</summary>
public sealed class BulletinVersion : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>1, 2, 3 ...</summary>
    public int Number { get; init; }

    /// <summary>A code of <see cref="BulletinVersions"/>.</summary>
    public string Kind { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public DateOnly ReadFrom { get; init; }

    /// <summary>The account that did it.</summary>
    public string By { get; init; } = "";

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public string TitleEs { get; init; } = "";

    public string TextEs { get; init; } = "";

    /// <summary>What changed, or why it was withdrawn; null for the first.</summary>
    public string? Change { get; init; }

    public string? ChangeEs { get; init; }

    /// <summary>Its words in one language, with what changed.</summary>
    /// <param name="language">A code of <see cref="Languages"/>.</param>
    public (string Title, string Text, string? Change) In(string language) => language == Languages.Spanish ? (TitleEs, TextEs, ChangeEs) : (Title, Text, Change);
}

/// <summary>What a version came from.</summary>
public static class BulletinVersions
{
    public const string Published = "published";
    public const string Corrected = "corrected";
    public const string Withdrawn = "withdrawn";

    public static readonly CodeList List = new("bulletin_version", Published, Corrected, Withdrawn);
}
