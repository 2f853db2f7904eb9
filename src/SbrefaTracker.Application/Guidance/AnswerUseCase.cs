using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Guidance;

/// <summary>What all use cases on an answer share.</summary>
internal abstract class AnswerUseCase<TCommand> : RecordUseCase<TCommand, Answer, AnswerState, AnswerAction, AnswerFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<AnswerState, AnswerAction, AnswerFacts> Workflow => AnswerWorkflow.Table;

    protected override string PastTense(AnswerAction action) => action switch
    {
        AnswerAction.Revise => "AnswerRevised",
        AnswerAction.Submit => "AnswerSubmitted",
        AnswerAction.Publish => "AnswerPublished",
        AnswerAction.Return => "AnswerReturned",
        AnswerAction.Confirm => "AnswerConfirmed",
        AnswerAction.DropRevision => "AnswerRevisionDropped",
        AnswerAction.Assign => "AnswerAssigned",
        AnswerAction.Supersede => "AnswerSuperseded",
        AnswerAction.Withdraw => "AnswerWithdrawn",
        AnswerAction.Discard => "AnswerDiscarded",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override AnswerState StateOf(Answer root) => root.State;

    protected override void SetState(Answer root, AnswerState state) => root.State = state;

    protected override async Task<AnswerFacts> Facts(WriteSession session, Answer root, TCommand command, CancellationToken ct) => FactsOf(await VersionAtHand(session.Db, root, ct));

    /// <summary>The version that is written or was last.</summary>
    protected static Task<AnswerVersion> VersionAtHand(TrackerDb db, Answer root, CancellationToken ct) =>
        db.AnswerVersions.SingleAsync(version => version.RecordId == root.Id && version.Number == root.Number, ct);

    internal static AnswerFacts FactsOf(AnswerVersion version)
    {
        AnswerText[] texts =
        [
            new(version.QuestionEn, version.AnswerEn, version.MoreEn, version.KeywordsEn),
            new(version.QuestionEs, version.AnswerEs, version.MoreEs, version.KeywordsEs),
        ];
        return new AnswerFacts
        {
            IsWhole = texts.Any(text => text.IsThere) && !texts.Any(text => text.IsHalf),
            HasSource = AnswerLists.Lines(version.Sources).Count + AnswerLists.Lines(version.RecalledSources).Count > 0,
            Writers = AnswerLists.Codes(version.Writers),
        };
    }
}
