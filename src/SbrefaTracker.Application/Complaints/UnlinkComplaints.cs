using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Undoes a link that somebody made, in the records of both complaints. That it was there stays in both histories.</summary>
public sealed record UnlinkComplaints : ComplaintCommand
{
    /// <summary>Which link, by its id in this complaint's record.</summary>
    public required long LinkId { get; init; }

    public required string Reason { get; init; }
}

internal sealed class UnlinkComplaintsValidator : AbstractValidator<UnlinkComplaints>
{
    public UnlinkComplaintsValidator() => RuleFor(command => command.Reason).Words();
}

internal sealed class UnlinkComplaintsUseCase(OtherSide others) : IComplaintUseCase<UnlinkComplaints>
{
    public ComplaintAction Action(UnlinkComplaints command) => ComplaintAction.Unlink;

    public async Task<Refused> Apply(ComplaintWriting writing, UnlinkComplaints command, CancellationToken ct)
    {
        if (writing.Parts.Links.FirstOrDefault(link => link.Id == command.LinkId && link.IsByHand) is not { } link)
        {
            return Refusal.On(nameof(command.LinkId), "required");
        }

        if ((await others.Unlink(writing, link, command.Reason, ct)).Reason is { } refused)
        {
            return refused;
        }

        await writing.Explain(command.Reason);
        return Refused.No;
    }
}
