using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Decides who represents the agency, given the nature of the meeting, its agenda and who takes part. What the rule proposed is kept beside what was decided.</summary>
public sealed record DecideRepresentation : RecordCommand
{
    /// <summary>A code of <see cref="Representations.TakingPart"/>.</summary>
    public required string? Representation { get; init; }

    /// <summary>Who speaks, by office and position.</summary>
    public required string? Speaker { get; init; }

    public required string? Reason { get; init; }
}

internal sealed class DecideRepresentationValidator : AbstractValidator<DecideRepresentation>
{
    public DecideRepresentationValidator()
    {
        RuleFor(command => command.Representation).CodeOf(Representations.TakingPart, required: true);
        RuleFor(command => command.Speaker).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Reason).Words(ParticipationGiven.SubjectLimit);
    }
}

internal sealed class DecideRepresentationUseCase(RequestSurroundings surroundings) : ParticipationUseCase<DecideRepresentation>
{
    protected override ParticipationAction Action(DecideRepresentation command) => ParticipationAction.Approve;

    protected override async Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, DecideRepresentation command, CancellationToken ct)
    {
        await RepresentationDeciding.Add(writing, surroundings, command.Representation!, command.Speaker, command.Reason!, ct);
        return Refused.No;
    }
}

/// <summary>Declines to take part. The organizer is told by a letter of its own.</summary>
public sealed record DeclineParticipation : RecordCommand
{
    /// <summary>For the record; the organizer reads the letter.</summary>
    public required string? Reason { get; init; }
}

internal sealed class DeclineParticipationValidator : AbstractValidator<DeclineParticipation>
{
    public DeclineParticipationValidator() => RuleFor(command => command.Reason).Words(ParticipationGiven.SubjectLimit);
}

internal sealed class DeclineParticipationUseCase(RequestSurroundings surroundings) : ParticipationUseCase<DeclineParticipation>
{
    protected override ParticipationAction Action(DeclineParticipation command) => ParticipationAction.Decline;

    protected override async Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, DeclineParticipation command, CancellationToken ct)
    {
        await RepresentationDeciding.Add(writing, surroundings, Representations.Decline, null, command.Reason!, ct);
        return Refused.No;
    }
}

/// <summary>What both decisions write down.</summary>
internal static class RepresentationDeciding
{
    public static async Task Add(RecordWriting<ParticipationRequest> writing, RequestSurroundings surroundings, string chosen, string? speaker, string reason, CancellationToken ct)
    {
        var request = writing.Root;
        var vetting = VettingReading.Of(await writing.Db.VettingMarks.AsNoTracking().Where(mark => mark.RecordId == request.Id).ToListAsync(ct));
        var near = await surroundings.Near(writing.Db, request, ct);
        var proposal = await surroundings.Proposal(writing.Db, request, vetting, near, writing.Today, ct);
        (request.Representation, request.Speaker, request.DecidedOn, request.AnsweredOn) = (chosen, Blank.ToNull(speaker), writing.Today, null);
        await writing.Add(new RepresentationDecision
        {
            RecordId = request.Id,
            Proposed = proposal?.Way,
            ProposalRule = proposal?.Rule,
            Chosen = chosen,
            Speaker = request.Speaker,
            Reason = reason.Trim(),
            DecidedBy = writing.Actor.Id,
            DecidedOn = writing.Today,
        });
        writing.Detail["chosen"] = chosen;
        if (proposal is not null)
        {
            writing.Detail["proposed"] = proposal.Way;
            writing.Detail["rule"] = proposal.Rule;
        }
    }
}
