using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.Dashboard;

/// <summary>How long the final responses of each month took.</summary>
internal static class ResponseMonths
{
    private const int Months = 12;

    // The index is read from the day of forwarding on; what was forwarded earlier and answered only now is left out, and the page says so.
    internal const int YearsBack = 4;

    public static async Task<IReadOnlyList<MonthDays>> Read(TrackerDb db, DateOnly today, CancellationToken ct)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-Months);
        var from = first.AddYears(-YearsBack);
        var pairs = await db.Complaints.AsNoTracking()
            .Where(c => c.ForwardedOn >= from && c.RespondedOn >= first && c.RespondedOn <= today)
            .GroupBy(c => new { c.ForwardedOn, c.RespondedOn })
            .Select(g => new { g.Key.ForwardedOn, g.Key.RespondedOn, Count = g.Count() })
            .ToListAsync(ct);
        var scale = Rubrics.For(FiscalYear.Of(today)).Timeliness;
        var counts = Enumerable.Range(0, Months + 1).Select(_ => new TimelinessCount(scale)).ToArray();
        foreach (var pair in pairs)
        {
            var (forwarded, responded) = (pair.ForwardedOn!.Value, pair.RespondedOn!.Value);
            var month = ((responded.Year - first.Year) * 12) + responded.Month - first.Month;
            counts[month].Add(Timeliness.Judge(BusinessCalendar.Federal, forwarded, responded, today, scale), pair.Count);
        }

        return [.. counts.Select((count, i) => new MonthDays(first.AddMonths(i).ToString("yyyy-MM", CultureInfo.InvariantCulture), count.Figures()))];
    }
}
