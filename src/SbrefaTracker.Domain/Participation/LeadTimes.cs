using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Participation;

/// <summary>
/// How much time a request and its steps need, in business days. Our practice: the forms of other agencies ask for twelve weeks and answer four to six weeks before the event (OMB 0970-0531), which is
/// what the two longest are near to.
/// </summary>
public sealed record LeadTimes
{
    /// <summary>Before the event: how early organizers are asked to write.</summary>
    public int Ask { get; init; } = 40;

    /// <summary>Before the event: when it should be decided.</summary>
    public int Decide { get; init; } = 20;

    /// <summary>Before the event: with fewer days left nobody can be prepared, and a written message is proposed.</summary>
    public int Short { get; init; } = 10;

    /// <summary>Before the event: when the speaker should have the briefing.</summary>
    public int Brief { get; init; } = 5;

    /// <summary>After the event: when it should be written down what came of it.</summary>
    public int Report { get; init; } = 10;

    /// <summary>Before a step is due: when the clock reminds of it.</summary>
    public int Remind { get; init; } = 2;

    /// <summary>After a decision: when the organizer should have the letter.</summary>
    public const int Tell = 2;

    /// <summary>After a request that came too late for the usual day: how long a decision takes at least.</summary>
    public const int LateDecision = 3;

    /// <summary>The last business day from which so many business days are left through the given one.</summary>
    public static DateOnly Before(BusinessCalendar calendar, DateOnly day, int days)
    {
        for (var left = days; left > 0 || (days > 0 && !calendar.IsBusinessDay(day)); day = day.AddDays(-1))
        {
            left -= calendar.IsBusinessDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Fewer business days are left than it takes to prepare somebody.</summary>
    public bool IsShort(BusinessCalendar calendar, DateOnly today, DateOnly eventOn) => calendar.BusinessDaysBetween(today, eventOn) < Short;

    /// <summary>It came earlier than organizers are asked to write.</summary>
    public bool IsInTime(BusinessCalendar calendar, DateOnly receivedOn, DateOnly eventOn) => calendar.BusinessDaysBetween(receivedOn, eventOn) >= Ask;
}

/// <summary>What is to be done next with a request. It follows from the record each time and is stored nowhere.</summary>
/// <param name="Code">Has words on the page.</param>
/// <param name="DueOn">The last day in time.</param>
public sealed record ParticipationStep(string Code, DateOnly DueOn)
{
    public const string Decide = "decide";
    public const string Tell = "tell";
    public const string Brief = "brief";
    public const string Hold = "hold";
    public const string Report = "report";

    /// <returns>Null when nothing is to be done.</returns>
    public static ParticipationStep? Next(ParticipationRequest request, LeadTimes lead, BusinessCalendar calendar, DateOnly today) => request.State switch
    {
        ParticipationState.Received or ParticipationState.Vetting => new(Decide, DecideBy(request, lead, calendar)),
        ParticipationState.Approved => new(Tell, calendar.AddBusinessDays(request.DecidedOn ?? request.ReceivedOn, LeadTimes.Tell)),
        ParticipationState.Declined when request.AnsweredOn is null => new(Tell, calendar.AddBusinessDays(request.DecidedOn ?? request.ReceivedOn, LeadTimes.Tell)),
        ParticipationState.Confirmed when request.EventOn > today => new(Brief, LeadTimes.Before(calendar, request.EventOn, lead.Brief)),
        ParticipationState.Confirmed or ParticipationState.Briefed => request.LastDay < today ? new(Hold, calendar.AddBusinessDays(request.LastDay, 1)) : null,
        ParticipationState.Held => new(Report, calendar.AddBusinessDays(request.LastDay, lead.Report)),
        _ => null,
    };

    // What came too late for the usual day gets a few days all the same; what the organizer needs earlier is due earlier.
    private static DateOnly DecideBy(ParticipationRequest request, LeadTimes lead, BusinessCalendar calendar)
    {
        var usual = LeadTimes.Before(calendar, request.EventOn, lead.Decide);
        var least = calendar.AddBusinessDays(request.ReceivedOn, LeadTimes.LateDecision);
        var due = usual < least ? least : usual;
        if (request.AnswerBy is { } asked && asked < due && asked >= request.ReceivedOn)
        {
            due = asked;
        }

        return due > request.EventOn ? request.EventOn : due;
    }
}
