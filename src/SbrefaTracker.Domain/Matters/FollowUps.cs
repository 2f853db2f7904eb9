using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Matters;

/// <summary>A contact with the small entity after the complaint is over.</summary>
/// <param name="Days">Calendar days after the complaint was closed.</param>
/// <param name="DueOn">The day it is due, a business day.</param>
/// <param name="DoneOn">The day it was made; null while it is owed.</param>
public sealed record FollowUp(int Days, DateOnly DueOn, DateOnly? DoneOn);

/// <summary>
/// Whoever alleged retaliation is asked again how they are treated, 30, 90 and 180 days after the complaint was closed. The days are our practice, no
/// source sets them; one that falls on a weekend, a federal holiday or a closure by order is due on the next business day.
/// </summary>
public static class FollowUps
{
    public static readonly IReadOnlyList<int> Days = [30, 90, 180];

    /// <summary>The contacts of one allegation; none while the complaint is open.</summary>
    /// <param name="kind">A code of <see cref="MatterKinds"/>.</param>
    /// <param name="complaintClosedOn">Null while it is open.</param>
    /// <param name="done">The day of each contact that was made, by its days.</param>
    /// <param name="calendar">The calendar of due days of the complaint.</param>
    public static IReadOnlyList<FollowUp> Of(string kind, DateOnly? complaintClosedOn, IReadOnlyDictionary<int, DateOnly> done, BusinessCalendar calendar) =>
        kind == MatterKinds.Retaliation && complaintClosedOn is { } closed
            ? [.. Days.Select(days => new FollowUp(days, calendar.AddBusinessDays(closed.AddDays(days - 1), 1), done.TryGetValue(days, out var on) ? on : null))]
            : [];
}
