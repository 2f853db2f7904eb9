using System.Text.Json.Serialization;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>
/// The figures of one fiscal year's annual report as of a day. In JSON the names are those of the properties in camel case;
/// what is not in the contract's list is an addition under a name of its own.
/// </summary>
public sealed record AnnualFigures
{
    /// <summary>Names this shape; it changes when a figure is renamed, removed or counted otherwise.</summary>
    public const string SchemaId = "sbrefa-figures/1";

    public string Schema { get; init; } = SchemaId;

    public required int FiscalYear { get; init; }

    /// <summary>The cut-off: what is dated after it has not happened.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Complaints that first reached the government in the year.</summary>
    public required long Received { get; init; }

    /// <summary>Received before the year and not closed before it.</summary>
    public required long OpenAtStart { get; init; }

    public required long Closed { get; init; }

    /// <summary>Received by the end of the year or the cut-off, whichever is earlier, and not closed by it.</summary>
    public required long OpenAtEnd { get; init; }

    /// <summary>Addition: received in the year, and the rated clock had not started by the cut-off.</summary>
    public required long NotStarted { get; init; }

    public required TimelinessFigures Timeliness { get; init; }

    /// <summary>Addition: the same over the complaints that ONO forwarded.</summary>
    public required TimelinessFigures TimelinessOnoOnly { get; init; }

    /// <summary>Addition: the same without complaints that, as of the cut-off, were closed as not eligible or as a duplicate.</summary>
    public required TimelinessFigures TimelinessWithoutNotEligible { get; init; }

    /// <summary>
    /// Addition: the same with the days of closures in force and of pauses left out. Extensions leave the days alone: they move
    /// the due day, which <see cref="AdjustedDue"/> is about.
    /// </summary>
    public required TimelinessFigures AdjustedTimeliness { get; init; }

    /// <summary>Addition: the same complaints by their due day, that of the best grade, as closures, pauses and extensions moved it.</summary>
    public required AdjustedDueFigures AdjustedDue { get; init; }

    /// <summary>Addition: how many responses took how many business days.</summary>
    public required IReadOnlyList<ResponseDays> ResponseDays { get; init; }

    public required IReadOnlyList<OfficeFigures> ByOffice { get; init; }

    public required IReadOnlyList<KeyReceived> ByActionType { get; init; }

    public required IReadOnlyList<KeyReceived> ByTradeRole { get; init; }

    public required IReadOnlyList<KeyReceived> ByState { get; init; }

    /// <summary>The twelve months October to September, zeros included.</summary>
    public required IReadOnlyList<KeyReceived> ByMonth { get; init; }

    /// <summary>What came of the complaints closed in the year.</summary>
    public required IReadOnlyList<KeyCount> Outcomes { get; init; }

    public required IReadOnlyList<KeyCount> Findings { get; init; }

    public required PenaltyFigures Penalties { get; init; }

