using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>
/// Addition to the figures: the grades of the year by who answers and by what was done, with what a grade of answers leaves out. Arrays are in
/// ordinal order of the key; the rows of one array add up to the agency, but for those of <see cref="OnoOnly"/>.
/// </summary>
/// <param name="LeastToGrade">With fewer answers no grade of the mean should be shown.</param>
/// <param name="Agency">All complaints.</param>
/// <param name="OnoOnly">Those that ONO forwarded.</param>
/// <param name="ByOfficeKind">By the kind of the office in the directory.</param>
/// <param name="ByRegion">By region, "01" to "10"; "program" for Centers and headquarters, "" where the directory does not tell.</param>
/// <param name="ByOffice">Every office with a complaint received or forwarded in the year, or a reply of it about a complaint forwarded in the year.</param>
/// <param name="ByActionType">By the enforcement action, with a row by the same rule.</param>
public sealed record GradeFigures(
    int LeastToGrade,
    GradeRow Agency,
    GradeRow OnoOnly,
    IReadOnlyList<GradeRow> ByOfficeKind,
    IReadOnlyList<GradeRow> ByRegion,
    IReadOnlyList<GradeRow> ByOffice,
    IReadOnlyList<GradeRow> ByActionType)
{
    /// <summary>The same divisions over the complaints that ONO forwarded alone. Null in editions that were frozen before they were counted: they are not among their figures.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public OnoGradeFigures? Ono { get; init; }
}

/// <summary>
/// The grades by group of the complaints that ONO forwarded. Arrays are in ordinal order of the key and hold the groups of which anything was counted; the rows of one array add up to
/// <see cref="GradeFigures.OnoOnly"/>.
/// </summary>
public sealed record OnoGradeFigures(
    IReadOnlyList<GradeRow> ByOfficeKind,
    IReadOnlyList<GradeRow> ByRegion,
    IReadOnlyList<GradeRow> ByOffice,
    IReadOnlyList<GradeRow> ByActionType);

/// <summary>The grades of one group.</summary>
/// <param name="Key">What the group is; "agency" and "ono" for the two that are of no list.</param>
/// <param name="Timeliness">Raw days of the complaints forwarded in the year.</param>
/// <param name="AdjustedTimeliness">The same complaints without the days of pauses and of closures in force.</param>
/// <param name="Open">Of those forwarded, not answered by the cut-off; graded F or pending.</param>
/// <param name="CensoredMedianDays">
/// The median of raw days to a response with the open ones censored (Kaplan and Meier): the first day by which half are estimated to be
/// answered; null where more than half are estimated to wait longer than any was followed.
/// </param>
/// <param name="NotStarted">Received in the year, not complete or forwarded by the cut-off, and open.</param>
/// <param name="ClosedNotStarted">Received in the year and closed by the cut-off without ever becoming complete or forwarded.</param>
/// <param name="Quality">Replies of offices to inquiries on the complaints forwarded in the year, by what they were found to be worth; counted for the office that replied.</param>
public sealed record GradeRow(
    string Key,
    TimelinessFigures Timeliness,
    TimelinessFigures AdjustedTimeliness,
    long Open,
    int? CensoredMedianDays,
    long NotStarted,
    long ClosedNotStarted,
    QualityFigures Quality);

/// <summary>Assessed replies by grade of quality, our own rule; the latest assessment of an inquiry by the cut-off counts.</summary>
public sealed record QualityFigures(long A, long B, long C, long D, long F)
{
    /// <summary>How many final replies there were by the cut-off, assessed or not. Null in editions that were frozen before they were counted: it is not among their figures.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public long? Replies { get; init; }

    /// <summary>How many were assessed.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long N => A + B + C + D + F;

    /// <summary>The letter of the middle one, the worse of two; null when none was assessed. Our own reading: how letters of quality are summed up is not published.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Grade? Middle
    {
        get
        {
            var (from, passed) = ((N / 2) + 1, 0L);
            return N == 0 ? null : Enum.GetValues<Grade>().First(letter => (passed += Of(letter)) >= from);
        }
    }

    private long Of(Grade letter) => letter switch { Grade.A => A, Grade.B => B, Grade.C => C, Grade.D => D, _ => F };
}
