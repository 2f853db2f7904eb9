using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Committees;

/// <summary>How a charter stands on a day.</summary>
public enum CharterState
{
    /// <summary>None was filed by then.</summary>
    NotFiled,

    /// <summary>In force, and nothing is to be done.</summary>
    Running,

    /// <summary>In force, and it is time to renew it.</summary>
    Renewing,

    /// <summary>In force, and it is time to have consulted the Committee Management Secretariat.</summary>
    Consulting,

    /// <summary>Its two years are over: no action but on the charter.</summary>
    Lapsed,
}

/// <summary>What the clock says.</summary>
/// <param name="DaysLeft">Calendar days to the end; below zero after it, 0 when none was filed.</param>
public sealed record CharterReading(CharterState State, DateOnly? FiledOn, DateOnly? EndsOn, DateOnly? RenewFrom, DateOnly? ConsultBy, int DaysLeft)
{
    /// <summary>The committee may act.</summary>
    public bool InForce => State is CharterState.Running or CharterState.Renewing or CharterState.Consulting;

    /// <summary>It is in force, and nothing is to be done for the next one yet.</summary>
    public bool IsQuiet => State == CharterState.Running;
}

/// <summary>The clock of two years that a charter runs by (5 U.S.C. 1008(c), 1013(b)).</summary>
public static class CharterClock
{
    public const string Authority = "5 U.S.C. 1008(c), 1013(b)";

    /// <summary>The day two years after filing, by which the next one must be filed; a charter of February 29 ends on February 28.</summary>
    public static DateOnly EndsOn(DateOnly filedOn) => filedOn.AddYears(CommitteeRules.CharterYears);

    /// <summary>The clock of the latest charter filed by <paramref name="today"/>.</summary>
    public static CharterReading Read(IEnumerable<CommitteeCharter> charters, DateOnly today)
    {
        if (charters.Where(charter => charter.FiledOn <= today).MaxBy(charter => (charter.FiledOn, charter.Id)) is not { } charter)
        {
            return new(CharterState.NotFiled, null, null, null, null, 0);
        }

        var left = charter.EndsOn.DayNumber - today.DayNumber;
        var state = left switch
        {
            <= 0 => CharterState.Lapsed,
            <= CommitteeRules.ConsultationLeadDays => CharterState.Consulting,
            <= CommitteeRules.RenewalLeadDays => CharterState.Renewing,
            _ => CharterState.Running,
        };
        return new(state, charter.FiledOn, charter.EndsOn, charter.EndsOn.AddDays(-CommitteeRules.RenewalLeadDays), charter.EndsOn.AddDays(-CommitteeRules.ConsultationLeadDays), left);
    }

    /// <summary>The count from filing (day 0) to the end, day by day: calendar days.</summary>
    public static Deadline Count(BusinessCalendar calendar, DateOnly filedOn) =>
        Deadline.Compute(calendar, filedOn, EndsOn(filedOn).DayNumber - filedOn.DayNumber, DayUnit.Calendar);
}
