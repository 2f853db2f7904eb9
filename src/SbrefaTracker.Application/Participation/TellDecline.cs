using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Sends the letter that declines, with which the request ends.</summary>
public sealed record TellDecline : ParticipationLetterCommand;

internal sealed class TellDeclineValidator : ParticipationLetterValidator<TellDecline>;

internal sealed class TellDeclineUseCase(ParticipationPost post) : ParticipationLetterUseCase<TellDecline>(post)
{
    protected override string Kind => ParticipationLetterKinds.Decline;

    protected override ParticipationAction Action(TellDecline command) => ParticipationAction.TellDecline;

    protected override async Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, TellDecline command, CancellationToken ct)
    {
        var refused = await base.Apply(writing, command, ct);
        writing.Root.EndedOn = refused.Reasons is { Count: > 0 } ? null : writing.Today;
        return refused;
    }
}
