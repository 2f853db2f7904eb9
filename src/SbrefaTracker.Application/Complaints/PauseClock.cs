using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Stops the adjusted clock, with reason and authority. Raw days go on.</summary>
public sealed record PauseClock : ComplaintCommand
{
    public required string Reason { get; init; }

    /// <summary>The rule or the person that allows it; kept in the ledger, so no personal data.</summary>
    public required string Authority { get; init; }
}


internal sealed class PauseClockValidator : AbstractValidator<PauseClock>
{
    public PauseClockValidator()
    {
        RuleFor(command => command.Reason).Words();
        RuleFor(command => command.Authority).Words(ComplaintFields.NameLimit);
    }
}

internal sealed class PauseClockUseCase : IComplaintUseCase<PauseClock>
{
    public ComplaintAction Action(PauseClock command) => ComplaintAction.Pause;

    public async Task<Refused> Apply(ComplaintWriting writing, PauseClock command, CancellationToken ct)
    {
        await writing.Add(new Pause
        {
            ComplaintId = writing.Complaint.Id,
            FromOn = writing.Today,
            Authority = command.Authority,
            Reason = command.Reason,
            By = writing.Actor.Id,
        });
        writing.Detail["authority"] = command.Authority;
        return Refused.No;
    }
}
