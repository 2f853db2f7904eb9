using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Directory;

/// <summary>Offices that are called about their entry, because no mail reaches them.</summary>
public sealed partial class OfficeCallsPage(OfficeCalls calls, RecordCommands commands, ActorProvider actors, Browser browser, Told told, AgencyTime time, IStringLocalizer<OfficeCallsPage> text)
{
    private readonly Dictionary<string, string> _heard = new(StringComparer.Ordinal);
    private DataPage<OfficeCall[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private string? _refused;

    private async Task<Result<OfficeCall[]>> Load(CancellationToken ct) => await calls.First(await actors.Current(ct), ct);

    private async Task Confirm(string code)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var heard = _heard.GetValueOrDefault(code, "").Trim();
        if (heard.Length == 0)
        {
            (_refused, _refusals) = (code, [Refusal.Of("office.who_said")]);
            return;
        }

        var result = await commands.Run(
            new ChangeDirectory { Way = DirectoryWays.Confirm, Offices = [new GivenOffice(code, new Dictionary<ComplaintField, object?> { [OfficeFields.ConfirmedOn] = time.Today })], Reason = heard }, await actors.Current());
        (_refused, _refusals) = (result.IsDone ? null : code, result.Refusals);
        if (result.IsDone)
        {
            _heard.Remove(code);
            await browser.ForgetDrafts($"office-call.{code}");
            told.Done(text["done"]);
            await _data!.Reload();
        }
    }
}
