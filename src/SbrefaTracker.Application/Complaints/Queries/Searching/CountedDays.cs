using System.Globalization;
using System.Text.Json;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>
/// How many business days have passed from a fixed day through each day, by the raw calendar: the difference of two is how long something
/// took, so that a database can grade it.
/// </summary>
internal static class CountedDays
{
    private static readonly DateOnly Zero = new(1990, 1, 1);
    private static (int Year, string Json) _known;

    public static int Of(DateOnly day) => BusinessCalendar.Federal.BusinessDaysBetween(Zero, day);

    /// <summary>An object of all days through the end of a year, for <c>json_each</c>.</summary>
    public static string Json(int throughYear)
    {
        var known = _known;
        if (known.Year == throughYear)
        {
            return known.Json;
        }

        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var day = Zero; day.Year <= throughYear; day = day.AddDays(1))
        {
            counted[day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] = Of(day);
        }

        _known = (throughYear, JsonSerializer.Serialize(counted));
        return _known.Json;
    }
}
