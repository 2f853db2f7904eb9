using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Writes a response, interim or final, and hands it to a second person for clearance.</summary>
public sealed record DraftResponse : ComplaintCommand
{
    public required bool IsFinal { get; init; }

    public required string Text { get; init; }
}


internal sealed class DraftResponseValidator : AbstractValidator<DraftResponse>
{
    public DraftResponseValidator() => RuleFor(command => command.Text).Words(Validation.LetterLimit);
}

internal sealed class DraftResponseUseCase : IComplaintUseCase<DraftResponse>
{
    public ComplaintAction Action(DraftResponse command) => ComplaintAction.DraftResponse;

    public async Task<Refused> Apply(ComplaintWriting writing, DraftResponse command, CancellationToken ct)
    {
        // What was left over from before an escalation is superseded.
        if (writing.Parts.Draft is { } leftOver)
        {
            leftOver.ReturnedOn = writing.Today;
        }

        var draft = await writing.Add(new Response
        {
            ComplaintId = writing.Complaint.Id,
            Number = writing.Parts.Responses.Count + 1,
            IsFinal = command.IsFinal,
            Text = command.Text,
            DraftedBy = writing.Actor.Id,
            DraftedOn = writing.Today,
        });
        writing.Detail["response"] = draft.Number;
        writing.Detail["final"] = command.IsFinal;
        return Refused.No;
    }
}
