namespace SbrefaTracker.Domain.Committees;

/// <summary>How a step of a meeting stands.</summary>
public enum StepState
{
    Done,

    /// <summary>It was done after its day, or against the rule: it stays to be seen.</summary>
    DoneLate,

    Open,

    /// <summary>Its day is over and it is not done.</summary>
    Overdue,

    /// <summary>This meeting does not need it.</summary>
    NotNeeded,
}

/// <summary>One step that the law asks of a meeting.</summary>
/// <param name="Code">Has words on the page.</param>
/// <param name="DueOn">The last day in time; null when it has none.</param>
/// <param name="DoneOn">When it was done.</param>
/// <param name="Authority">Where the duty stands; empty for our own practice.</param>
public sealed record MeetingStep(string Code, StepState State, DateOnly? DueOn, DateOnly? DoneOn, string Authority)
{
    public bool IsNeeded => State != StepState.NotNeeded;

    /// <summary>It was done, in time or late.</summary>
    public bool IsDone => State is StepState.Done or StepState.DoneLate;

    public bool IsOverdue => State == StepState.Overdue;

    /// <summary>It is still to be done, whether or not its day is over.</summary>
    public bool IsAwaited => State is StepState.Open or StepState.Overdue;
}

/// <summary>Every legal step of a meeting, with its dates.</summary>
public static class MeetingChecklist
{
    public const string Charter = "charter";
    public const string Notice = "notice";
    public const string Agenda = "agenda";
    public const string Openness = "openness";
    public const string Materials = "materials";
    public const string Registration = "registration";
    public const string Statements = "statements";
    public const string Officer = "officer";
    public const string Minutes = "minutes";

    /// <param name="materials">The days on which the materials were posted that the public has now: what was withdrawn, and a file that nobody may open yet, is not there.</param>
    /// <param name="chartered">A charter is in force on the day of the meeting, as far as is known.</param>
    public static IReadOnlyList<MeetingStep> Of(Meeting meeting, IReadOnlyCollection<DateOnly> materials, bool chartered, NoticeRule rule, DateOnly today)
    {
        var on = meeting.HeldOn ?? meeting.MeetsOn;
        var minutesDue = MinutesDue(on);
        if (meeting.GroupId is not null)
        {
            return
            [
                new(Charter, chartered ? StepState.Done : on < today ? StepState.Overdue : StepState.Open, on, null, CharterClock.Authority),
                Step(Agenda, on, meeting.AgendaApprovedOn, "5 U.S.C. 1009(f)"),
                .. ((string[])[Openness, Notice, Materials, Registration, Statements]).Select(code => new MeetingStep(code, StepState.NotNeeded, null, null, CommitteeRules.GroupAuthority)),
                Step(Officer, on, meeting.OfficerPresent is null ? null : meeting.HeldOn, "5 U.S.C. 1009(e)"),
                new(Minutes, StepState.NotNeeded, null, null, CommitteeRules.GroupAuthority),
            ];
        }

        MeetingStep notice = meeting.NoticeOn is { } published
            ? new(Notice, rule.Read(published, meeting.MeetsOn).InTime ? StepState.Done : StepState.DoneLate, rule.LatestFor(meeting.MeetsOn), published, NoticeRule.Authority)
            : Step(Notice, rule.LatestFor(meeting.MeetsOn), null, NoticeRule.Authority);
        return
        [
            new(Charter, chartered ? StepState.Done : on < today ? StepState.Overdue : StepState.Open, on, null, CharterClock.Authority),
            Step(Agenda, on, meeting.AgendaApprovedOn, "5 U.S.C. 1009(f)"),
            meeting.Openness == OpenCodes.Open ? new(Openness, StepState.NotNeeded, null, null, "5 U.S.C. 1009(d)") : Step(Openness, rule.LatestFor(meeting.MeetsOn), meeting.ClosureDeterminedOn, "5 U.S.C. 1009(d)"),
            notice,
            Step(Materials, on, materials.Count == 0 ? null : materials.Min(), "41 CFR 102-3.140, 102-3.170"),
            CutOff(Registration, meeting.RegisterBy),
            CutOff(Statements, meeting.StatementsBy),
            Step(Officer, on, meeting.OfficerPresent is null ? null : meeting.HeldOn, "5 U.S.C. 1009(e)"),
            Step(Minutes, minutesDue, meeting.CertifiedOn, "5 U.S.C. 1009(c); 41 CFR 102-3.165(c)"),
        ];

        MeetingStep Step(string code, DateOnly due, DateOnly? done, string authority) =>
            new(code, done is { } day ? day <= due ? StepState.Done : StepState.DoneLate : today > due ? StepState.Overdue : StepState.Open, due, done, authority);

        MeetingStep CutOff(string code, DateOnly? day) => day is { } last
            ? new(code, today > last ? StepState.Done : StepState.Open, last, today > last ? last : null, "41 CFR 102-3.140")
            : new(code, StepState.NotNeeded, null, null, "41 CFR 102-3.140");
    }

    /// <summary>The last day on which the minutes of a meeting of that day are certified in time.</summary>
    public static DateOnly MinutesDue(DateOnly heldOn) => heldOn.AddDays(CommitteeRules.MinutesDays);
}
