using System.Globalization;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Committees;

/// <summary>Something that is due for the committee.</summary>
/// <param name="Code">Has words on the page.</param>
/// <param name="On">The last day in time.</param>
/// <param name="Meeting">The meeting it is about, if it is one's.</param>
/// <param name="Subject">Whose it is: a member's name, a number; empty when the code says all.</param>
public sealed record CommitteeDue(string Code, DateOnly On, long? Meeting, string Subject)
{
    public const string Charter = "charter";
    public const string Consult = "consult";
    public const string Term = "term";
    public const string MeetingMissing = "meeting_missing";
    public const string Report = "report";

    /// <summary>All that is open, the earliest first. A step of a meeting has its own code.</summary>
    /// <param name="reported">Fiscal years whose report was sent.</param>
    /// <param name="begun">The day on which the committee's record begins.</param>
    public static IReadOnlyList<CommitteeDue> Of(
        CharterReading charter, CommitteeYear year, IEnumerable<(long Meeting, IReadOnlyList<MeetingStep> Steps)> meetings, IEnumerable<(string Name, DateOnly EndsOn)> terms,
        IReadOnlySet<int> reported, DateOnly begun, DateOnly today)
    {
        List<CommitteeDue> due = [];
        if (charter.State is CharterState.Renewing or CharterState.Consulting or CharterState.Lapsed)
        {
            due.Add(new(Consult, charter.ConsultBy!.Value, null, ""));
            due.Add(new(Charter, charter.EndsOn!.Value, null, ""));
        }
        else if (charter.State == CharterState.NotFiled)
        {
            due.Add(new(Charter, today, null, ""));
        }

        due.AddRange(
            from meeting in meetings
            from step in meeting.Steps
            where step.State is StepState.Open or StepState.Overdue && step is { DueOn: not null, Code: not (MeetingChecklist.Charter or MeetingChecklist.Registration or MeetingChecklist.Statements) }
            select new CommitteeDue(step.Code, step.DueOn!.Value, meeting.Meeting, ""));
        due.AddRange(terms.Where(term => term.EndsOn >= today && term.EndsOn <= today.AddDays(CommitteeRules.TermLeadDays)).Select(term => new CommitteeDue(Term, term.EndsOn, null, term.Name)));
        if (year.Missing > 0)
        {
            due.Add(new(MeetingMissing, new DateOnly(year.Year, 12, 31), null, year.Missing.ToString(CultureInfo.InvariantCulture)));
        }

        // What was not sent stays due; years before the last but one are history that nobody entered.
        var last = FiscalYear.Of(today).Year - 1;
        due.AddRange(
            from fiscal in (int[])[last - 1, last]
            where fiscal >= FiscalYear.Of(begun).Year && !reported.Contains(fiscal)
            select new CommitteeDue(Report, CommitteeYear.ReportDue(new FiscalYear(fiscal)), null, fiscal.ToString(CultureInfo.InvariantCulture)));

        return [.. due.OrderBy(one => one.On).ThenBy(one => one.Code, StringComparer.Ordinal)];
    }
}
