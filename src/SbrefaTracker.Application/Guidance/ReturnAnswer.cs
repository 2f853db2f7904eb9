using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Gives an answer back to whoever writes, with what is to be changed.</summary>
public sealed record ReturnAnswer : RecordCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class ReturnAnswerValidator : AbstractValidator<ReturnAnswer>
{
    public ReturnAnswerValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class ReturnAnswerUseCase : AnswerUseCase<ReturnAnswer>
{
    protected override AnswerAction Action(ReturnAnswer command) => AnswerAction.Return;

    protected override Task<Refused> Apply(RecordWriting<Answer> writing, ReturnAnswer command, CancellationToken ct)
    {
        writing.Detail["reason"] = command.Reason;
        return Task.FromResult(Refused.No);
    }
}
