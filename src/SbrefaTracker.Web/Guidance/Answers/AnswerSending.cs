using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Guidance.Answers;

/// <summary>Gives each act on an answer to its use case.</summary>
public sealed class AnswerSending(RecordCommands commands)
{
    public Task<Result<RecordDone>> Run(IRecordCommand command, Actor actor) => command switch
    {
        WriteAnswer write => commands.Run(write, actor),
        ReviseAnswer revise => commands.Run(revise, actor),
        SubmitAnswer submit => commands.Run(submit, actor),
        PublishAnswer publish => commands.Run(publish, actor),
        ReturnAnswer back => commands.Run(back, actor),
        ConfirmAnswer confirm => commands.Run(confirm, actor),
        DropAnswerRevision drop => commands.Run(drop, actor),
        AssignAnswer assign => commands.Run(assign, actor),
        SupersedeAnswer supersede => commands.Run(supersede, actor),
        WithdrawAnswer withdraw => commands.Run(withdraw, actor),
        DiscardAnswer discard => commands.Run(discard, actor),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No act on an answer."),
    };
}