    /// <summary>Addition: what was raised to the Commissioner, as retaliation and as something systemic. Editions frozen before it was counted have none.</summary>
    public SignalFigures Signals { get; init; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Addition: what filers answered to the survey. Null in editions that were frozen before it was counted: it is not among their figures.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FeedbackFigures? Feedback { get; init; }

    /// <summary>Addition: the grades by office, kind of office, region and action type, with what a grade leaves out.</summary>
    public required GradeFigures Grades { get; init; }
}

/// <summary>
/// How fast the complaints forwarded in the year were answered, by ONO's published scale, our own count. Business days of the
/// raw federal calendar.
/// </summary>
/// <param name="A">Responses with that grade; likewise B to D.</param>
/// <param name="B">See A.</param>
/// <param name="C">See A.</param>
/// <param name="D">See A.</param>
/// <param name="F">Answered after the last day of the scale, or not answered when it had passed.</param>
/// <param name="Pending">Not answered by the cut-off, and the last day of the scale not yet over.</param>
/// <param name="N">Answered by the cut-off; the four values that follow are over these alone and null when there are none.</param>
/// <param name="MeanDays">To one decimal, half away from zero.</param>
/// <param name="MedianDays">To one decimal, half away from zero.</param>
/// <param name="P90Days">The ceil(0.9 n)-th smallest.</param>
/// <param name="GradeOfMean">From the mean before rounding.</param>
public sealed record TimelinessFigures(
    long A, long B, long C, long D, long F, long Pending, long N, decimal? MeanDays, decimal? MedianDays, int? P90Days, Grade? GradeOfMean)
{
    /// <summary>All complaints forwarded in the year: what the grades and the pending ones add up to.</summary>
    [JsonIgnore]
    public long Cohort => A + B + C + D + F + Pending;
}

/// <summary>The complaints forwarded in the year by their adjusted due day; the four add up to all of them.</summary>
/// <param name="InTime">Answered by that day.</param>
/// <param name="Late">Answered after it.</param>
/// <param name="Running">Not answered by the cut-off, and the day not yet over.</param>
/// <param name="Overdue">Not answered, and the day has passed.</param>
public sealed record AdjustedDueFigures(long InTime, long Late, long Running, long Overdue);

/// <summary>An office with at least one complaint received or forwarded in the year.</summary>
public sealed record OfficeFigures(string Office, long Received, TimelinessFigures Timeliness);

/// <summary>Complaints received, by a code; the empty value has the key "".</summary>
public sealed record KeyReceived(string Key, long Received);

/// <summary>Complaints closed, by a code; the empty value has the key "".</summary>
public sealed record KeyCount(string Key, long Count);

/// <summary>What filers answered when they were asked whether this office was of use.</summary>
/// <param name="Answered">Answers that came in the year, not after the cut-off: n.</param>
/// <param name="Answers">They by what was answered; zeros included.</param>
public sealed record FeedbackFigures(long Answered, IReadOnlyList<KeyCount> Answers);

/// <summary>What was raised above a single answer.</summary>
/// <param name="Escalated">Complaints raised to the Commissioner in the year.</param>
/// <param name="EscalatedDecided">Those of them about which a raising of the year was decided by the cut-off.</param>
/// <param name="RetaliationAlleged">Complaints received in the year whose filer alleges retaliation.</param>
/// <param name="RetaliationClosed">Those of them closed by the cut-off.</param>
/// <param name="RetaliationSubstantiated">Those closed with the finding that the complaint was substantiated.</param>
/// <param name="PatternsRaised">Systemic flags raised in the year: several similar complaints about one office and action.</param>
/// <param name="PatternsAccepted">Those of them that the representative took for systemic by the cut-off.</param>
/// <param name="PatternsDismissed">Those that the representative did not.</param>
public sealed record SignalFigures(
    long Escalated,
    long EscalatedDecided,
    long RetaliationAlleged,
    long RetaliationClosed,
    long RetaliationSubstantiated,
    long PatternsRaised,
    long PatternsAccepted,
    long PatternsDismissed);

/// <summary>So many responses took so many business days.</summary>
public sealed record ResponseDays(int Days, long Count);

/// <summary>
/// Penalties among the complaints closed in the year, in the shape of P.L. 107-198, of complaints only: it is not the
/// agency-wide count that this law asks for.
/// </summary>
/// <param name="Actions">With a penalty assessed.</param>
/// <param name="SmallEntityActions">Those of small entities.</param>
/// <param name="ReducedOrWaived">The final penalty is known and below the one assessed.</param>
/// <param name="SmallEntityReducedOrWaived">Those of small entities.</param>
/// <param name="DollarsReduced">US dollars, by how much all of them together.</param>
/// <param name="SmallEntityDollarsReduced">US dollars, by how much those of small entities.</param>
public sealed record PenaltyFigures(
    long Actions,
    long SmallEntityActions,
    long ReducedOrWaived,
    long SmallEntityReducedOrWaived,
    decimal DollarsReduced,
    decimal SmallEntityDollarsReduced);
