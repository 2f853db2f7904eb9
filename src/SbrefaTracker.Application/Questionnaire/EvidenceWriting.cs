using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Questionnaire;

/// <summary>What all use cases on a piece of evidence share.</summary>
internal abstract class EvidenceUseCase<TCommand> : RecordUseCase<TCommand, EvidenceItem, EvidenceState, EvidenceAction, EvidenceFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<EvidenceState, EvidenceAction, EvidenceFacts> Workflow => EvidenceWorkflow.Table;

    protected override string PastTense(EvidenceAction action) => action switch
    {
        EvidenceAction.Revise => "EvidenceRevised",
        EvidenceAction.End => "EvidenceEnded",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override EvidenceState StateOf(EvidenceItem root) => root.State;

    protected override void SetState(EvidenceItem root, EvidenceState state) => root.State = state;

    protected override Task<EvidenceFacts> Facts(WriteSession session, EvidenceItem root, TCommand command, CancellationToken ct) => Task.FromResult(new EvidenceFacts());
}

/// <summary>Writes a version.</summary>
internal static class EvidenceWriting
{
    public static async Task Write(RecordWriting<EvidenceItem> writing, int number, SortedDictionary<string, string> values)
    {
        var version = await writing.Add(new EvidenceVersion
        {
            RecordId = writing.Root.Id,
            Number = number,
            RecordedOn = writing.Today,
            By = writing.Actor.Id,
            Sha256 = EvidenceHash.Of(values),
        });
        foreach (var (field, text) in values)
        {
            await writing.Add(new EvidenceValue { RecordId = writing.Root.Id, VersionId = version.Id, Field = field, Text = text });
        }

        writing.Detail["kind"] = writing.Root.Kind;
        writing.Detail["number"] = number;
        writing.Detail["sha256"] = version.Sha256;
    }
}
