using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>What somebody wonders about.</summary>
/// <param name="ExtraDays">Business days granted today on every clock that runs; 0 for none.</param>
/// <param name="Closure">A day on which the agency might be closed; null for none.</param>
public sealed record WhatIf(int ExtraDays, DateOnly? Closure);

/// <summary>One clock as it is, and as it would be.</summary>
/// <param name="LaterBy">Business days between both, by the calendar in force.</param>
public sealed record WhatIfClock(ClockKind Kind, DateOnly Due, DateOnly DueThen, int LaterBy);

/// <summary>Says where due days would be if time were granted or the agency closed. Changes nothing.</summary>
public sealed class ReadWhatIf(ITrackerDbFactory databases, AgencyTime time, ClockSettings clocks)
{
    private static readonly ClockKind[] Asked = [ClockKind.OnoResponse, ClockKind.Completeness, ClockKind.Acknowledgement];

    /// <summary>The clocks that run, the longest first. Refused when the days are none, or the complaint is not for the actor.</summary>
    public async Task<Result<WhatIfClock[]>> Run(string reference, WhatIf whatIf, Actor actor, CancellationToken ct = default)
    {
        if (whatIf.ExtraDays is < 0 or > ExtendClock.MostDays)
        {
            return Refusal.On(nameof(whatIf.ExtraDays), "not_between", 0, ExtendClock.MostDays);
        }

        await using var db = databases.Create();
        if (!actor.Roles.Any(role => role.ReadsComplaints) || await db.Complaints.FindByReference(reference, ct) is not { } complaint)
        {
            return Refusal.Of("complaint_not_found", reference);
        }

        var parts = await ComplaintParts.Load(db, complaint.Id, ct);
        var rules = await Rulebook.Load(db, clocks, ct);
        var calendar = rules.CalendarOf(complaint);
        var then = whatIf.Closure is { } day ? calendar.With([new Closure(day, "", "")], inaugurationDay: false) : calendar;
        return Clocks(complaint, parts, rules.Lengths(complaint), calendar, then, whatIf.ExtraDays);
    }

    private WhatIfClock[] Clocks(Complaint complaint, ComplaintParts parts, ClockLengths lengths, BusinessCalendar calendar, BusinessCalendar then, int extra)
    {
        var (dates, today) = (Intake.DatesOf(complaint, parts.OpenInquiryDues), time.Today);
        return [.. Asked
            .Select(kind => dates.Run(kind, parts.PauseSpans, [.. parts.Grants.Where(grant => grant.Clock == kind)]))
            .OfType<ClockRun>()
            .Where(run => run.End is null)
            .Select(run =>
            {
                var due = ClockReading.Of(run, lengths, calendar, today).AdjustedDue;
                var granted = run with { Extensions = [.. run.Extensions, new ExtensionGrant(run.Clock, extra, today)] };
                var dueThen = ClockReading.Of(granted, lengths, then, today).AdjustedDue;
                return new WhatIfClock(run.Clock, due, dueThen, calendar.BusinessDaysBetween(due, dueThen));
            })];
    }
}
