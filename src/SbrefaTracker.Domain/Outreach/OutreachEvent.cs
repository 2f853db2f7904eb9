using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Outreach;

/// <summary>The condition an event of the office is in.</summary>
public enum EventState
{
    /// <summary>It is prepared; nobody outside is told.</summary>
    Planned,

    /// <summary>It is in the public calendar.</summary>
    Announced,

    Held,

    /// <summary>What came of it was written down. Nothing changes any more but materials that are added, and questions.</summary>
    Reported,

    Cancelled,
}

/// <summary>
/// Something that this office organizes for the trade: a Trade Symposium, a Trade Day, a webinar. Times are those of the agency's zone, in minutes since midnight. Who speaks is public and part
/// of the record; what people tell to register lies elsewhere.
/// </summary>
public sealed class OutreachEvent : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public EventState State { get; set; }

    public string Title { get; set; } = "";

    /// <summary>Its title in Spanish; null when it has none, and the English one is shown.</summary>
    public string? TitleSpanish { get; set; }

    /// <summary>A code of <see cref="EventKinds"/>.</summary>
    public string Kind { get; set; } = EventKinds.TradeDay;

    /// <summary>What the office wants to reach with it. For staff.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>The one thing that those who come shall take home: what speakers are held to, so that the agency speaks with one voice. For staff.</summary>
    public string Message { get; set; } = "";

    /// <summary>What the public reads about it.</summary>
    public string? Summary { get; set; }

    public string? SummarySpanish { get; set; }

    public DateOnly StartsOn { get; set; }

    /// <summary>The last day; the first one when there is only one.</summary>
    public DateOnly EndsOn { get; set; }

    /// <summary>On the first day.</summary>
    public int StartsAt { get; set; }

    /// <summary>On the last day.</summary>
    public int EndsAt { get; set; }

    /// <summary>Where people come to; null when it is held online only.</summary>
    public string? Place { get; set; }

    /// <summary>The address under which it is seen and heard; null when nobody can from afar. Where people register, it is told to those with a seat alone.</summary>
    public string? OnlineAddress { get; set; }

    /// <summary>How many can be there; null when there is no limit.</summary>
    public int? Capacity { get; set; }

    /// <summary>The last day to register; null when nobody registers here.</summary>
    public DateOnly? RegisterBy { get; set; }

    /// <summary>How to ask for help to take part, as with an interpreter.</summary>
    public string? Accommodation { get; set; }

    /// <summary>The same in Spanish; null where it is not written, and the English words are shown.</summary>
    public string? AccommodationSpanish { get; set; }

    /// <summary>Whom to ask.</summary>
    public string? Contact { get; set; }

    public DateOnly? AnnouncedOn { get; set; }

    /// <summary>How many came.</summary>
    public int? Attended { get; set; }

    /// <summary>How many of those said that they come from a small business. Nobody checks what they say.</summary>
    public int? AttendedSmall { get; set; }

    /// <summary>The after-action report: what was heard, what follows, what to do better. For staff.</summary>
    public string? AfterAction { get; set; }

    public DateOnly? ReportedOn { get; set; }

    /// <summary>The public reads it, if it was announced.</summary>
    public string? CancelReason { get; set; }
}

/// <summary>One item of an event's programme.</summary>
public sealed class EventSession : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public string Title { get; set; } = "";

    /// <summary>Its title in Spanish; null when it has none, and the English one is shown.</summary>
    public string? TitleSpanish { get; set; }

    /// <summary>One of the event's days.</summary>
    public DateOnly MeetsOn { get; set; }

    /// <summary>Minutes since midnight, in the agency's zone.</summary>
    public int StartsAt { get; set; }

    public int EndsAt { get; set; }

    /// <summary>The room, where there are several.</summary>
    public string? Room { get; set; }

    /// <summary>What it is about.</summary>
    public string? Summary { get; set; }

    public string? SummarySpanish { get; set; }

    /// <summary>The day on which it was taken out of the programme; null while it is in it.</summary>
    public DateOnly? DroppedOn { get; set; }
}

/// <summary>Somebody who speaks in a session.</summary>
public sealed class SessionSpeaker : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public long SessionId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>What they are: "Director".</summary>
    public string? Position { get; init; }

    /// <summary>For whom they speak: the component of the agency, another agency, or the firm of a guest.</summary>
    public string Component { get; init; } = "";

    /// <summary>The day on which they were taken out; null while they speak.</summary>
    public DateOnly? DroppedOn { get; set; }
}

/// <summary>What an event is. The list is our practice.</summary>
public static class EventKinds
{
    public const string Symposium = "symposium";

    public const string TradeDay = "trade_day";

    public const string Webinar = "webinar";

    public static readonly CodeList List = new("event_kind", Symposium, TradeDay, Webinar, "roundtable", "training", "other");
}
