using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Grades;

/// <summary>How long a response took, or has been waited for.</summary>
/// <param name="Days">Raw business days after the forwarding through the response, or through the day asked about.</param>
/// <param name="Grade">Null while pending: not responded, and the last day of the scale not yet over.</param>
/// <param name="Responded">The final response was there by the day asked about.</param>
public sealed record TimelinessResult(int Days, Grade? Grade, bool Responded)
{
    public bool IsPending => Grade is null;
}

/// <summary>The timeliness of one response as of a day; what is dated after that day has not happened.</summary>
public static class Timeliness
{
    /// <param name="raw">The calendar of rated days: <see cref="BusinessCalendar.Federal"/>, never one with closures.</param>
    /// <param name="forwarded">Day 0.</param>
    /// <param name="responded">The day of the final response, if any.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="scale">The scale in force.</param>
    public static TimelinessResult Judge(
        BusinessCalendar raw, DateOnly forwarded, DateOnly? responded, DateOnly asOf, TimelinessScale scale)
    {
        if (responded is { } answered && answered <= asOf)
        {
            var taken = raw.BusinessDaysBetween(forwarded, answered);
            return new(taken, scale.Of(taken), Responded: true);
        }

        var elapsed = raw.BusinessDaysBetween(forwarded, asOf);
        return new(elapsed, elapsed > scale.D ? Grade.F : null, Responded: false);
    }
}
