using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>A fiscal year as seen on a day.</summary>
/// <param name="Year">The year counted.</param>
/// <param name="AsOf">The cut-off: what is dated after it has not happened.</param>
public sealed record FigurePeriod(FiscalYear Year, DateOnly AsOf)
{
    /// <summary>As many years as a report sets side by side.</summary>
    public const int YearsShown = 5;

    /// <summary>The scales under which it is counted where an edition keeps them; null for the record, which the rubric of each year judges.</summary>
    public KeptScales? Kept { get; init; }

    /// <summary>The scale of timeliness of the year.</summary>
    public TimelinessScale Scale => Kept?.Of(Year) ?? Rubrics.For(Year).Timeliness;

    /// <summary>The lengths of the clocks without any setting, by that scale.</summary>
    public ClockLengths Lengths => ClockLengths.Default(Year) with { OnoResponse = Scale };

    /// <summary>October 1.</summary>
    public DateOnly First => Year.First;

    /// <summary>September 30 or the cut-off, whichever is earlier; before <see cref="First"/> when the year has not begun.</summary>
    public DateOnly End => AsOf < Year.Last ? AsOf : Year.Last;

    /// <summary>The years that its report sets side by side, the earliest first.</summary>
    public IEnumerable<FigurePeriod> Shown() => Enumerable.Range(Year.Year - YearsShown + 1, YearsShown).Select(year => this with { Year = new FiscalYear(year) });
}
