using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Committees;

/// <summary>What each act on a meeting asks, and the command that it becomes.</summary>
public static class MeetingForms
{
    private const int Part = 4_000;

    /// <summary>The form of a new meeting, of the whole committee or of a group.</summary>
    public static IReadOnlyList<Asked> Plan(IReadOnlyList<CommitteeGroup> groups, CommitteeWords words) =>
    [
        Asked.Choice(
            nameof(PlanMeeting.Group), groups.Where(group => group.GroupState != GroupStates.Ended).Select(group => new Parts.Forms.Choice(group.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), group.Name)), required: false) with { Label = "f.MeetingGroup" },
        .. Of(null, words),
    ];

    /// <summary>The form of a meeting: filled with one that is there, or empty.</summary>
    public static IReadOnlyList<Asked> Of(Meeting? meeting, CommitteeWords words) =>
    [
        Asked.Day(nameof(MeetingGiven.MeetsOn), Iso(meeting?.MeetsOn)), Asked.Time(nameof(MeetingGiven.StartsAt), CommitteeWords.TimeField(meeting?.StartsAt ?? 13 * 60)),
        Asked.Time(nameof(MeetingGiven.EndsAt), CommitteeWords.TimeField(meeting?.EndsAt ?? 17 * 60)), Asked.Text(nameof(MeetingGiven.Place), 2, Part, meeting?.Place),
        Asked.Text(nameof(MeetingGiven.Connection), 2, Part, meeting?.Connection), Asked.Text(nameof(MeetingGiven.Purpose), 3, Part, meeting?.Purpose),
        Asked.Text(nameof(MeetingGiven.Agenda), 6, 10_000, meeting?.Agenda), Asked.Choice(nameof(MeetingGiven.Openness), words.Choices(OpenCodes.List), meeting?.Openness ?? OpenCodes.Open),
        Asked.Text(nameof(MeetingGiven.Registration), 2, Part, meeting?.Registration), Asked.Day(nameof(MeetingGiven.RegisterBy), Iso(meeting?.RegisterBy), required: false),
        Asked.Number(nameof(MeetingGiven.Seats), begin: Domain.Complaints.FieldText.Write(meeting?.Seats)),
        Asked.Text(nameof(MeetingGiven.Statements), 2, Part, meeting?.Statements), Asked.Day(nameof(MeetingGiven.StatementsBy), Iso(meeting?.StatementsBy), required: false),
        Asked.Text(nameof(MeetingGiven.Speaking), 2, Part, meeting?.Speaking), Asked.Text(nameof(MeetingGiven.MaterialsFrom), 2, Part, meeting?.MaterialsFrom),
        Asked.Text(nameof(MeetingGiven.Accommodation), 2, Part, meeting?.Accommodation), Asked.Text(nameof(MeetingGiven.Contact), 2, Part, meeting?.Contact),
        Asked.Line(nameof(MeetingGiven.Docket), meeting?.Docket, required: false), Asked.Text(nameof(MeetingGiven.ShortNoticeReason), 2, Part, meeting?.ShortNoticeReason),
    ];

    public static MeetingGiven Given(Typed typed) => new()
    {
        MeetsOn = typed.Day(nameof(MeetingGiven.MeetsOn)),
        StartsAt = typed.Time(nameof(MeetingGiven.StartsAt)),
        EndsAt = typed.Time(nameof(MeetingGiven.EndsAt)),
        Place = typed[nameof(MeetingGiven.Place)],
        Connection = typed[nameof(MeetingGiven.Connection)],
        Purpose = typed[nameof(MeetingGiven.Purpose)],
        Agenda = typed[nameof(MeetingGiven.Agenda)],
        Openness = typed[nameof(MeetingGiven.Openness)],
        Registration = typed[nameof(MeetingGiven.Registration)],
        RegisterBy = typed.Day(nameof(MeetingGiven.RegisterBy)),
        Seats = typed.Number(nameof(MeetingGiven.Seats)),
        Statements = typed[nameof(MeetingGiven.Statements)],
        StatementsBy = typed.Day(nameof(MeetingGiven.StatementsBy)),
        Speaking = typed[nameof(MeetingGiven.Speaking)],
        MaterialsFrom = typed[nameof(MeetingGiven.MaterialsFrom)],
        Accommodation = typed[nameof(MeetingGiven.Accommodation)],
        Contact = typed[nameof(MeetingGiven.Contact)],
        Docket = typed[nameof(MeetingGiven.Docket)],
        ShortNoticeReason = typed[nameof(MeetingGiven.ShortNoticeReason)],
    };

    public static IReadOnlyList<Asked> Asks(MeetingAction action, MeetingView view, CommitteeWords words) => action switch
    {
        MeetingAction.Change => Of(view.Meeting, words),
        MeetingAction.ApproveAgenda => [],
        MeetingAction.DetermineClosure => [Asked.Day(nameof(DetermineClosure.DeterminedOn)), Asked.Text(nameof(DetermineClosure.Authority), 3, Part, view.Meeting.ClosureAuthority, required: true)],
        MeetingAction.PublishNotice => [Asked.Day(nameof(PublishNotice.PublishedOn)), Asked.Line(nameof(PublishNotice.Citation))],
        MeetingAction.Reschedule => [Asked.Line(nameof(RescheduleMeeting.Reason))],
        MeetingAction.PostMaterial => [],
        MeetingAction.WithdrawMaterial =>
        [
            Asked.Choice(nameof(WithdrawMaterial.MaterialId), view.Materials.Where(line => !line.IsWithdrawn).Select(line => new Parts.Forms.Choice(line.Material.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), line.Material.Title))),
            Asked.Line(nameof(WithdrawMaterial.Reason)),
        ],
        MeetingAction.Hold =>
        [
            Asked.Day(nameof(HoldMeeting.HeldOn), Iso(view.Meeting.MeetsOn)), Asked.Line(nameof(HoldMeeting.OfficerPresent)), Asked.Number(nameof(HoldMeeting.MembersPresent)),
            Asked.Number(nameof(HoldMeeting.VisitorsPresent)),
        ],
        MeetingAction.WriteMinutes => [Asked.Text(nameof(WriteMinutes.Minutes), 14, 50_000, view.Meeting.Minutes, required: true)],
        MeetingAction.ReleaseStatement => [],
        MeetingAction.CertifyMinutes => [Asked.Day(nameof(CertifyMinutes.CertifiedOn)), Asked.Line(nameof(CertifyMinutes.CertifiedBy))],
        MeetingAction.Cancel => [Asked.Line(nameof(CancelMeeting.Reason))],
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An act without a form."),
    };

    public static RecordCommand Command(MeetingAction action, Meeting meeting, Typed typed)
    {
        var (record, version) = (meeting.Id, meeting.Version);
        return action switch
        {
            MeetingAction.Change => new ChangeMeeting { Record = record, Version = version, Meeting = Given(typed) },
            MeetingAction.ApproveAgenda => new ApproveAgenda { Record = record, Version = version },
            MeetingAction.DetermineClosure => new DetermineClosure { Record = record, Version = version, DeterminedOn = typed.Day(nameof(DetermineClosure.DeterminedOn)), Authority = typed[nameof(DetermineClosure.Authority)] },
            MeetingAction.PublishNotice => new PublishNotice { Record = record, Version = version, PublishedOn = typed.Day(nameof(PublishNotice.PublishedOn)), Citation = typed[nameof(PublishNotice.Citation)] },
            MeetingAction.Reschedule => new RescheduleMeeting { Record = record, Version = version, Reason = typed[nameof(RescheduleMeeting.Reason)] },
            MeetingAction.WithdrawMaterial => new WithdrawMaterial { Record = record, Version = version, MaterialId = typed.Id(nameof(WithdrawMaterial.MaterialId)), Reason = typed[nameof(WithdrawMaterial.Reason)] },
            MeetingAction.Hold => new HoldMeeting
            {
                Record = record,
                Version = version,
                HeldOn = typed.Day(nameof(HoldMeeting.HeldOn)),
                OfficerPresent = typed[nameof(HoldMeeting.OfficerPresent)],
                MembersPresent = typed.Number(nameof(HoldMeeting.MembersPresent)),
                VisitorsPresent = typed.Number(nameof(HoldMeeting.VisitorsPresent)),
            },
            MeetingAction.WriteMinutes => new WriteMinutes { Record = record, Version = version, Minutes = typed[nameof(WriteMinutes.Minutes)] },
            MeetingAction.CertifyMinutes => new CertifyMinutes { Record = record, Version = version, CertifiedOn = typed.Day(nameof(CertifyMinutes.CertifiedOn)), CertifiedBy = typed[nameof(CertifyMinutes.CertifiedBy)] },
            MeetingAction.Cancel => new CancelMeeting { Record = record, Version = version, Reason = typed[nameof(CancelMeeting.Reason)] },
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An act without a command."),
        };
    }

    private static string Iso(DateOnly? day) => day is { } given ? Dates.Iso(given) : "";
}
