using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;
using OfficeEntry = SbrefaTracker.Domain.Offices.Office;

namespace SbrefaTracker.Web.Admin;

/// <summary>All accounts.</summary>
public sealed record Accounts(IReadOnlyList<AccountRow> Rows);

/// <summary>Who may sign in, as what, and for which offices. Nobody here ever sees a password.</summary>
public sealed partial class AccountsPage(
    AccountList list, OfficeDirectory offices, IServiceScopeFactory scopes, ActorProvider actors, Browser browser, Told told, AgencyTime time, IStringLocalizer<AccountsPage> text)
{
    private DataPage<Accounts>? _data;
    private IReadOnlyList<OfficeEntry> _offices = [];
    private IReadOnlyList<Refusal> _refusals = [];
    private IReadOnlyList<Refusal> _formRefusals = [];
    private AccountDraft? _editing;
    private string? _link;
    private string _linkFor = "";
    private readonly Once _busy = new();

    protected override async Task OnInitializedAsync() => _offices = await offices.Find();

    private async Task<Result<Accounts>> Load(CancellationToken ct) => new Accounts(await list.Read(ct));

    private string RolesOf(AccountRow row) => string.Join(", ", row.Roles.Select(role => text[$"role.{role}"].Value));

    private bool IsEditing(string? account) => _editing is { } draft && draft.Id == account;

    private void Begin() => (_editing, _formRefusals, _link) = (new AccountDraft(), [], null);

    private void Edit(AccountRow row) => (_editing, _formRefusals, _link) = (AccountDraft.Of(row), [], null);

    private void Close() => _editing = null;

    private async Task Save(AccountDraft draft)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var given = draft.Given;
        if (draft.Id is { } id)
        {
            var changed = await Run((accounts, actor) => accounts.Change(actor, id, given));
            _formRefusals = changed.Refusals;
            told.Outcome(changed, text["changed", given.Email]);
            if (changed.IsDone)
            {
                await browser.ForgetDrafts(AccountDraft.KeptAs(id));
                await Finish();
            }

            return;
        }

        var added = await Run((accounts, actor) => accounts.Add(actor, given));
        _formRefusals = added.Refusals;
        told.Outcome(added, text["added", given.Email]);
        if (added.IsDone)
        {
            await browser.ForgetDrafts(AccountDraft.KeptAs(null));
            (_link, _linkFor) = (added.Value, given.Email);
            await Finish();
        }
    }

    private async Task Link(AccountRow row)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var made = await Run((accounts, actor) => accounts.NewLink(actor, row.Id));
        (_link, _linkFor, _refusals) = (made.Value, row.Email, made.Refusals);
    }

    private Task Forget(AccountRow row) => Do((accounts, actor) => accounts.ForgetSecondFactor(actor, row.Id), text["forgotten", row.Email]);

    private Task Unlock(AccountRow row) => Do((accounts, actor) => accounts.Unlock(actor, row.Id), text["unlocked", row.Email]);

    private string Moment(DateTimeOffset moment) => $"{Dates.Words(time.DayOf(moment))}, {time.Local(moment).ToString("h:mm tt", CultureInfo.InvariantCulture)}";

    private Task Toggle(AccountRow row) => Do(
        (accounts, actor) => row.Disabled ? accounts.Enable(actor, row.Id) : accounts.Disable(actor, row.Id), text[row.Disabled ? "enabled" : "now.disabled", row.Email]);

    private async Task Do(Func<StaffAccounts, Actor, Task<Result>> act, string done)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await Run(act);
        _refusals = result.Refusals;
        told.Outcome(result, done);
        if (result.IsDone)
        {
            await Finish();
        }
    }

    private async Task Finish()
    {
        _editing = null;
        if (_data is not null)
        {
            await _data.Reload();
        }
    }

    // Accounts are written with a database of their own: a page stays open for hours and must not hold one.
    private async Task<T> Run<T>(Func<StaffAccounts, Actor, Task<T>> act)
    {
        var actor = await actors.Current();
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<StaffAccounts>(), actor);
    }
}
