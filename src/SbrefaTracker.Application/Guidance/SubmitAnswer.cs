using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Gives what is written to the policy owner.</summary>
public sealed record SubmitAnswer : RecordCommand;

internal sealed class SubmitAnswerUseCase : AnswerUseCase<SubmitAnswer>
{
    protected override AnswerAction Action(SubmitAnswer command) => AnswerAction.Submit;

    protected override Task<Refused> Apply(RecordWriting<Answer> writing, SubmitAnswer command, CancellationToken ct)
    {
        writing.Detail["number"] = writing.Root.Number;
        return Task.FromResult(Refused.No);
    }
}
