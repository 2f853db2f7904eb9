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
        await Undoing.Closure(writing, command.Reason);
        return Refused.No;
    }
}

/// <summary>Undoes a closure, the same for a complaint that is taken up again and for one that was merged.</summary>
internal static class Undoing
{
    public static async Task Closure(ComplaintWriting writing, string reason)
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
            Reason = reason,
        });
        complaint.Reopenings++;
        complaint.ClosedOn = null;
        complaint.Outcome = null;
        complaint.Finding = null;
        complaint.UnsolvedOn = null;
        complaint.UnsolvedAnsweredOn = null;
    }
}
