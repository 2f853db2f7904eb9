using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Patterns;

/// <summary>The condition a systemic flag is in.</summary>
public enum PatternState
{
    /// <summary>It waits for the representative.</summary>
    Raised,

    /// <summary>The representative takes it for systemic, and said what is done about it.</summary>
    Accepted,

    /// <summary>The representative does not, and said why. It is raised again only when another complaint joins.</summary>
    Dismissed,
}

/// <summary>When complaints are a pattern. The numbers are our own, no source sets them.</summary>
public static class PatternRule
{
    /// <summary>So many complaints about the same office and action with similar stories.</summary>
    public const int LeastComplaints = 3;

    /// <summary>Received within so many months.</summary>
    public const int Months = 12;

    /// <summary>How alike two stories are at least (<see cref="Complaints.TextLikeness"/>).</summary>
    public const double LeastLikeness = 0.25;

    /// <summary>The earliest day on which another can have been received that belongs to one of a day.</summary>
    public static DateOnly Earliest(DateOnly day) => day.Year > 1 ? day.AddMonths(-Months) : DateOnly.MinValue;

    /// <summary>The first day of the twelve months that hold one day and the most of the others; of several that hold as many, the latest.</summary>
    public static DateOnly From(DateOnly day, IReadOnlyCollection<DateOnly> others)
    {
        DateOnly[] sorted = [.. others.Order()];
        return sorted.Where(other => other <= day && other.AddMonths(Months) >= day).Append(day).Distinct().MaxBy(start => (Before(sorted, start.AddMonths(Months).AddDays(1)) - Before(sorted, start), start));
    }

    // How many of the days, in their order, are earlier than one.
    private static int Before(DateOnly[] sorted, DateOnly day)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>That several complaints about one office and action tell a similar story: a sign of something systemic. Holds no personal data.</summary>
public sealed class PatternFlag : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public PatternState State { get; set; }

    public string OfficeCode { get; init; } = "";

    public string ActionType { get; init; } = "";

    public DateOnly RaisedOn { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? DecidedBy { get; set; }

    /// <summary>What is done about it, or why it is nothing systemic; null while it waits.</summary>
    public string? Decision { get; set; }
}

/// <summary>A complaint of the pattern.</summary>
public sealed class PatternComplaint : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>Our own reference.</summary>
    public string Reference { get; init; } = "";

    public DateOnly JoinedOn { get; init; }
}
