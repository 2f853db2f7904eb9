using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>What somebody wonders about.</summary>
/// <param name="ExtraDays">Business days granted today on every clock that runs; 0 for none.</param>
/// <param name="Closure">A day on which the agency might be closed; null for none.</param>
public sealed record WhatIf(int ExtraDays, DateOnly? Closure);

/// <summary>One due day as it is, and as it would be.</summary>
/// <param name="Clock">What makes it: the name of a <see cref="ClockKind"/>, or <see cref="Escalation.Due"/> for the day that the Commissioner set.</param>
/// <param name="LaterBy">Business days between both, by the calendar in force.</param>
public sealed record WhatIfClock(string Clock, DateOnly Due, DateOnly DueThen, int LaterBy)
{
    /// <summary>Of a reply that is owed, the number of its inquiry; null of all others.</summary>
    public int? Inquiry { get; init; }

    /// <summary>The code of the office that owes it.</summary>
    public string? Office { get; init; }
}

/// <summary>Says where due days would be if time were granted or the agency closed. Changes nothing.</summary>
public sealed class ReadWhatIf(ITrackerDbFactory databases, AgencyTime time, ClockSettings clocks)
{
    private static readonly ClockKind[] Asked = [ClockKind.OnoResponse, ClockKind.Completeness, ClockKind.Acknowledgement];

    /// <summary>
    /// The clocks that run, the longest first; then the replies that offices owe, and the day that the Commissioner set: that one neither an extension nor a closure moves. Refused when the days are none, or the
    /// complaint is not for the actor.
    /// </summary>
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
        WhatIfClock? set = parts.DecisionDue is { } day0 ? new(Escalation.Due, day0, day0, LaterBy: 0) : null;
        WhatIfClock[] all =
        [
            .. Clocks(complaint, parts, rules.Lengths(complaint), calendar, then, whatIf.ExtraDays),
            .. parts.OwedBy(complaint).Select(inquiry => Reply(inquiry, calendar, then, whatIf.ExtraDays)),
            .. new[] { set }.OfType<WhatIfClock>(),
        ];
        return all;
    }

    private WhatIfClock[] Clocks(Complaint complaint, ComplaintParts parts, ClockLengths lengths, BusinessCalendar calendar, BusinessCalendar then, int extra)
    {
        var (dates, today) = (Intake.DatesOf(complaint, parts.DuesOfOffices(complaint)), time.Today);
        return [.. Asked
            .Select(kind => dates.Run(kind, parts.PauseSpans, [.. parts.Grants.Where(grant => grant.Clock == kind)]))
            .OfType<ClockRun>()
            .Where(run => run.End is null)
            .Select(run =>
            {
                var due = ClockReading.Of(run, lengths, calendar, today).AdjustedDue;
                var granted = run with { Extensions = [.. run.Extensions, new ExtensionGrant(run.Clock, extra, today)] };
                var dueThen = ClockReading.Of(granted, lengths, then, today).AdjustedDue;
                return new WhatIfClock(run.Clock.ToString(), due, dueThen, calendar.BusinessDaysBetween(due, dueThen));
            })];
    }

    // The day of a reply is stored: it moves as a closure and an extension of the office's clock move it.
    private static WhatIfClock Reply(Inquiry inquiry, BusinessCalendar calendar, BusinessCalendar then, int extra)
    {
        var moved = then.AddBusinessDays(Redating.OfInquiry(inquiry.AskedOn, inquiry.DueOn, calendar, then).NewDue, extra);
        return new(nameof(ClockKind.OfficeReply), inquiry.DueOn, moved, calendar.BusinessDaysBetween(inquiry.DueOn, moved)) { Inquiry = inquiry.Number, Office = inquiry.OfficeCode };
    }
}
