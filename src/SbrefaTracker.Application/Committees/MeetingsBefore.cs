using System.Globalization;
using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Application.Committees;

/// <summary>Where a page of meetings begins, the latest first: after the one that meets on that day under that number.</summary>
public sealed record MeetingsBefore(DateOnly MeetsOn, long Id)
{
    /// <summary>As an address has it.</summary>
    public string Mark => string.Create(CultureInfo.InvariantCulture, $"{MeetsOn:yyyy-MM-dd}.{-Id}");

    /// <returns>Null where it is no mark: the first page.</returns>
    public static MeetingsBefore? Read(string? mark) => mark?.Split('.') is [var day, var number]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? new(on, -id) : null;

    /// <summary>A page of meetings, the latest first, and where the next one begins.</summary>
    internal static IQueryable<Meeting> Page(IQueryable<Meeting> meetings, MeetingsBefore? before)
    {
        if (before is var (day, id))
        {
            meetings = meetings.Where(meeting => meeting.MeetsOn < day || (meeting.MeetsOn == day && meeting.Id > id));
        }

        return meetings.OrderByDescending(meeting => meeting.MeetsOn).ThenBy(meeting => meeting.Id).Take(CommitteeQueries.MostMeetings + 1);
    }

    /// <summary>Where the page after this one begins; null on the last.</summary>
    internal static MeetingsBefore? After(IReadOnlyList<Meeting> page) =>
        page.Count > CommitteeQueries.MostMeetings ? new(page[CommitteeQueries.MostMeetings - 1].MeetsOn, page[CommitteeQueries.MostMeetings - 1].Id) : null;
}
