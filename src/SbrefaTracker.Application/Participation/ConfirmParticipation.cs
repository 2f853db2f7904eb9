using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Sends the letter that confirms. From then on the organizer may use the agency's name.</summary>
public sealed record ConfirmParticipation : ParticipationLetterCommand;

internal sealed class ConfirmParticipationValidator : ParticipationLetterValidator<ConfirmParticipation>;

internal sealed class ConfirmParticipationUseCase(ParticipationPost post, RequestSurroundings surroundings) : ParticipationLetterUseCase<ConfirmParticipation>(post)
{
    protected override RequestSurroundings Around => surroundings;

    protected override string Kind => ParticipationLetterKinds.Confirm;

    protected override ParticipationAction Action(ConfirmParticipation command) => ParticipationAction.Confirm;
}
