using System.Globalization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Web.Committees;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Outreach.Requests;

/// <summary>What each act on a request asks, and the command that it becomes. The checklist, the request's own fields and the letters have forms of their own.</summary>
public static class RequestActForms
{
    private const int Long = 10_000;

    public static IReadOnlyList<Asked> Asks(ParticipationAction action, ParticipationView view, RequestWords words, OutreachWords outreach) => action switch
    {
        ParticipationAction.TakeUp => [],
        ParticipationAction.Weigh =>
        [
            Asked.Choice(nameof(WeighRequest.AgendaKind), words.Choices(AgendaKinds.List), view.Request.AgendaKind ?? ""),
            Asked.Choice(nameof(WeighRequest.ParticipantKind), words.Choices(ParticipantKinds.List), view.Request.ParticipantKind ?? ""), Asked.Line(nameof(WeighRequest.KnowsMost), view.Request.KnowsMost, required: false),
            Asked.Text(nameof(WeighRequest.Message), 4, Long, view.Request.Message),
        ],
        ParticipationAction.Approve =>
        [
            Asked.Choice(nameof(DecideRepresentation.Representation), words.Choices(Representations.TakingPart), Proposed(view)),
            Asked.Line(nameof(DecideRepresentation.Speaker), view.Request.KnowsMost), Asked.Text(nameof(DecideRepresentation.Reason), 3, ParticipationGiven.SubjectLimit, required: true),
        ],
        ParticipationAction.Decline => [Asked.Text(nameof(DeclineParticipation.Reason), 3, ParticipationGiven.SubjectLimit, required: true)],
        ParticipationAction.TakeUpLetter =>
        [
            Asked.Choice(nameof(TakeUpLetter.LetterId), Left(view).Select(letter => new Parts.Forms.Choice(letter.Id.ToString(CultureInfo.InvariantCulture), letter.SubjectLine)), Left(view).FirstOrDefault()?.Id.ToString(CultureInfo.InvariantCulture) ?? ""),
            Asked.Line(nameof(TakeUpLetter.Email), view.Contact?.Email, required: false), Asked.Line(nameof(TakeUpLetter.Told), required: false),
        ],
        ParticipationAction.Brief =>
        [
            Asked.Text(nameof(BriefSpeaker.Message), 6, Long, view.Request.Message, required: true), Asked.Text(nameof(BriefSpeaker.Questions), 6, Long, Latest(view)?.Questions),
            Asked.Text(nameof(BriefSpeaker.Avoid), 3, Long, Latest(view)?.Avoid), Asked.Text(nameof(BriefSpeaker.Logistics), 4, Long, Latest(view)?.Logistics),
        ],
        ParticipationAction.Hold => [Asked.Day(nameof(HoldAppearance.HeldOn), Dates.Iso(view.Request.EventOn))],
        ParticipationAction.Close =>
        [
            Asked.Line(nameof(WriteAfterAction.SpokeThere), view.Request.Speaker), Asked.Number(nameof(WriteAfterAction.Attendance)), Asked.Number(nameof(WriteAfterAction.SmallEntities)),
            Asked.Text(nameof(WriteAfterAction.Issues), 5, Long, required: true), Asked.Text(nameof(WriteAfterAction.Raised), 4, Long), Asked.Text(nameof(WriteAfterAction.FollowUp), 4, Long), Asked.Text(nameof(WriteAfterAction.PressNote), 2, Long),
        ],
        ParticipationAction.NoteQuestion => QuestionForms.Note(view.Request.HeldOn ?? view.Today),
        ParticipationAction.SettleQuestion => QuestionForms.Settle(view.Questions, outreach),
        ParticipationAction.FinishTask => QuestionForms.Finish(view.Questions),
        ParticipationAction.Reconsider => [Asked.Text(nameof(ReconsiderRequest.Reason), 2, ParticipationGiven.PartLimit, required: true)],
        ParticipationAction.Withdraw => [Asked.Text(nameof(WithdrawRequest.Reason), 2, ParticipationGiven.PartLimit, required: true)],
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An act without a form."),
    };

