using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Sends the drafted response back, with the reason.</summary>
public sealed record ReturnResponse : ComplaintCommand
{
    public required string Reason { get; init; }
}


internal sealed class ReturnResponseValidator : AbstractValidator<ReturnResponse>
{
    public ReturnResponseValidator() => RuleFor(command => command.Reason).Words();
}

internal sealed class ReturnResponseUseCase : IComplaintUseCase<ReturnResponse>
{
    public ComplaintAction Action(ReturnResponse command) => ComplaintAction.ReturnResponse;

    public async Task<Refused> Apply(ComplaintWriting writing, ReturnResponse command, CancellationToken ct)
    {
        if (writing.Parts.Draft is { } draft)
        {
            draft.ReturnedOn = writing.Today;
            writing.Detail["response"] = draft.Number;
        }

        await writing.Explain(command.Reason);
        return Refused.No;
    }
}
