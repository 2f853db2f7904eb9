using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>The Commissioner decides what was escalated, and by when it is done; work goes on.</summary>
public sealed record DecideEscalation : ComplaintCommand
{
    public required string Note { get; init; }

    /// <summary>The day by which it is to be done: the decision comes back as a task with this date. Not in the past.</summary>
    public required DateOnly? DoneBy { get; init; }
}

internal sealed class DecideEscalationValidator : AbstractValidator<DecideEscalation>
{
    public DecideEscalationValidator()
    {
        RuleFor(command => command.Note).Words();
        RuleFor(command => command.DoneBy).NotNull().WithErrorCode("required");
    }
}

internal sealed class DecideEscalationUseCase : IComplaintUseCase<DecideEscalation>
{
    public ComplaintAction Action(DecideEscalation command) => ComplaintAction.Decide;

    public async Task<Refused> Apply(ComplaintWriting writing, DecideEscalation command, CancellationToken ct)
    {
        var escalation = await writing.Db.Escalations
            .Where(row => row.ComplaintId == writing.Complaint.Id && row.DecidedOn == null)
            .OrderBy(row => row.Id)
            .LastOrDefaultAsync(ct);
        if (escalation is null)
        {
            return Refusal.Of("workflow.not_in_this_state");
        }

        if (command.DoneBy < writing.Today)
        {
            return Refusal.On(nameof(command.DoneBy), "not_later_than", writing.Today.AddDays(-1));
        }

        escalation.DoneBy = command.DoneBy;
        writing.Detail["until"] = command.DoneBy!.Value;
        escalation.DecidedOn = writing.Today;
        escalation.DecidedBy = writing.Actor.Id;
        escalation.Decision = command.Note;
        await EscalationNews.Decided(writing, escalation, command.DoneBy.Value, ct);
        return Refused.No;
    }
}
