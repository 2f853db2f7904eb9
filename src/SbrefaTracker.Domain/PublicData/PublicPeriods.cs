namespace SbrefaTracker.Domain.PublicData;

/// <summary>When figures of a period are published: once it is over and what came late is in.</summary>
public static class PublicPeriods
{
    /// <summary>Calendar days after the last day of a period through which late entries and answers still count. Our practice.</summary>
    public const int SettlingDays = 30;

    /// <summary>The last day that is counted for a period; what is dated after it has not happened.</summary>
    public static DateOnly CutOff(DateOnly last) => last.AddDays(SettlingDays);

    /// <summary>Whether a period may be published.</summary>
    /// <param name="last">Its last day.</param>
    /// <param name="today">The agency's day.</param>
    public static bool IsSettled(DateOnly last, DateOnly today) => CutOff(last) < today;
}
