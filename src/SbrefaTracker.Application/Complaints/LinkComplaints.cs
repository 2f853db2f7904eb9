using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Links;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Says that two complaints have to do with each other, in the records of both.</summary>
public sealed record LinkComplaints : ComplaintCommand
{
    /// <summary>The other complaint, by our own or its outside reference. It is linked as it is now: a link contradicts nothing that somebody did there.</summary>
    public required string Other { get; init; }

    /// <summary>A code of <see cref="LinkKinds.ByHand"/>. Of what follows, this complaint follows from the other.</summary>
    public required string Kind { get; init; }

    public required string Reason { get; init; }
}

internal sealed class LinkComplaintsValidator : AbstractValidator<LinkComplaints>
{
    public LinkComplaintsValidator()
    {
        RuleFor(command => command.Other).Words(ComplaintFields.ReferenceLimit);
        RuleFor(command => command.Kind).CodeOf(LinkKinds.ByHand, required: true);
        RuleFor(command => command.Reason).Words();
    }
}

internal sealed class LinkComplaintsUseCase(OtherSide others) : IComplaintUseCase<LinkComplaints>
{
    public ComplaintAction Action(LinkComplaints command) => ComplaintAction.Link;

    public async Task<Refused> Apply(ComplaintWriting writing, LinkComplaints command, CancellationToken ct)
    {
        var other = await OtherSide.Find(writing, command.Other, command.Kind, ct);
        return other.IsDone ? await others.Link(writing, other.Value, command.Kind, otherLeads: true, command.Reason, ct) : other.Refusals[0];
    }
}
