using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Guidance.Bulletins;

/// <summary>Gives each act on a bulletin to its use case.</summary>
public sealed class BulletinSending(RecordCommands commands)
{
    public Task<Result<RecordDone>> Run(RecordCommand command, Actor actor) => command switch
    {
        RewriteBulletin rewrite => commands.Run(rewrite, actor),
        ChooseChannels choose => commands.Run(choose, actor),
        AnswerPattern answer => commands.Run(answer, actor),
        SubmitBulletin submit => commands.Run(submit, actor),
        CompareBulletin compare => commands.Run(compare, actor),
        AskBulletinOffices ask => commands.Run(ask, actor),
        ClearBulletin clear => commands.Run(clear, actor),
        ObjectToBulletin objection => commands.Run(objection, actor),
        SettleObjection settle => commands.Run(settle, actor),
        PublishBulletin publish => commands.Run(publish, actor),
        PrepareCorrection prepare => commands.Run(prepare, actor),
        CorrectBulletin correct => commands.Run(correct, actor),
        DropCorrection giveUp => commands.Run(giveUp, actor),
        WithdrawBulletin withdraw => commands.Run(withdraw, actor),
        DropBulletin drop => commands.Run(drop, actor),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No act on a bulletin."),
    };
}
