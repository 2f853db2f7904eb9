using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Audit.Stories;

/// <summary>Gives each act on a story to its use case.</summary>
public sealed class StorySending(RecordCommands commands)
{
    public Task<Result<RecordDone>> Run(RecordCommand command, Actor actor) => command switch
    {
        RewriteStory rewrite => commands.Run(rewrite, actor),
        RecordStoryConsent consent => commands.Run(consent, actor),
        CheckStory check => commands.Run(check, actor),
        WithdrawStory withdraw => commands.Run(withdraw, actor),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No act on a story."),
    };
}
