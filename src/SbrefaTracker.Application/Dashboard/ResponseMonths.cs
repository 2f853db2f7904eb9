using System.Globalization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.Dashboard;

/// <summary>How long the final responses of each month took.</summary>
internal static class ResponseMonths
{
    private const int Months = 12;

    // What was forwarded earlier and answered only now is left out, and the page says so.
    internal const int YearsBack = 4;

    /// <summary>The first of the twelve whole months before this one.</summary>
    public static DateOnly First(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(-Months);

    /// <param name="first">The first day of the first month.</param>
    /// <param name="scale">The scale of the year.</param>
    /// <param name="answers">How many of a month, counted from the first one, took how many days.</param>
    public static IReadOnlyList<MonthDays> Of(DateOnly first, TimelinessScale scale, IEnumerable<(int Month, int Days, long Count)> answers)
    {
        var counts = Enumerable.Range(0, Months + 1).Select(_ => new TimelinessCount(scale)).ToArray();
        foreach (var (month, days, count) in answers.Where(answer => answer.Month <= Months))
        {
            counts[month].Add(new(days, scale.Of(days), Responded: true), count);
        }

        return [.. counts.Select((count, i) => new MonthDays(first.AddMonths(i).ToString("yyyy-MM", CultureInfo.InvariantCulture), count.Figures()))];
    }
}
