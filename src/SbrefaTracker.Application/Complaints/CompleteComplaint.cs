using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Says that the complaint is complete. For all sources but ONO this is day 0 of the rated clock.</summary>
public sealed record CompleteComplaint : ComplaintCommand
{
    /// <summary>The day ONO forwarded it; asked only for source ono when it is not known yet.</summary>
    public DateOnly? ForwardedOn { get; init; }
}


internal sealed class CompleteComplaintUseCase : IComplaintUseCase<CompleteComplaint>
{
    public ComplaintAction Action(CompleteComplaint command) => ComplaintAction.Complete;

    public Task<Refused> Apply(ComplaintWriting writing, CompleteComplaint command, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        complaint.CompletedOn ??= writing.Today;
        if (complaint.Source == Sources.Ono)
        {
            complaint.ForwardedOn ??= command.ForwardedOn;
        }
        else
        {
            complaint.ForwardedOn ??= complaint.CompletedOn;
        }

        return Task.FromResult(Check(writing));
    }

    // ONO starts the clock by forwarding: without its date there is nothing to be rated from.
    private static Refused Check(ComplaintWriting writing)
    {
        var complaint = writing.Complaint;
        if (complaint.ForwardedOn is not { } forwarded)
        {
            return Refusal.On(nameof(CompleteComplaint.ForwardedOn), "required");
        }

        if (forwarded > writing.Today)
        {
            return Refusal.On(nameof(CompleteComplaint.ForwardedOn), "in_the_future", forwarded);
        }

        return forwarded < complaint.ReceivedOn
            ? Refusal.On(nameof(CompleteComplaint.ForwardedOn), "before", "received_on", complaint.ReceivedOn)
            : Refused.No;
    }
}
