using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Takes up a closed complaint again. What had been recorded of the closure is kept, for figures of past days.</summary>
public sealed record ReopenComplaint : ComplaintCommand
{
    public required string Reason { get; init; }
}


internal sealed class ReopenComplaintValidator : AbstractValidator<ReopenComplaint>
{
    public ReopenComplaintValidator() => RuleFor(command => command.Reason).Words();
}

internal sealed class ReopenComplaintUseCase : IComplaintUseCase<ReopenComplaint>
{
    public ComplaintAction Action(ReopenComplaint command) => ComplaintAction.Reopen;

    public async Task<Refused> Apply(ComplaintWriting writing, ReopenComplaint command, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        await writing.Add(new Reopening
        {
            ComplaintId = complaint.Id,
            ClosedOn = complaint.ClosedOn!.Value,
            Outcome = complaint.Outcome!,
            Finding = complaint.Finding,
            PenaltyFinalCents = complaint.PenaltyFinalCents,
            ReopenedOn = writing.Today,
            By = writing.Actor.Id,
            Reason = command.Reason,
        });
        complaint.Reopenings++;
        complaint.ClosedOn = null;
        complaint.Outcome = null;
        complaint.Finding = null;
        complaint.UnsolvedOn = null;
        complaint.UnsolvedAnsweredOn = null;
        return Refused.No;
    }
}
