using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>Takes a decision back, as when the speaker falls ill or the organizer moves the day. What was decided and written stays to be read.</summary>
public sealed record ReconsiderRequest : RecordCommand
{
    public required string? Reason { get; init; }
}

internal sealed class ReconsiderRequestValidator : AbstractValidator<ReconsiderRequest>
{
    public ReconsiderRequestValidator() => RuleFor(command => command.Reason).Words(ParticipationGiven.PartLimit);
}

internal sealed class ReconsiderRequestUseCase : ParticipationUseCase<ReconsiderRequest>
{
    protected override ParticipationAction Action(ReconsiderRequest command) => ParticipationAction.Reconsider;

    protected override async Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, ReconsiderRequest command, CancellationToken ct)
    {
        var request = writing.Root;
        (request.Representation, request.Speaker, request.DecidedOn, request.AnsweredOn, request.EndedOn) = (null, null, null, null, null);
        writing.Detail["reason"] = command.Reason!.Trim();
        await ParticipationPost.TakeBack(writing.Session, writing.Root.Id, ct);
        return Refused.No;
    }
}
