using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Grades;

/// <summary>The scale by which ONO rates agencies, from one fiscal year on until a later row replaces it.</summary>
/// <param name="FiscalYear">The first fiscal year it applies to.</param>
/// <param name="Source">Where it is published.</param>
/// <param name="Timeliness">Business days from ONO's forwarding to its receipt of the response.</param>
/// <param name="Verified">The source was read, and it says so for this year; otherwise the year is assumed, verify.</param>
public sealed record Rubric(int FiscalYear, string Source, TimelinessScale Timeliness, bool Verified)
{
    /// <summary>
    /// The code of the sentence that goes with every grade shown: by ONO's published scale, our own count. ONO's own grades of
    /// single agencies are not reproduced here, and how it sums up a year is not published.
    /// </summary>
    public const string BasisCode = "grade_by_published_scale_own_count";
}

/// <summary>The rubrics known, by fiscal year.</summary>
public static class Rubrics
{
    private const string RatingCriteria = "SBA Office of the National Ombudsman, rating criteria for federal agencies";

    private static readonly TimelinessScale Published = new(30, 60, 90, 120);

    /// <summary>Oldest first. An archived page of 2012 and a later one agree; that the scale held before them is assumed.</summary>
    public static IReadOnlyList<Rubric> All { get; } =
    [
        new(1997, RatingCriteria, Published, Verified: false),
        new(2012, RatingCriteria, Published, Verified: true),
    ];

    /// <summary>The rubric in force in a year; the first one for any year before it.</summary>
    public static Rubric For(FiscalYear year) => All.LastOrDefault(rubric => rubric.FiscalYear <= year.Year) ?? All[0];
}
