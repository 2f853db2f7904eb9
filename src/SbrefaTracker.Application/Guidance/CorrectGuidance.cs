using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Says beside an entry what was wrong in it, or came later.</summary>
public sealed record CorrectGuidance : RecordCommand
{
    public required string Text { get; init; }
}

internal sealed class CorrectGuidanceValidator : AbstractValidator<CorrectGuidance>
{
    public CorrectGuidanceValidator() => RuleFor(command => command.Text).Words();
}

internal sealed class CorrectGuidanceUseCase : GuidanceUseCase<CorrectGuidance>
{
    protected override GuidanceAction Action(CorrectGuidance command) => GuidanceAction.Correct;

    protected override async Task<Refused> Apply(RecordWriting<GuidanceEntry> writing, CorrectGuidance command, CancellationToken ct)
    {
        GuidanceKeeping.EndProposal(writing);
        await writing.Add(new GuidanceCorrection { RecordId = writing.Root.Id, Text = command.Text, WrittenOn = writing.Today, WrittenBy = writing.Actor.Id });
        return Refused.No;
    }
}
