using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>The scales of timeliness under which an edition was frozen. Its figures are counted by them for ever, whatever the rubric says later.</summary>
/// <param name="Since">The fiscal year from which the scale of its own year applied.</param>
/// <param name="ByYear">The scale of each year that it prints, as far as they are kept.</param>
public sealed record KeptScales(int Since, IReadOnlyDictionary<int, TimelinessScale> ByYear)
{
    /// <summary>That of a year; null where it is not kept.</summary>
    public TimelinessScale? Of(FiscalYear year) => ByYear.GetValueOrDefault(year.Year);
}
