using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Raises the complaint to the Commissioner. A draft that waited for clearance goes back.</summary>
public sealed record EscalateComplaint : ComplaintCommand
{
    public required string Reason { get; init; }
}


internal sealed class EscalateComplaintValidator : AbstractValidator<EscalateComplaint>
{
    public EscalateComplaintValidator() => RuleFor(command => command.Reason).Words();
}

internal sealed class EscalateComplaintUseCase : IComplaintUseCase<EscalateComplaint>
{
    public ComplaintAction Action(EscalateComplaint command) => ComplaintAction.Escalate;

    public async Task<Refused> Apply(ComplaintWriting writing, EscalateComplaint command, CancellationToken ct)
    {
        if (writing.Parts.Draft is { } draft)
        {
            draft.ReturnedOn = writing.Today;
        }

        await writing.Add(new Escalation
        {
            ComplaintId = writing.Complaint.Id,
            RaisedOn = writing.Today,
            RaisedBy = writing.Actor.Id,
            Reason = command.Reason,
        });
        return Refused.No;
    }
}
