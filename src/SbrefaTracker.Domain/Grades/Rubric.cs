using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Grades;

/// <summary>All by which ONO rates agencies for a fiscal year, as far as it is known.</summary>
/// <param name="Criteria">One row a criterion that applied.</param>
public sealed record Rubric(IReadOnlyList<RubricCriterion> Criteria)
{
    /// <summary>
    /// The code of the sentence that goes with every grade shown: by ONO's published scale, our own count. ONO's own grades of
    /// single agencies are not reproduced here, and how it sums up a year is not published.
    /// </summary>
    public const string BasisCode = "grade_by_published_scale_own_count";

    /// <summary>
    /// Fewer answers than these say too little for a grade of the mean: one late answer alone would move the mean by a tenth or more. Our own
    /// reading, no published rule; the counts themselves are always shown.
    /// </summary>
    public const int LeastToGrade = 10;

    private readonly RubricCriterion _timeliness = Criteria.Single(row => row.Code == CriterionCodes.Timeliness);

    /// <summary>The first fiscal year of the scale of timeliness in force.</summary>
    public int FiscalYear => _timeliness.FirstYear;

    /// <summary>The source of that scale was read, and it says so for this year; otherwise the year is assumed, verify.</summary>
    public bool Verified => _timeliness.YearsRead;

    /// <summary>Business days from ONO's forwarding to its receipt of the response.</summary>
    public TimelinessScale Timeliness { get; } = ((LetterByDays)Criteria.Single(row => row.Code == CriterionCodes.Timeliness).Letters).Scale;

    /// <summary>The same rubric with another scale of timeliness, as an edition keeps it that was frozen under it.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="since">The fiscal year from which it applied.</param>
    public Rubric Under(TimelinessScale scale, int since) => scale == Timeliness && since == FiscalYear
        ? this
        : new([.. Criteria.Select(row => row.Code == CriterionCodes.Timeliness ? row with { FirstYear = since, Letters = new LetterByDays(scale, row.Letters.Source) } : row)]);

    /// <summary>The row of a criterion; null when it did not apply.</summary>
    public RubricCriterion? Find(string code) => Criteria.FirstOrDefault(row => row.Code == code);
}

/// <summary>The rubrics known, by fiscal year.</summary>
public static class Rubrics
{
    // One for each year in which something begins or ended, oldest first: many ask, and a year is found without building anything.
    private static readonly IReadOnlyList<(int From, Rubric Rubric)> Spans =
    [
        .. RubricCriteria.All.Select(row => row.FirstYear).Concat(RubricCriteria.All.Where(row => row.LastYear is not null).Select(row => row.LastYear!.Value + 1))
            .Distinct().Order()
            .Select(year => (year, new Rubric([.. RubricCriteria.All.Where(row => row.AppliesTo(new FiscalYear(year)))]))),
    ];

    /// <summary>The rubric in force in a year; the first one for any year before it.</summary>
    public static Rubric For(FiscalYear year) => Spans.LastOrDefault(span => span.From <= year.Year).Rubric ?? Spans[0].Rubric;
}