    public static RecordCommand Command(ParticipationAction action, ParticipationRequest request, Typed typed)
    {
        var (record, version) = (request.Id, request.Version);
        return action switch
        {
            ParticipationAction.TakeUp => new TakeUpRequest { Record = record, Version = version },
            ParticipationAction.Weigh => new WeighRequest
            {
                Record = record,
                Version = version,
                AgendaKind = typed[nameof(WeighRequest.AgendaKind)],
                ParticipantKind = typed[nameof(WeighRequest.ParticipantKind)],
                KnowsMost = typed[nameof(WeighRequest.KnowsMost)],
                Message = typed[nameof(WeighRequest.Message)],
            },
            ParticipationAction.Approve => new DecideRepresentation
            {
                Record = record,
                Version = version,
                Representation = typed[nameof(DecideRepresentation.Representation)],
                Speaker = typed[nameof(DecideRepresentation.Speaker)],
                Reason = typed[nameof(DecideRepresentation.Reason)],
            },
            ParticipationAction.Decline => new DeclineParticipation { Record = record, Version = version, Reason = typed[nameof(DeclineParticipation.Reason)] },
            ParticipationAction.TakeUpLetter => new TakeUpLetter
            {
                Record = record,
                Version = version,
                LetterId = typed.Id(nameof(TakeUpLetter.LetterId)),
                Email = typed[nameof(TakeUpLetter.Email)],
                Told = typed[nameof(TakeUpLetter.Told)],
            },
            ParticipationAction.Brief => new BriefSpeaker
            {
                Record = record,
                Version = version,
                Message = typed[nameof(BriefSpeaker.Message)],
                Questions = typed[nameof(BriefSpeaker.Questions)],
                Avoid = typed[nameof(BriefSpeaker.Avoid)],
                Logistics = typed[nameof(BriefSpeaker.Logistics)],
            },
            ParticipationAction.Hold => new HoldAppearance { Record = record, Version = version, HeldOn = typed.Day(nameof(HoldAppearance.HeldOn)) },
            ParticipationAction.Close => new WriteAfterAction
            {
                Record = record,
                Version = version,
                SpokeThere = typed[nameof(WriteAfterAction.SpokeThere)],
                Attendance = typed.Number(nameof(WriteAfterAction.Attendance)),
                SmallEntities = typed.Number(nameof(WriteAfterAction.SmallEntities)),
                Issues = typed[nameof(WriteAfterAction.Issues)],
                Raised = typed[nameof(WriteAfterAction.Raised)],
                FollowUp = typed[nameof(WriteAfterAction.FollowUp)],
                PressNote = typed[nameof(WriteAfterAction.PressNote)],
            },
            ParticipationAction.NoteQuestion => QuestionForms.NoteAtAppearance(record, version, typed),
            ParticipationAction.SettleQuestion => QuestionForms.SettleAtAppearance(record, version, typed),
            ParticipationAction.FinishTask => QuestionForms.FinishAtAppearance(record, version, typed),
            ParticipationAction.Reconsider => new ReconsiderRequest { Record = record, Version = version, Reason = typed[nameof(ReconsiderRequest.Reason)] },
            ParticipationAction.Withdraw => new WithdrawRequest { Record = record, Version = version, Reason = typed[nameof(WithdrawRequest.Reason)] },
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An act without a command."),
        };
    }

    /// <summary>Acts whose words are those of an event's questions.</summary>
    public static bool IsOfQuestions(ParticipationAction action) => action is ParticipationAction.NoteQuestion or ParticipationAction.SettleQuestion or ParticipationAction.FinishTask;

    private static IEnumerable<ParticipationLetter> Left(ParticipationView view) => view.Letters.Where(letter => view.Deliveries.GetValueOrDefault(letter.Id) is { IsLeft: true });

    private static Briefing? Latest(ParticipationView view) => view.Briefings is [var latest, ..] ? latest : null;

    private static string Proposed(ParticipationView view) => view.Proposal is { Way: { } way } && way != Representations.Decline ? way : "";
}
