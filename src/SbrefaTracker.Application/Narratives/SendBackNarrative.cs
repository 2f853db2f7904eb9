using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Narratives;

namespace SbrefaTracker.Application.Narratives;

/// <summary>A second person says what is still to be taken out.</summary>
public sealed record SendBackNarrative : RecordCommand
{
    public required string Comment { get; init; }
}

internal sealed class SendBackNarrativeValidator : AbstractValidator<SendBackNarrative>
{
    public SendBackNarrativeValidator() => RuleFor(command => command.Comment).Words();
}

internal sealed class SendBackNarrativeUseCase : NarrativeUseCase<SendBackNarrative>
{
    protected override NarrativeAction Action(SendBackNarrative command) => NarrativeAction.SendBack;

    protected override async Task<Refused> Apply(RecordWriting<Narrative> writing, SendBackNarrative command, CancellationToken ct)
    {
        var narrative = writing.Root;
        await writing.Add(new NarrativeCheck { RecordId = narrative.Id, TextNumber = narrative.LastText, CheckedOn = writing.Today, CheckedBy = writing.Actor.Id, Comment = command.Comment });
        writing.Detail["text"] = narrative.LastText;
        return Refused.No;
    }
}
