using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Retention;

/// <summary>What the schedule says of one kind of record now.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Number">The version: 0 is what a new database begins with.</param>
/// <param name="Years">Calendar years; null where the length is not years.</param>
/// <param name="Start">The day from which they count: a code of <see cref="RetentionStarts"/>.</param>
/// <param name="Authority">The schedule with its item, or the agency's own words; of a rule that nobody revised, what <see cref="RetentionKind"/> says.</param>
/// <param name="Standing">A code of <see cref="RetentionStandings"/>.</param>
public sealed record RetentionRule(RetentionKind Kind, int Number, int? Years, string Start, string Authority, string Standing)
{
    /// <summary>Longest time that can be said, in years.</summary>
    public const int MostYears = 100;

    /// <summary>Characters of an authority.</summary>
    public const int AuthorityLimit = 300;

    /// <summary>Somebody read the source, or it is the agency's own practice.</summary>
    public bool IsVerified => Standing != RetentionStandings.Recalled;

    private bool CountsFromYear => Start is RetentionStarts.YearOfClosing or RetentionStarts.YearOfAnswer;

    /// <summary>What a new database begins with.</summary>
    public static RetentionRule Begin(RetentionKind kind) => new(kind, 0, kind.Years, kind.Start, kind.Authority, kind.Standing);

    /// <summary>The first day on which what was closed on a day may go; null where this kind does not go by itself.</summary>
    public DateOnly? DueOn(DateOnly closedOn) => Years is { } years
        ? (CountsFromYear ? FiscalYear.Of(closedOn).Last : closedOn).AddYears(years).AddDays(1)
        : null;

    /// <summary>What was closed on this day or before may go on a day, and nothing that was closed later; null where this kind does not go by itself.</summary>
    public DateOnly? ClosedThrough(DateOnly day)
    {
        if (Years is not { } years)
        {
            return null;
        }

        if (CountsFromYear)
        {
            return new FiscalYear(FiscalYear.Of(day).Year - years - 1).Last;
        }

        // A February 29 ends with the 28th of a year without one: both go on the same day.
        var closed = day.AddDays(-1).AddYears(-years);
        return DueOn(closed.AddDays(1)) <= day ? closed.AddDays(1) : closed;
    }
}
