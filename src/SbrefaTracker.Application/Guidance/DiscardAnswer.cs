using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Gives up an answer that was never published.</summary>
public sealed record DiscardAnswer : RecordCommand;

internal sealed class DiscardAnswerUseCase : AnswerUseCase<DiscardAnswer>
{
    protected override AnswerAction Action(DiscardAnswer command) => AnswerAction.Discard;

    protected override Task<Refused> Apply(RecordWriting<Answer> writing, DiscardAnswer command, CancellationToken ct)
    {
        writing.Root.EndedOn = writing.Today;
        return Task.FromResult(Refused.No);
    }
}
