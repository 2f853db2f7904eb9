using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing.NoContact;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Mail;

/// <summary>The addresses to which nothing is sent but what must be: to add one and to take one off, each with a reason.</summary>
public sealed partial class NoContactPage(NoContactList list, ActorProvider actors, AgencyTime time, Browser browser, Told told, IStringLocalizer<NoContactPage> text)
{
    public const string Address = "/desk/mail/no-contact";

    private DataPage<NoContactEntries>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private IReadOnlyList<Refusal> _removal = [];
    private string _address = "";
    private string _reason = "";
    private string _note = "";
    private string _why = "";
    private long? _removing;

    private AgencyTime Time => time;

    private async Task<Result<NoContactEntries>> Load(CancellationToken ct) => await list.Read(await actors.Current(ct), ct);

    private Refusal? Fault(string field) => _refusals.FirstOrDefault(refusal => refusal.Field == field);

    private void Begin(long? id) => (_removing, _why, _removal) = (id, "", []);

    private async Task Add()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var added = await list.Add(new NoContactGiven(_address, _reason, _note), await actors.Current());
        _refusals = added.Refusals;
        told.Outcome(added, text["added.done"]);
        if (added.IsDone)
        {
            (_address, _reason, _note) = ("", "", "");
            await browser.ForgetDrafts("no-contact.");
            await _data!.Reload();
        }
    }

    private async Task Remove()
    {
        using var turn = _busy.Take();
        if (turn is null || _removing is not { } row)
        {
            return;
        }

        var removed = await list.Remove(row, _why, await actors.Current());
        _removal = removed.Refusals;
        told.Outcome(removed, text["removed.done"]);
        if (removed.IsDone)
        {
            Begin(null);
            await browser.ForgetDrafts("no-contact-off.");
            await _data!.Reload();
        }
    }
}
