using FluentValidation;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>
/// Weighs what the agenda is about and who takes part, and sets what the agency tells there. From the first two and the nature of the appearance the proposal follows; the message is compared with what is told
/// elsewhere before anybody is promised.
/// </summary>
public sealed record WeighRequest : RecordCommand
{
    /// <summary>A code of <see cref="AgendaKinds"/>.</summary>
    public required string? AgendaKind { get; init; }

    /// <summary>A code of <see cref="ParticipantKinds"/>.</summary>
    public required string? ParticipantKind { get; init; }

    /// <summary>The component that knows most of the subject.</summary>
    public string? KnowsMost { get; init; }

    /// <summary>What the agency tells there; needed before it is decided who speaks, and said otherwise by a briefing alone after that.</summary>
    public string? Message { get; init; }
}

internal sealed class WeighRequestValidator : AbstractValidator<WeighRequest>
{
    public WeighRequestValidator()
    {
        RuleFor(command => command.AgendaKind).CodeOf(AgendaKinds.List, required: true);
        RuleFor(command => command.ParticipantKind).CodeOf(ParticipantKinds.List, required: true);
        RuleFor(command => command.KnowsMost).WordsIfAny(ComplaintFields.NameLimit);
        RuleFor(command => command.Message).WordsIfAny();
    }
}

internal sealed class WeighRequestUseCase : ParticipationUseCase<WeighRequest>
{
    protected override ParticipationAction Action(WeighRequest command) => ParticipationAction.Weigh;

    protected override Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, WeighRequest command, CancellationToken ct)
    {
        (writing.Root.AgendaKind, writing.Root.ParticipantKind, writing.Root.KnowsMost) = (command.AgendaKind, command.ParticipantKind, Blank.ToNull(command.KnowsMost));
        writing.Root.Message = Blank.ToNull(command.Message);
        writing.Detail["agenda"] = command.AgendaKind!;
        writing.Detail["participants"] = command.ParticipantKind!;
        return Task.FromResult(Refused.No);
    }
}
