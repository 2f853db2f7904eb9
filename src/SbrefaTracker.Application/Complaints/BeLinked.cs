using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Links;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>That another complaint was linked to this one.</summary>
internal sealed record BeLinked : ComplaintCommand
{
    public required Complaint From { get; init; }

    public required string Kind { get; init; }

    public required bool Leads { get; init; }

    public required string Reason { get; init; }
}

internal sealed class BeLinkedUseCase : IComplaintUseCase<BeLinked>
{
    public ComplaintAction Action(BeLinked command) => ComplaintAction.Link;

    public async Task<Refused> Apply(ComplaintWriting writing, BeLinked command, CancellationToken ct)
    {
        await OtherSide.Add(writing, command.From, command.Kind, command.Leads, command.Reason);
        return Refused.No;
    }
}
