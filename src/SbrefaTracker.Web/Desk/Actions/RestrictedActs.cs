using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Complaints;

namespace SbrefaTracker.Web.Desk.Actions;

/// <summary>
/// The acts in whose forms the browser keeps what is typed sealed. What is written of a restricted matter, and that there is one, is for its readers alone; a tab can be
/// left open before somebody else (docs/decisions/0019, 0108).
/// </summary>
internal static class RestrictedActs
{
    /// <summary>
    /// What is noted of a message about a matter becomes a step of the matter. Which message is meant can be chosen after the words were typed: one that is left
    /// and of a matter seals the form for all.
    /// </summary>
    public static bool Includes(ComplaintAction action, ComplaintSheet sheet) => action switch
    {
        ComplaintAction.OpenMatter or ComplaintAction.RecordMatter or ComplaintAction.CloseMatter => true,
        ComplaintAction.TakeUpMail => sheet.View.Mails.Any(mail => mail is { IsLeft: true, MatterId: not null }),
        _ => false,
    };
}
