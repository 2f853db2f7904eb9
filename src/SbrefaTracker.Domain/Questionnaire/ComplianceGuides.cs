using System.Globalization;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Questionnaire;

/// <summary>How a guide stands on a day.</summary>
public enum GuideStanding
{
    /// <summary>Published on the day on which the rule became effective, or before.</summary>
    InTime,

    /// <summary>Published after it.</summary>
    Late,

    /// <summary>Not published, and the rule is effective.</summary>
    Missing,

    /// <summary>Not published, and the rule is not effective yet.</summary>
    NotDue,
}

/// <summary>
/// Small-entity compliance guides: for each rule that needs a final regulatory flexibility analysis the agency publishes one by the day on which the rule becomes effective, and reports
/// yearly on it (section 212 of the Act as amended by P.L. 110-28; the day by which and the yearly report are recalled, to be verified).
/// </summary>
public static class ComplianceGuides
{
    /// <summary>How the guide of a rule stands at the end of a day.</summary>
    /// <param name="effectiveOn">When the rule becomes effective.</param>
    /// <param name="publishedOn">When the guide was published; null when it was not.</param>
    /// <param name="asOf">What is dated after it has not happened.</param>
    public static GuideStanding Standing(DateOnly effectiveOn, DateOnly? publishedOn, DateOnly asOf) =>
        publishedOn <= asOf ? publishedOn <= effectiveOn ? GuideStanding.InTime : GuideStanding.Late
        : effectiveOn <= asOf ? GuideStanding.Missing
        : GuideStanding.NotDue;

    /// <summary>Calendar days from the day on which the rule became effective to the guide, or to the day when there is none; 0 when it was in time or is not due.</summary>
    public static int DaysLate(DateOnly effectiveOn, DateOnly? publishedOn, DateOnly asOf) =>
        Math.Max(0, (publishedOn <= asOf ? publishedOn.Value : asOf).DayNumber - effectiveOn.DayNumber);

    /// <summary>
    /// Whether the report of a year speaks of a rule: it became effective in the year; or before, and its guide came in the year or had not come by its end. Our reading of "for the year covered".
    /// </summary>
    public static bool IsOf(FiscalYear year, DateOnly effectiveOn, DateOnly? publishedOn) =>
        effectiveOn <= year.Last && (effectiveOn >= year.First || publishedOn is null || publishedOn >= year.First);
}

/// <summary>Which of the facts entered by hand a fiscal year's documents speak of.</summary>
public static class DocumentFacts
{
    /// <param name="kind">A code of <see cref="EvidenceKinds.Documents"/>.</param>
    /// <param name="values">What its last version says.</param>
    /// <param name="endedOn">The day on which it was taken back; null while it stands.</param>
    /// <param name="year">The year of the documents.</param>
    public static bool SpeakOf(string kind, IReadOnlyDictionary<string, string> values, DateOnly? endedOn, FiscalYear year) => kind == EvidenceKinds.Guide
        ? !(endedOn < year.First) && Day(values, EvidenceFields.EffectiveOn) is { } effective && ComplianceGuides.IsOf(year, effective, Day(values, EvidenceFields.PublishedOn))
        : endedOn is null && values.GetValueOrDefault(EvidenceFields.FiscalYear) == year.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day among the values; null when it is not given.</summary>
    public static DateOnly? Day(IReadOnlyDictionary<string, string> values, string field) =>
        DateOnly.TryParseExact(values.GetValueOrDefault(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
