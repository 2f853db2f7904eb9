using System.Globalization;

namespace SbrefaTracker.Application.Facets;

/// <summary>By when something is due, as a list is narrowed: each holds the one before.</summary>
public static class DueSpans
{
    public const string Late = "late";
    public const string Today = "today";

    /// <summary>Through the coming Saturday.</summary>
    public const string Week = "week";

    public static readonly IReadOnlyList<string> All = [Late, Today, Week];

    /// <summary>The last day of a span; null for what is none.</summary>
    /// <param name="span">One of <see cref="All"/>.</param>
    /// <param name="today">The agency's day.</param>
    public static DateOnly? LastOf(string? span, DateOnly today) => span switch
    {
        Late => today.AddDays(-1),
        Today => today,
        Week => today.AddDays((DayOfWeek.Saturday - today.DayOfWeek + 7) % 7),
        _ => null,
    };

    /// <summary>The code under which a day is counted: its order is that of the days.</summary>
    internal static string CodeOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
