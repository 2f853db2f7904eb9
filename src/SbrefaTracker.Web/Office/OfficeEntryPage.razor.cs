using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Office;

/// <summary>What the directory says of the liaison's own offices, to be confirmed.</summary>
public sealed partial class OfficeEntryPage(OfficeSheets sheets, RecordCommands commands, ActorProvider actors, AgencyTime time)
{
    private DataPage<OfficeSheet[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private string? _confirmed;

    private async Task<Result<OfficeSheet[]>> Load(CancellationToken ct) => await sheets.Own(await actors.Current(ct), ct);

    // The addresses from which mail comes back, each once.
    private static IEnumerable<(string Address, DateOnly On)> Failing(OfficeSheet sheet) =>
        sheet.Contacts.Select(contact => (contact.FailingAddress, contact.MailFailedOn)).Prepend((sheet.Office.FailingAddress, sheet.Office.MailFailedOn))
            .Where(failing => failing.FailingAddress is not null).Select(failing => (failing.FailingAddress!, failing.MailFailedOn!.Value)).DistinctBy(failing => failing.Item1);

    private async Task Confirm(string code)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var given = new GivenOffice(code, new Dictionary<ComplaintField, object?> { [OfficeFields.ConfirmedOn] = time.Today });
        var result = await commands.Run(new ChangeDirectory { Way = DirectoryWays.Confirm, Offices = [given] }, await actors.Current());
        (_refusals, _confirmed) = (result.Refusals, result.IsDone ? code : null);
        if (result.IsDone && _data is not null)
        {
            await _data.Reload();
        }
    }
}
