using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>That the link of another complaint to this one was undone there.</summary>
internal sealed record BeUnlinked : ComplaintCommand
{
    public required Complaint From { get; init; }

    public required string Kind { get; init; }

    public required string Reason { get; init; }
}

internal sealed class BeUnlinkedUseCase : IComplaintUseCase<BeUnlinked>
{
    public ComplaintAction Action(BeUnlinked command) => ComplaintAction.Unlink;

    /// <summary>Of a merging it is not the leading complaint that takes it back; here it only is told.</summary>
    public ComplaintFacts Told(BeUnlinked command, ComplaintFacts facts) => facts with { Links = facts.Links + 1 };

    public async Task<Refused> Apply(ComplaintWriting writing, BeUnlinked command, CancellationToken ct)
    {
        var link = writing.Parts.Links.First(row => row.Holds && row.OtherId == command.From.Id && row.Kind == command.Kind);
        OtherSide.End(writing, link, command.From);
        await writing.Explain(command.Reason);
        return Refused.No;
    }
}
