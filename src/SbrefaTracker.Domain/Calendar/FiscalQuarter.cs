namespace SbrefaTracker.Domain.Calendar;

/// <summary>Three months of a fiscal year; the first begins on October 1.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Number">1 to 4.</param>
public sealed record FiscalQuarter(FiscalYear Year, int Number)
{
    public const int PerYear = 4;
    private const int Months = 3;

    public DateOnly First => Year.First.AddMonths((Number - 1) * Months);

    public DateOnly Last => First.AddMonths(Months).AddDays(-1);

    public static FiscalQuarter Of(DateOnly day)
    {
        var year = FiscalYear.Of(day);
        return new(year, ((((day.Year - year.First.Year) * 12) + day.Month - year.First.Month) / Months) + 1);
    }

    public static IReadOnlyList<FiscalQuarter> AllOf(FiscalYear year) => [.. Enumerable.Range(1, PerYear).Select(number => new FiscalQuarter(year, number))];
}
