using System.Globalization;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Application.AnnualReports.Queries;

/// <summary>The days of a report as its queries write them.</summary>
/// <param name="Period">The year and the cut-off.</param>
/// <param name="Dialect">For which database.</param>
internal sealed record QueryDays(FigurePeriod Period, QueryDialect Dialect)
{
    public IEnumerable<FigurePeriod> Years => Period.Shown();

    /// <summary>The first day of the earliest year shown.</summary>
    public DateOnly Begin => Years.First().First;

    public string AsOf => Of(Period.AsOf);

    /// <summary><c>BETWEEN</c> the first day of the year and its last one, or the cut-off.</summary>
    public string InYear => InYearOf(Period);

    public string InYearBefore => InYearOf(Period with { Year = new FiscalYear(Period.Year.Year - 1) });

    public string InYearOf(FigurePeriod period) => $"BETWEEN {Of(period.First)} AND {Of(period.End)}";

    public string Of(DateOnly day)
    {
        var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Dialect == QueryDialect.Postgres ? $"DATE '{iso}'" : $"'{iso}'";
    }

    /// <summary>The day after a day.</summary>
    public string Next(string day) => Dialect == QueryDialect.Postgres ? $"{day} + 1" : $"date({day}, '+1 day')";
}
