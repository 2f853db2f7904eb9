using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Publishing;
using SbrefaTracker.Domain.Stories;

namespace SbrefaTracker.Application.Stories;

/// <summary>Records that whoever filed the complaint agrees that the story is printed.</summary>
public sealed record RecordStoryConsent : RecordCommand, IConsent
{
    public required string? From { get; init; }

    public required string? Way { get; init; }

    public required DateOnly? GivenOn { get; init; }
}

internal sealed class RecordStoryConsentUseCase : StoryUseCase<RecordStoryConsent>
{
    protected override StoryAction Action(RecordStoryConsent command) => StoryAction.RecordConsent;

    protected override Task<Refused> Apply(RecordWriting<Story> writing, RecordStoryConsent command, CancellationToken ct)
    {
        if (Consent.Faults(command, writing.Today) is { Count: > 0 } faults)
        {
            return Task.FromResult(new Refused(faults));
        }

        (writing.Root.ConsentFrom, writing.Root.ConsentWay, writing.Root.ConsentOn) = (command.From, command.Way, command.GivenOn);
        writing.Detail["from"] = command.From!;
        writing.Detail["way"] = command.Way!;
        writing.Detail["on"] = command.GivenOn!.Value;
        return Task.FromResult(Refused.No);
    }
}
