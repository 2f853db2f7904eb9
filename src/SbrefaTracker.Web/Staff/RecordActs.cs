using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Staff;

/// <summary>Runs an act of a page on one of the office's own records. What was typed stays when it is refused; when it is done, it is forgotten, and the page says so.</summary>
public sealed class RecordActs(RecordCommands commands, ActorProvider actors, Browser browser, Told told)
{
    /// <param name="command">The act.</param>
    /// <param name="drafts">How the names begin under which the browser keeps what is typed.</param>
    /// <param name="done">What the page says.</param>
    public async Task<Result<RecordDone>> Run<TCommand>(TCommand command, string drafts, string done)
        where TCommand : IRecordCommand
    {
        var result = await commands.Run(command, await actors.Current());
        told.Outcome(result, done);
        if (result.IsDone)
        {
            await browser.ForgetDrafts(drafts);
        }

        return result;
    }
}
