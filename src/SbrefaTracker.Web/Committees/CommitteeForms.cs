using System.Globalization;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Committees;

/// <summary>What each act on the committee's record asks, and the command that it becomes.</summary>
public static class CommitteeForms
{
    public static readonly IReadOnlyList<Asked> Begin = [Asked.Line(nameof(BeginCommittee.Name)), Asked.Line(nameof(BeginCommittee.Short)), Asked.Line(nameof(BeginCommittee.Authority))];

    public static IReadOnlyList<Asked> Asks(CommitteeAction action, CommitteeDesk desk, CommitteeWords words) => action switch
    {
        CommitteeAction.FileCharter =>
        [
            Asked.Day(nameof(FileCharter.FiledOn)), Asked.Day(nameof(FileCharter.ConsultedOn), required: false), Asked.Day(nameof(FileCharter.CopiedOn), required: false),
            Asked.Line(nameof(FileCharter.Address), required: false),
        ],
        CommitteeAction.Seat =>
        [
            Asked.Choice(nameof(SeatMember.Member), desk.Members.Select(line => new Choice(Text(line.Member.Id), $"{line.Member.Name}, {line.Member.Organization}")), required: false),
            Asked.Line(nameof(SeatMember.Name), required: false), Asked.Line(nameof(SeatMember.Organization), required: false), Asked.Choice(nameof(SeatMember.Viewpoint), words.Choices(Viewpoints.List), required: false),
            Asked.Day(nameof(SeatMember.FromOn)), Asked.Day(nameof(SeatMember.ToOn)),
        ],
        CommitteeAction.EndTerm =>
        [
            Asked.Choice(
                nameof(EndTerm.Term),
                from line in desk.Members from term in line.Terms where term.LeftOn is null && term.ToOn >= desk.Today select new Choice(Text(term.Id), $"{line.Member.Name}: {Dates.Words(term.FromOn)} - {Dates.Words(term.ToOn)}")),
            Asked.Day(nameof(EndTerm.LeftOn)),
        ],
        CommitteeAction.KeepGroup =>
        [
            Asked.Choice(nameof(KeepGroup.Group), desk.Groups.Select(group => new Choice(Text(group.Id), group.Name)), required: false), Asked.Line(nameof(KeepGroup.Name)),
            Asked.Choice(nameof(KeepGroup.Parent), desk.Groups.Where(group => group.ParentId is null).Select(group => new Choice(Text(group.Id), group.Name)), required: false),
            Asked.Text(nameof(KeepGroup.StatementOfWork), 5, 10_000), Asked.Choice(nameof(KeepGroup.GroupState), words.Choices(GroupStates.List), GroupStates.Active), Asked.Day(nameof(KeepGroup.Since)),
        ],
        CommitteeAction.SendReport => [Asked.Number(nameof(SendCommitteeReport.FiscalYear), required: true), Asked.Day(nameof(SendCommitteeReport.SentOn)), Asked.Text(nameof(SendCommitteeReport.Note), 3, 4_000)],
        CommitteeAction.Review =>
        [
            Asked.Number(nameof(ReviewCommittee.FiscalYear), required: true), Asked.Money(nameof(ReviewCommittee.MemberPayCents)), Asked.Money(nameof(ReviewCommittee.StaffPayCents)),
            Asked.Money(nameof(ReviewCommittee.MemberTravelCents)), Asked.Money(nameof(ReviewCommittee.StaffTravelCents)), Asked.Money(nameof(ReviewCommittee.OtherCents)),
            new(new(nameof(ReviewCommittee.StaffYearsTenths), Domain.Complaints.FieldKind.Money, Required: true)), Asked.Text(nameof(ReviewCommittee.Purpose), 3, 4_000, required: true),
            Asked.Text(nameof(ReviewCommittee.Balance), 3, 4_000, required: true), Asked.Text(nameof(ReviewCommittee.WhyNeeded), 3, 4_000, required: true),
            Asked.Choice(nameof(ReviewCommittee.Continues), words.Choices(ContinueCodes.List)),
        ],
        CommitteeAction.End => [Asked.Line(nameof(EndCommittee.Reason))],
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An act without a form."),
    };

    public static RecordCommand Command(CommitteeAction action, Committee committee, Typed typed) => action switch
    {
        CommitteeAction.FileCharter => new FileCharter
        {
            Record = committee.Id,
            Version = committee.Version,
            FiledOn = typed.Day(nameof(FileCharter.FiledOn)),
            ConsultedOn = typed.Day(nameof(FileCharter.ConsultedOn)),
            CopiedOn = typed.Day(nameof(FileCharter.CopiedOn)),
            Address = typed[nameof(FileCharter.Address)],
        },
        CommitteeAction.Seat => new SeatMember
        {
            Record = committee.Id,
            Version = committee.Version,
            Member = typed.Id(nameof(SeatMember.Member)),
            Name = typed[nameof(SeatMember.Name)],
            Organization = typed[nameof(SeatMember.Organization)],
            Viewpoint = typed[nameof(SeatMember.Viewpoint)],
            FromOn = typed.Day(nameof(SeatMember.FromOn)),
            ToOn = typed.Day(nameof(SeatMember.ToOn)),
        },
        CommitteeAction.EndTerm => new EndTerm { Record = committee.Id, Version = committee.Version, Term = typed.Id(nameof(EndTerm.Term)), LeftOn = typed.Day(nameof(EndTerm.LeftOn)) },
        CommitteeAction.KeepGroup => new KeepGroup
        {
            Record = committee.Id,
            Version = committee.Version,
            Group = typed.Id(nameof(KeepGroup.Group)),
            Name = typed[nameof(KeepGroup.Name)],
            Parent = typed.Id(nameof(KeepGroup.Parent)),
            StatementOfWork = typed[nameof(KeepGroup.StatementOfWork)],
            GroupState = typed[nameof(KeepGroup.GroupState)],
            Since = typed.Day(nameof(KeepGroup.Since)),
        },
        CommitteeAction.SendReport => new SendCommitteeReport
        {
            Record = committee.Id,
            Version = committee.Version,
            FiscalYear = typed.Number(nameof(SendCommitteeReport.FiscalYear)),
            SentOn = typed.Day(nameof(SendCommitteeReport.SentOn)),
            Note = typed[nameof(SendCommitteeReport.Note)],
        },
        CommitteeAction.Review => new ReviewCommittee
        {
            Record = committee.Id,
            Version = committee.Version,
            FiscalYear = typed.Number(nameof(ReviewCommittee.FiscalYear)),
            MemberPayCents = typed.Cents(nameof(ReviewCommittee.MemberPayCents)),
            StaffPayCents = typed.Cents(nameof(ReviewCommittee.StaffPayCents)),
            MemberTravelCents = typed.Cents(nameof(ReviewCommittee.MemberTravelCents)),
            StaffTravelCents = typed.Cents(nameof(ReviewCommittee.StaffTravelCents)),
            OtherCents = typed.Cents(nameof(ReviewCommittee.OtherCents)),
            StaffYearsTenths = typed.Tenths(nameof(ReviewCommittee.StaffYearsTenths)),
            Purpose = typed[nameof(ReviewCommittee.Purpose)],
            Balance = typed[nameof(ReviewCommittee.Balance)],
            WhyNeeded = typed[nameof(ReviewCommittee.WhyNeeded)],
            Continues = typed[nameof(ReviewCommittee.Continues)],
        },
        CommitteeAction.End => new EndCommittee { Record = committee.Id, Version = committee.Version, Reason = typed[nameof(EndCommittee.Reason)] },
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An act without a command."),
    };

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
