using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Stories;

namespace SbrefaTracker.Application.Stories;

/// <summary>A second person says that nothing in the story tells who it was.</summary>
public sealed record CheckStory : RecordCommand;

internal sealed class CheckStoryUseCase : StoryUseCase<CheckStory>
{
    protected override StoryAction Action(CheckStory command) => StoryAction.Check;

    protected override Task<Refused> Apply(RecordWriting<Story> writing, CheckStory command, CancellationToken ct)
    {
        (writing.Root.CheckedBy, writing.Root.CheckedOn) = (writing.Actor.Id, writing.Today);
        return Task.FromResult(Refused.No);
    }
}
