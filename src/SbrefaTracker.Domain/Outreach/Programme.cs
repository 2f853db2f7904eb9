using System.Globalization;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Outreach;

/// <summary>A speaker's time: when they are taken, and by what.</summary>
/// <param name="EventRecord">The event, below zero.</param>
/// <param name="EventTitle">How it is called.</param>
/// <param name="SessionId">The session.</param>
/// <param name="SessionTitle">How that is called.</param>
/// <param name="Name">The speaker as written.</param>
/// <param name="StartsAt">Minutes since midnight.</param>
/// <param name="EndsAt">The first minute that is free again.</param>
public sealed record SpeakerTime(long EventRecord, string EventTitle, long SessionId, string SessionTitle, string Name, DateOnly Day, int StartsAt, int EndsAt)
{
    /// <summary>Two sessions of which one begins when the other ends are not at once.</summary>
    public bool IsAtOnceWith(SpeakerTime other) => Day == other.Day && StartsAt < other.EndsAt && other.StartsAt < EndsAt;
}

/// <summary>The days and hours of an event: see <see cref="OutreachEvent"/>.</summary>
public sealed record EventSpan(DateOnly StartsOn, DateOnly EndsOn, int StartsAt, int EndsAt)
{
    public bool IsOneDay => StartsOn == EndsOn;

    public int Days => EndsOn.DayNumber - StartsOn.DayNumber;

    public static EventSpan Of(OutreachEvent one) => new(one.StartsOn, one.EndsOn, one.StartsAt, one.EndsAt);
}

/// <summary>How far a programme moves with its event.</summary>
/// <param name="Days">Whole days; below zero is earlier.</param>
/// <param name="Minutes">Within the day.</param>
public sealed record ProgrammeMove(int Days, int Minutes)
{
    public bool IsNone => Days == 0 && Minutes == 0;
}

/// <summary>What a programme must be: each session within its event, and nobody in two sessions at once.</summary>
public static class Programme
{
    /// <summary>A session lies within the event: on one of its days, not before it begins on the first and not after it ends on the last.</summary>
    public static bool Holds(OutreachEvent one, DateOnly day, int startsAt, int endsAt) =>
        one.StartsOn <= day && day <= one.EndsOn && (day != one.StartsOn || startsAt >= one.StartsAt) && (day != one.EndsOn || endsAt <= one.EndsAt);

    /// <summary>
    /// How far the sessions move when their event is put to other days or hours. One that lasts as long as before moves as a whole. Where it became longer or shorter, the sessions stay on their days as
    /// long as those are days of the event, and follow its first day otherwise; their hours stay. Our practice.
    /// </summary>
    public static ProgrammeMove MoveOf(EventSpan before, EventSpan after, IReadOnlyCollection<EventSession> sessions)
    {
        var days = after.StartsOn.DayNumber - before.StartsOn.DayNumber;
        var fits = before.Days != after.Days && sessions.All(session => after.StartsOn <= session.MeetsOn && session.MeetsOn <= after.EndsOn);
        var isMovedWhole = before.IsOneDay && after.IsOneDay && after.EndsAt - before.EndsAt == after.StartsAt - before.StartsAt;
        return new(fits ? 0 : days, isMovedWhole ? after.StartsAt - before.StartsAt : 0);
    }

    /// <summary>
    /// Why somebody cannot speak at that time: the session that takes them, or the session of another event. Null when they can. The same name, whatever its case, spacing, accents and marks, and with the family
    /// name first before a comma or last, counts as the same person: two people of one name are told apart by a word more, as where they work.
    /// </summary>
    /// <param name="wanted">The time that is wanted.</param>
    /// <param name="taken">Times of all speakers of that day, of every event that is not cancelled; those of the wanted session itself do not count.</param>
    public static Refusal? Clash(SpeakerTime wanted, IEnumerable<SpeakerTime> taken)
    {
        var other = taken.FirstOrDefault(one => one.SessionId != wanted.SessionId && SameName(one.Name, wanted.Name) && one.IsAtOnceWith(wanted));
        return other is null ? null
            : other.EventRecord == wanted.EventRecord ? Refusal.Of("event.speaker_twice", other.Name, other.SessionTitle, Clock(other.StartsAt), Clock(other.EndsAt))
            : Refusal.Of("event.speaker_elsewhere", other.Name, other.SessionTitle, other.EventTitle, Clock(other.StartsAt), Clock(other.EndsAt));
    }

    /// <summary>Both name the same person.</summary>
    public static bool SameName(string one, string other) => Readings(one).Intersect(Readings(other), StringComparer.Ordinal).Any();

    // The words as they stand, and, where there is a comma, with what stands before the first behind what stands before the next: "Cruz, Ana, Jr." is "Ana Cruz, Jr.".
    private static IEnumerable<string> Readings(string name)
    {
        yield return Plain(name);
        if (name.Split(',') is [var family, var given, .. var rest])
        {
            yield return Plain($"{given} {family} {string.Join(' ', rest)}");
        }
    }

    private static string Plain(string name) => string.Join(' ', PlainWords.In(name));

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
}
