using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Audit.Editions;

/// <summary>Gives each act of the page to its use case.</summary>
public sealed class EditionSending(RecordCommands commands)
{
    public Task<Result<RecordDone>> Run(RecordCommand command, Actor actor) => command switch
    {
        SendSections send => commands.Run(send, actor),
        CommentOnEdition comment => commands.Run(comment, actor),
        SettleComment settle => commands.Run(settle, actor),
        SubmitEdition submit => commands.Run(submit, actor),
        ClearEdition clear => commands.Run(clear, actor),
        ReturnEdition back => commands.Run(back, actor),
        AbandonEdition abandon => commands.Run(abandon, actor),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No act of an edition."),
    };
}
