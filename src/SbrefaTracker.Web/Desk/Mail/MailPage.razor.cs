using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Mail;

/// <summary>What is not delivered, and why.</summary>
public sealed partial class MailPage(MailOverview mails, ActorProvider actors, AgencyTime time, Told told, IStringLocalizer<MailPage> text)
{
    private DataPage<MailState>? _data;
    private IReadOnlyList<Refusal> _refusals = [];

    private AgencyTime Time => time;

    private async Task<Result<MailState>> Load(CancellationToken ct) => await mails.Read(await actors.Current(ct), ct);

    private static string TakeUp(UndeliveredMail mail) => $"/desk/complaints/{mail.Reference}?do={ComplaintAction.TakeUpMail}&of={mail.Id.ToString(CultureInfo.InvariantCulture)}";

    private string Why(MailState state, UndeliveredMail mail) => (mail.IsLeft, state.IsConfigured, mail.LastError) switch
    {
        (true, _, var error) => text[$"why.{mail.Status}", error ?? "–"],
        (_, false, _) => text["why.no.server"],
        (_, _, null) => text["why.new"],
        (_, _, var error) => text["why.later", mail.Attempts, error, $"{Dates.Words(time.DayOf(mail.NextAttemptAt))}, {Dates.Time(time.Local(mail.NextAttemptAt))}"],
    };

    private async Task TryAgain(long id)
    {
        var tried = await mails.TryAgain(id, await actors.Current());
        _refusals = tried.Refusals;
        if (tried.IsDone)
        {
            told.Done(text["again.done"]);
        }

        await _data!.Reload();
    }
}
