using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Corrects a date of the complaint, with a trail. The statement of facts, confidentiality and the rest of the facts are
/// changed by use cases of their own.
/// </summary>
public sealed record RedateComplaint : ComplaintCommand
{
    /// <summary>The day ONO forwarded it or it was complete: day 0 of the rated clock.</summary>
    public required DateOnly ForwardedOn { get; init; }

    public required string Reason { get; init; }
}

internal sealed class RedateComplaintValidator : AbstractValidator<RedateComplaint>
{
    public RedateComplaintValidator() => RuleFor(command => command.Reason).Words();
}

internal sealed class RedateComplaintUseCase : IComplaintUseCase<RedateComplaint>
{
    public ComplaintAction Action(RedateComplaint command) => ComplaintAction.Redate;

    public async Task<Refused> Apply(ComplaintWriting writing, RedateComplaint command, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        if (Unfit(command.ForwardedOn, complaint, writing.Today) is { } refusal)
        {
            return refusal;
        }

        if (complaint.ForwardedOn is { } old)
        {
            writing.Detail["old"] = old;
        }

        writing.Detail["new"] = command.ForwardedOn;
        complaint.ForwardedOn = command.ForwardedOn;
        await writing.Explain(command.Reason);
        return Refused.No;
    }

    private static Refusal? Unfit(DateOnly day, Complaint complaint, DateOnly today)
    {
        const string Field = nameof(RedateComplaint.ForwardedOn);
        if (day > today)
        {
            return Refusal.On(Field, "in_the_future", day);
        }

        if (day < complaint.ReceivedOn)
        {
            return Refusal.On(Field, "before", "received_on", complaint.ReceivedOn);
        }

        return day > complaint.RespondedOn ? Refusal.On(Field, "after", "responded_on", complaint.RespondedOn!) : null;
    }
}
