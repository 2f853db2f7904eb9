using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Committees;

/// <summary>
/// Meetings of the committee, for the check of one voice: the agency speaks there before the trade. They have no topics of our list; what lies near is found by its name and its week. Groups of the committee
/// meet without the public, and are left out.
/// </summary>
internal sealed class MeetingAppearances : IOtherAppearances
{
    private const string Source = "meeting";

    /// <summary>Most that are compared: a committee meets some times a year.</summary>
    private const int Most = 200;

    public async Task<IReadOnlyList<Appearance>> Between(TrackerDb db, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var meetings = await (from meeting in db.Meetings.AsNoTracking()
                              join committee in db.Committees.AsNoTracking() on meeting.CommitteeRecord equals committee.Id
                              where meeting.MeetsOn >= @from && meeting.MeetsOn <= to && meeting.State != MeetingState.Cancelled && meeting.GroupId == null
                              orderby meeting.MeetsOn, meeting.Id
                              select new { Meeting = meeting, committee.Name }).Take(Most).ToListAsync(ct);
        return [.. meetings.Select(one => Of(one.Meeting, one.Name))];
    }

    // Whoever decides on requests does not work at the committee's desk: what was announced they read where everybody does.
    private static Appearance Of(Meeting meeting, string committee) => new(
        Source,
        meeting.Id,
        meeting.NoticeOn is null ? null : string.Create(CultureInfo.InvariantCulture, $"/committee-of-the-trade/meetings/{-meeting.Id}"),
        committee,
        meeting.MeetsOn,
        meeting.MeetsOn,
        meeting.Place,
        meeting.OfficerPresent ?? meeting.Contact,
        [],
        string.Join("\n\n", new[] { meeting.Purpose, meeting.Agenda }.OfType<string>()) is { Length: > 0 } told ? told : null);
}
