using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Puts the complaint under a legal hold: what is there must stay until it is released.</summary>
public sealed record PlaceHold : ComplaintCommand
{
    public required string Reason { get; init; }

    /// <summary>Who ordered it, or under which number.</summary>
    public required string Authority { get; init; }
}

internal sealed class PlaceHoldValidator : AbstractValidator<PlaceHold>
{
    public PlaceHoldValidator()
    {
        RuleFor(command => command.Reason).Words();
        RuleFor(command => command.Authority).Words(ComplaintFields.NameLimit);
    }
}

internal sealed class PlaceHoldUseCase : IComplaintUseCase<PlaceHold>
{
    public ComplaintAction Action(PlaceHold command) => ComplaintAction.PlaceHold;

    public async Task<Refused> Apply(ComplaintWriting writing, PlaceHold command, CancellationToken ct)
    {
        await writing.Add(new Hold
        {
            ComplaintId = writing.Complaint.Id,
            PlacedOn = writing.Today,
            PlacedBy = writing.Actor.Id,
            Reason = command.Reason,
            Authority = command.Authority,
        });
        return Refused.No;
    }
}
