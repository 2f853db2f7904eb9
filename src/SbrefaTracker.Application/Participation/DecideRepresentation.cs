using FluentValidation;
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

    protected override RequestSurroundings Around => surroundings;

    protected override async Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, DecideRepresentation command, CancellationToken ct)
    {
        await RepresentationDeciding.Add(writing, surroundings, command.Representation!, command.Speaker, command.Reason!, ct);
        return Refused.No;
    }
}
