using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Stories;

namespace SbrefaTracker.Application.Stories;

/// <summary>Writes a story otherwise. It must be checked anew, whoever filed agrees anew to what it says now, and no edition that is not issued prints what it said before.</summary>
public sealed record RewriteStory : RecordCommand
{
    public required string Title { get; init; }

    /// <summary>Kept in the record for ever, so nothing that tells who it was.</summary>
    public required string Text { get; init; }
}

internal sealed class RewriteStoryValidator : AbstractValidator<RewriteStory>
{
    public RewriteStoryValidator()
    {
        RuleFor(command => command.Title).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Text).Words(StoryQueries.TextLimit);
    }
}

internal sealed class RewriteStoryUseCase : StoryUseCase<RewriteStory>
{
    protected override StoryAction Action(RewriteStory command) => StoryAction.Rewrite;

    protected override Task<Refused> Apply(RecordWriting<Story> writing, RewriteStory command, CancellationToken ct)
    {
        var story = writing.Root;
        if ((story.Title, story.Text) == (command.Title.Trim(), command.Text))
        {
            return Task.FromResult<Refused>(Refusal.Of("nothing_changed"));
        }

        (story.Title, story.Text, story.WrittenOn, story.WrittenBy) = (command.Title.Trim(), command.Text, writing.Today, writing.Actor.Id);
        (story.CheckedBy, story.CheckedOn) = (null, null);
        (story.ConsentFrom, story.ConsentWay, story.ConsentOn) = (null, null, null);
        return Task.FromResult(Refused.No);
    }
}
