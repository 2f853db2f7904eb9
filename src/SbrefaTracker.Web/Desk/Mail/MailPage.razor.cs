using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Mail;

/// <summary>What is not delivered, and why.</summary>
public sealed partial class MailPage(MailOverview mails, IdentityReads reads, ActorProvider actors, AgencyTime time, Told told, IStringLocalizer<MailPage> text)
{
    private DataPage<MailState>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();

    private AgencyTime Time => time;

    private async Task<Result<MailState>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        return await reads.SeeMany(ReadWays.Mail, await mails.Read(actor, ct), state => state.Rows.Count, actor, ct);
    }

    private static string TakeUp(UndeliveredMail mail) => $"/desk/complaints/{mail.Reference}?do={ComplaintAction.TakeUpMail}&of={mail.Id.ToString(CultureInfo.InvariantCulture)}";

    private string To(UndeliveredMail mail) => (mail.IsToOmbudsman, mail.Recipient) switch
    {
        (true, "") => text["to.ono.none"],
        (true, var address) => text["to.ono", address],
        (_, var address) => text["to", OneLine.Of(address)],
    };

    private string Why(MailState state, UndeliveredMail mail) => (mail.IsLeft, state.IsConfigured, mail.LastError) switch
    {
        (true, _, _) when mail.IsByHandToFiler => text[mail.MovedTo is null ? "why.by_hand.filer" : "why.by_hand.moved", OneLine.Of(mail.MovedTo ?? "")],
        (true, _, _) when mail.IsByHandToOffice => text["why.by_hand.office"],
        (true, _, var error) => text[$"why.{mail.Status}", error ?? "–"],
        (_, false, _) => text["why.no.server"],
        (_, _, null) => text["why.new"],
        (_, _, var error) => text["why.later", mail.Attempts, error, $"{Dates.Words(time.DayOf(mail.NextAttemptAt))}, {Dates.Time(time.Local(mail.NextAttemptAt))}"],
    };

    // Of what leaves no trace there is no list.
    private static string? AddressOf(MailElsewhereKind kind) => kind switch
    {
        MailElsewhereKind.Requests => "/outreach/requests",
        MailElsewhereKind.Bulletins => "/guidance/bulletins",
        _ => null,
    };

    private string Why(MailState state, MailElsewhere one)
    {
        string?[] sentences =
        [
            one.Waiting > 0 ? text["elsewhere.waiting", one.Waiting].Value : null,
            one.Left > 0 ? text["elsewhere.left", one.Left].Value : null,
            one.Waiting == 0 ? null
                : !state.IsConfigured ? text["why.no.server"].Value
                : one.Tried == 0 ? text["elsewhere.new", one.Waiting].Value
                : text[one.Waiting == 1 ? "elsewhere.later.one" : "elsewhere.later", one.Tried, one.LastError ?? text["elsewhere.sealed"], $"{Dates.Words(time.DayOf(one.NextAttemptAt!.Value))}, {Dates.Time(time.Local(one.NextAttemptAt.Value))}"].Value,
        ];
        return string.Join(' ', sentences.OfType<string>());
    }

    private async Task TryAgain(long id)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var tried = await mails.TryAgain(id, await actors.Current());
        _refusals = tried.Refusals;
        told.Outcome(tried, text["again.done"]);

        await _data!.Reload();
    }
}
