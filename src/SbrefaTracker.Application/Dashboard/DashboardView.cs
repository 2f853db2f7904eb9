using System.Runtime.InteropServices;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Complaints.Queries;

namespace SbrefaTracker.Application.Dashboard;

/// <summary>What is to be done and how the year stands, as of now.</summary>
/// <param name="WeekEnd">The last day of this week, a Saturday.</param>
/// <param name="RestOfWeek">Due after today and by the end of the week.</param>
/// <param name="Offices">Open work by the office complained of, the most overdue first, then the most open.</param>
/// <param name="People">Open work by who is responsible; nobody is the last.</param>
/// <param name="Figures">The fiscal year now, as if it ended today.</param>
/// <param name="Months">The responses of the last twelve whole months and of this one, oldest first.</param>
public sealed record DashboardView(
    DateOnly Today,
    DateOnly WeekEnd,
    DueBucket Overdue,
    DueBucket DueToday,
    DueBucket RestOfWeek,
    IReadOnlyList<OfficeLoad> Offices,
    IReadOnlyList<PersonLoad> People,
    YearSoFar Figures,
    IReadOnlyList<MonthDays> Months)
{
    /// <summary>Reports of retaliation for which no matter was opened, whoever works on them; 0 of those who open none.</summary>
    public long Reported { get; init; }

    /// <summary>Restricted matters and the contacts that follow them whose day has gone by, for their readers; 0 of all others.</summary>
    public int MattersLate { get; init; }

    /// <summary>Those due from today to the end of the week.</summary>
    public int MattersThisWeek { get; init; }

    /// <summary>How many were raised to the Commissioner and wait for a decision.</summary>
    public long Escalated { get; init; }

    /// <summary>Systemic flags that wait for a word on them; 0 of those who decide none.</summary>
    public long Patterns { get; init; }

    /// <summary>Campaigns that were proposed and wait for a word on them; 0 of those who decide none.</summary>
    public long Proposals { get; init; }

    /// <summary>Complaints, closed ones too, of which the filer said after the answer that they are not solved, and nobody answered to that yet.</summary>
    public long Unsolved { get; init; }

    /// <summary>How many have a day that the Commissioner set, whenever that is.</summary>
    public long Decided { get; init; }

    /// <summary>How many of them are overdue.</summary>
    public long DecidedLate { get; init; }

    /// <summary>What offices did that waits for somebody here.</summary>
    public OfficeNewsCounts FromOffices { get; init; } = new(0, 0, 0);

    public long Open => People.Sum(person => person.Load.Open);
}

/// <summary>How fast the complaints forwarded in the fiscal year now were answered, as if it ended today.</summary>
/// <param name="FiscalYear">The year.</param>
/// <param name="AsOf">Today.</param>
/// <param name="Timeliness">All of them together.</param>
/// <param name="ByOffice">By the code of the office; one of which nothing was forwarded is not there.</param>
public sealed record YearSoFar(int FiscalYear, DateOnly AsOf, TimelinessFigures Timeliness, IReadOnlyDictionary<string, TimelinessFigures> ByOffice);

/// <summary>Open complaints by what an office did, each as the search counts it.</summary>
/// <param name="TimeAsked">An office asks for time.</param>
/// <param name="SentBack">An office sent its inquiry back, and nobody was asked since.</param>
/// <param name="Unmarked">An office replied, and nobody marked how far.</param>
public sealed record OfficeNewsCounts(long TimeAsked, long SentBack, long Unmarked)
{
    /// <summary>An office that owes a reply promised it by a day that went by.</summary>
    public long PromisePassed { get; init; }

    public bool IsAny => TimeAsked + SentBack + Unmarked + PromisePassed > 0;
}

/// <summary>How many are due in a span, and the first of them.</summary>
public sealed record DueBucket(long Count, IReadOnlyList<WorkListRow> First);

/// <summary>Open complaints: all of them, those overdue, and those due from today through the end of the week.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Load(long Open, long Overdue, long ThisWeek)
{
    public static Load operator +(Load one, Load other) => Add(one, other);

    public static Load Add(Load one, Load other) => new(one.Open + other.Open, one.Overdue + other.Overdue, one.ThisWeek + other.ThisWeek);
}

/// <param name="Timeliness">The office's timeliness this fiscal year; null when nothing of it was forwarded.</param>
public sealed record OfficeLoad(string Code, string Name, Load Load, TimelinessFigures? Timeliness);

/// <param name="Id">The account; null is nobody.</param>
public sealed record PersonLoad(string? Id, string? Name, Load Load);

/// <summary>How long the responses of one month took, in raw business days.</summary>
/// <param name="Key">The month, <c>2026-10</c>.</param>
/// <param name="Figures">Over those answered in it; its pending ones are none.</param>
public sealed record MonthDays(string Key, TimelinessFigures Figures);
