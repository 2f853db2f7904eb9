namespace SbrefaTracker.Domain.Outreach;

/// <summary>Who gets a seat: as many as there are, in the order in which people came; the others wait, and move up in the same order. Our practice.</summary>
public static class Seating
{
    /// <summary>Somebody may register now.</summary>
    public static bool IsOpen(OutreachEvent one, DateOnly today) => one.State == EventState.Announced && one.RegisterBy is { } last && today <= last;

    /// <summary>How many seats are left; null when there is no limit. Never below zero, also when the hall became smaller than those who have a seat.</summary>
    public static int? Left(int? capacity, int seated) => capacity is { } seats ? Math.Max(0, seats - seated) : null;

    /// <summary>Whoever comes now gets a seat. Where somebody waits, nobody passes them.</summary>
    public static bool HasSeat(int? capacity, int seated, int waiting) => waiting == 0 && Left(capacity, seated) is null or > 0;

    /// <summary>How many of those who wait get a seat.</summary>
    public static int MovingUp(int? capacity, int seated, int waiting) => Math.Min(waiting, Left(capacity, seated) ?? waiting);
}
