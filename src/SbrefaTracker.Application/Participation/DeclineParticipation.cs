using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

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
