using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Participation;

/// <summary>What all use cases on a request share.</summary>
internal abstract class ParticipationUseCase<TCommand> : RecordUseCase<TCommand, ParticipationRequest, ParticipationState, ParticipationAction, ParticipationFacts>
    where TCommand : RecordCommand
{
    /// <summary>Where what lies near is looked for: it is much to read, and only some acts are held by it.</summary>
    protected virtual RequestSurroundings? Around => null;

    protected override WorkflowTable<ParticipationState, ParticipationAction, ParticipationFacts> Workflow => ParticipationWorkflow.Table;

    protected override string PastTense(ParticipationAction action) => action switch
    {
        ParticipationAction.TakeUp => "RequestTakenUp",
        ParticipationAction.Correct => "RequestCorrected",
        ParticipationAction.Check => "ChecksRecorded",
        ParticipationAction.Weigh => "RequestWeighed",
        ParticipationAction.JudgeVoice => "VoiceJudged",
        ParticipationAction.Approve => "RepresentationDecided",
        ParticipationAction.Decline => "ParticipationDeclined",
        ParticipationAction.Confirm => "ParticipationConfirmed",
        ParticipationAction.TellDecline => "DeclineTold",
        ParticipationAction.TakeUpLetter => "LetterTakenUp",
        ParticipationAction.Brief => "SpeakerBriefed",
        ParticipationAction.Hold => "AppearanceHeld",
        ParticipationAction.Close => "AfterActionWritten",
        ParticipationAction.NoteQuestion => "QuestionNoted",
        ParticipationAction.SettleQuestion => "QuestionSettled",
        ParticipationAction.FinishTask => "TaskFinished",
        ParticipationAction.Reconsider => "DecisionTakenBack",
        ParticipationAction.Withdraw => "RequestWithdrawn",
        ParticipationAction.Remind => "StepReminded",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override ParticipationState StateOf(ParticipationRequest root) => root.State;

    protected override void SetState(ParticipationRequest root, ParticipationState state) => root.State = state;

    protected override async Task<ParticipationFacts> Facts(WriteSession session, ParticipationRequest root, TCommand command, CancellationToken ct)
    {
        var marks = await session.Db.VettingMarks.AsNoTracking().Where(mark => mark.RecordId == root.Id).ToListAsync(ct);
        var hasLeft = await session.Db.ParticipationMails.AnyAsync(row => row.RequestRecord == root.Id && QueuedMailStatus.Left.Contains(row.Status), ct);
        var questions = session.Db.AppearanceQuestions.Where(row => row.RecordId == root.Id);
        var facts = ParticipationLook.Facts(
            root, VettingReading.Of(marks), hasLeft, await questions.AnyAsync(row => row.Became == null, ct), await RaisedQuestions.Undone(questions).AnyAsync(ct), session.Today);
        return Around is null ? facts : facts.With(await VoiceStanding.Read(session.Db, Around, root, ct));
    }
}

/// <summary>What the workflow asks of a request, read from it. How what lies near stands is told by those who looked.</summary>
internal static class ParticipationLook
{
    public static ParticipationFacts Facts(ParticipationRequest request, VettingReading vetting, bool hasLeftLetter, bool hasOpenQuestions, bool hasOpenTasks, DateOnly today) => new()
    {
        ChecksMissing = vetting.Missing,
        Concerns = vetting.Concerns,
        IsWeighed = request.AgendaKind is not null && request.ParticipantKind is not null,
        HasMessage = request.Message is not null,
        IsAhead = request.LastDay >= today,
        DayHasCome = request.EventOn <= today,
        IsUntold = request.AnsweredOn is null,
        HasLeftLetter = hasLeftLetter,
        HasOpenQuestions = hasOpenQuestions,
        HasOpenTasks = hasOpenTasks,
    };

    public static ParticipationFacts With(this ParticipationFacts facts, VoiceStanding standing) => facts with { Conflicts = standing.Conflicts, Unjudged = standing.Unjudged };
}
