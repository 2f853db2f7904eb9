using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Matters;

/// <summary>What a restricted matter is about.</summary>
public static class MatterKinds
{
    /// <summary>The small entity says that it is treated worse because it complained.</summary>
    public const string Retaliation = "retaliation";

    /// <summary>Something for the Inspector General; the reason is sealed.</summary>
    public const string InspectorGeneral = "inspector_general";

    public static readonly CodeList List = new("matter_kind", Retaliation, InspectorGeneral);
}

/// <summary>With what a matter ended.</summary>
public static class MatterFindings
{
    public static readonly CodeList List = new("matter_finding", "confirmed", "not_confirmed", "undetermined", "passed_on");
}

/// <summary>
/// Something linked to a complaint that has readers of its own, fewer than the complaint: an allegation of retaliation, which is looked into
/// at once and asked after when the complaint is over, or a referral to the Inspector General.
/// </summary>
public sealed class Matter : IRecord
{
    /// <summary>Business days within which an allegation of retaliation is looked into; our practice, no source sets it.</summary>
    public const int DaysToLookInto = 10;

    public long Id { get; set; }

    public long ComplaintId { get; set; }

    /// <summary>1, 2, 3 ... within the complaint.</summary>
    public int Number { get; set; }

    /// <summary>A code of <see cref="MatterKinds"/>.</summary>
    public required string Kind { get; set; }

    public DateOnly OpenedOn { get; set; }

    public required string OpenedBy { get; set; }

    /// <summary>The day by which it is to be closed, as it was counted when it was opened; null when it is in others' hands. Where it is due now, <see cref="Due"/> says.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>By when it is to be looked into, day by day, by the calendar in force: a closure by order moves it, and is named in the count. Null when it is in others' hands.</summary>
    /// <param name="calendar">The calendar of due days of its complaint.</param>
    public Deadline? Due(BusinessCalendar calendar) => DueOn is null ? null : Deadline.Compute(calendar, OpenedOn, DaysToLookInto, DayUnit.Business);

    [Personal(1)]
    public required string Reason { get; set; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>A code of <see cref="MatterFindings"/>; null while it is open.</summary>
    public string? Finding { get; set; }
}

/// <summary>Something done about a matter, in the words of who did it.</summary>
public sealed class MatterStep : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public long MatterId { get; set; }

    public DateOnly DoneOn { get; set; }

    public required string By { get; set; }

    /// <summary>Which of the <see cref="FollowUps"/> it was, in days after closing; null for any other step.</summary>
    public int? FollowUp { get; set; }

    [Personal(1)]
    public required string Text { get; set; }
}
