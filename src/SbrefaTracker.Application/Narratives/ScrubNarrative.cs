using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Narratives;

namespace SbrefaTracker.Application.Narratives;

/// <summary>Hands another text of the same story to a second person. What the public reads is taken off until that one has read it.</summary>
public sealed record ScrubNarrative : RecordCommand
{
    public required string Text { get; init; }
}

internal sealed class ScrubNarrativeValidator : AbstractValidator<ScrubNarrative>
{
    public ScrubNarrativeValidator() => RuleFor(command => command.Text).Words(ComplaintFields.NarrativeLimit);
}

internal sealed class ScrubNarrativeUseCase : NarrativeUseCase<ScrubNarrative>
{
    protected override NarrativeAction Action(ScrubNarrative command) => NarrativeAction.Scrub;

    protected override async Task<Refused> Apply(RecordWriting<Narrative> writing, ScrubNarrative command, CancellationToken ct)
    {
        var narrative = writing.Root;
        var (id, last) = (narrative.Id, narrative.LastText);
        if (await writing.Db.NarrativeTexts.AnyAsync(text => text.RecordId == id && text.Number == last && text.Text == command.Text, ct))
        {
            return Refusal.Of("nothing_changed");
        }

        (narrative.LastText, narrative.ScrubbedBy) = (last + 1, writing.Actor.Id);
        await writing.Add(new NarrativeText { RecordId = id, Number = last + 1, ScrubbedOn = writing.Today, ScrubbedBy = writing.Actor.Id, Text = command.Text });
        writing.Detail["text"] = narrative.LastText;
        return Refused.No;
    }
}
