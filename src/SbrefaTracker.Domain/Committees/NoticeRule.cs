using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Committees;

/// <summary>How a notice stands to its meeting.</summary>
/// <param name="PublishedOn">The day it stands in the Federal Register.</param>
/// <param name="MeetingOn">The first day of the meeting.</param>
/// <param name="Lead">Calendar days from publication to the meeting.</param>
/// <param name="Needed">Least days under the rule in force when it was published.</param>
public sealed record NoticeReading(DateOnly PublishedOn, DateOnly MeetingOn, int Lead, int Needed)
{
    public bool InTime => Lead >= Needed;
}

/// <summary>
/// How long before a meeting its notice must be published (41 CFR 102-3.150): at least 15 calendar days under the rules of 2001 and 2024, at least 7 since 90 FR 58417. Which one holds follows from
/// the day of publication. That the later one holds from December 16, 2025 is to be verified, our reading: the day is a setting.
/// </summary>
/// <param name="ChangedOn">The first day of publication under the later rule.</param>
public sealed record NoticeRule(DateOnly ChangedOn)
{
    /// <summary>Where the rule stands.</summary>
    public const string Authority = "41 CFR 102-3.150(a)";

    /// <summary>The day that the program ships with: that of the Federal Register. To be verified.</summary>
    public static readonly DateOnly UsualChange = new(2025, 12, 16);

    public static readonly NoticeRule Usual = new(UsualChange);

    /// <summary>Least calendar days of a notice published that day.</summary>
    public int Needed(DateOnly publishedOn) => publishedOn >= ChangedOn ? CommitteeRules.NoticeDays : CommitteeRules.EarlierNoticeDays;

    public NoticeReading Read(DateOnly publishedOn, DateOnly meetingOn) => new(publishedOn, meetingOn, meetingOn.DayNumber - publishedOn.DayNumber, Needed(publishedOn));

    /// <summary>The last day on which a notice of a meeting is in time.</summary>
    public DateOnly LatestFor(DateOnly meetingOn)
    {
        var later = meetingOn.AddDays(-CommitteeRules.NoticeDays);
        return later >= ChangedOn ? later : meetingOn.AddDays(-CommitteeRules.EarlierNoticeDays);
    }

    /// <summary>The count from the last day in time (day 0) to the day of the meeting, day by day. Every day counts, weekends and holidays too.</summary>
    public Deadline Count(BusinessCalendar calendar, DateOnly meetingOn)
    {
        var latest = LatestFor(meetingOn);
        return Deadline.Compute(calendar, latest, meetingOn.DayNumber - latest.DayNumber, DayUnit.Calendar);
    }
}
