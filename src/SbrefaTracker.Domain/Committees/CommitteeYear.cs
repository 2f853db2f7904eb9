using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Committees;

/// <summary>The meetings of a calendar year against the four that the law wants (19 U.S.C. 4316(d)).</summary>
/// <param name="Held">Held in the year.</param>
/// <param name="Planned">Planned or announced for the rest of it.</param>
public sealed record CommitteeYear(int Year, int Held, int Planned)
{
    /// <summary>Meetings that are still to be planned.</summary>
    public int Missing => Math.Max(0, CommitteeRules.MeetingsAYear - Held - Planned);

    public bool IsMet => Held >= CommitteeRules.MeetingsAYear;

    /// <param name="meetings">State and day of each; a meeting of the whole committee counts for the year in which it was held, else for the year it is planned in.</param>
    public static CommitteeYear Of(int year, IEnumerable<Meeting> meetings)
    {
        var ofYear = meetings.Where(meeting => meeting.GroupId is null && (meeting.HeldOn ?? meeting.MeetsOn).Year == year).ToList();
        return new(
            year,
            ofYear.Count(meeting => meeting.State is MeetingState.Held or MeetingState.MinutesCertified),
            ofYear.Count(meeting => meeting.State is MeetingState.Planned or MeetingState.NoticePublished));
    }

    /// <summary>The day on which the report to Congress on a fiscal year is due: December 31 of the year in which it ends (19 U.S.C. 4316(e)). It does not move when that is a day off.</summary>
    public static DateOnly ReportDue(FiscalYear year) => new(year.Year, 12, 31);
}
