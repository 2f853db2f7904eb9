using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>What all use cases on a bulletin share.</summary>
/// <param name="earlier">Given by those that ask whether all that was told before was compared: it is read while nobody else writes, so only they have it read.</param>
internal abstract class BulletinUseCase<TCommand>(EarlierWords? earlier = null) : RecordUseCase<TCommand, Bulletin, BulletinState, BulletinAction, BulletinFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<BulletinState, BulletinAction, BulletinFacts> Workflow => BulletinWorkflow.Table;

    protected override string PastTense(BulletinAction action) => action switch
    {
        BulletinAction.Rewrite => "BulletinRewritten",
        BulletinAction.ChooseChannels => "BulletinChannelsChosen",
        BulletinAction.AnswerPattern => "BulletinPatternNamed",
        BulletinAction.Submit => "BulletinSubmitted",
        BulletinAction.Compare => "BulletinCompared",
        BulletinAction.AskOffices => "BulletinOfficesAsked",
        BulletinAction.Clear => "BulletinClearedByOffice",
        BulletinAction.Object => "BulletinObjectedTo",
        BulletinAction.SettleObjection => "BulletinObjectionSettled",
        BulletinAction.Publish => "BulletinPublished",
        BulletinAction.PrepareCorrection => "BulletinCorrectionPrepared",
        BulletinAction.Correct => "BulletinCorrected",
        BulletinAction.DropCorrection => "BulletinCorrectionDropped",
        BulletinAction.Withdraw => "BulletinWithdrawn",
        BulletinAction.Drop => "BulletinDropped",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override BulletinState StateOf(Bulletin root) => root.State;

    protected override void SetState(Bulletin root, BulletinState state) => root.State = state;

    protected override async Task<BulletinFacts> Facts(WriteSession session, Bulletin root, TCommand command, CancellationToken ct) =>
        (await BulletinFile.Read(session.Db, root, earlier, ct)).Facts;
}
