using Microsoft.AspNetCore.Components;
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

namespace SbrefaTracker.Web.Admin;

/// <summary>One office of the directory: what is said of it, and what was said before.</summary>
public sealed partial class OfficePage(OfficeSheets sheets, RecordCommands commands, ActorProvider actors, Browser browser, AgencyTime time, IStringLocalizer<OfficePage> words)
{
    private DataPage<OfficeSheet>? _data;
    private OfficeSheet? _sheet;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private string? _said;
    private int _round;

    [Parameter]
    public required string Code { get; set; }

    private async Task<Result<OfficeSheet>> Load(CancellationToken ct)
    {
        var read = await sheets.Read(Code, await actors.Current(ct), ct);
        _sheet = read.IsDone ? read.Value : null;
        return read;
    }

    private async Task Save((IReadOnlyDictionary<string, string> Values, string Reason) typed)
    {
        var read = Read(typed.Values, _sheet);
        if (!read.IsDone)
        {
            (_refusals, _said) = (read.Refusals, null);
            return;
        }

        await Run(new ChangeDirectory { Way = DirectoryWays.Edit, Offices = [read.Value], Reason = typed.Reason }, "saved");
    }

    // What begins on a day is taken back by what held before it, from the same day.
    private Task TakeBack(OfficeSheet sheet, OfficePeriod ahead) => Run(
        new ChangeDirectory
        {
            Way = DirectoryWays.Edit,
            Reason = words["taken.back"],
            Offices = [new GivenOffice(Code, new Dictionary<ComplaintField, object?> { [FieldOf(ahead.Field)] = OfficeTimeline.Read(FieldOf(ahead.Field), sheet.Before(ahead)) }) { HoldsFrom = ahead.From }],
        },
        "taken");

    private static ComplaintField FieldOf(string name) => OfficeFields.All.First(field => field.Name == name);

    private Task Confirm() => Run(
        new ChangeDirectory { Way = DirectoryWays.Confirm, Offices = [new GivenOffice(Code, new Dictionary<ComplaintField, object?> { [OfficeFields.ConfirmedOn] = time.Today })] }, "confirmed.now");

    private async Task Run(ChangeDirectory command, string said)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await commands.Run(command, await actors.Current());
        _refusals = result.Refusals;
        _said = !result.IsDone ? null : result.Value.Record == 0 ? "unchanged" : said;
        if (result.IsDone && _data is not null)
        {
            await browser.ForgetDrafts($"office.{Code}.");
            _round++;
            await _data.Reload();
        }
    }

    private Result<GivenOffice> Read(IReadOnlyDictionary<string, string> typed, OfficeSheet? sheet)
    {
        List<Refusal> refusals = [];
        if (FieldText.Read(OfficeFields.HoldsFrom, typed.GetValueOrDefault(OfficeFields.HoldsFrom.Name, "").Trim(), out var from) is { } wrongDay)
        {
            refusals.Add(wrongDay);
        }

        // What nobody touched says nothing about another day.
        var now = from is not null && sheet is not null ? OfficeTexts.Of(sheet.Office, sheet.Contacts) : null;
        var values = new Dictionary<ComplaintField, object?>();
        foreach (var field in OfficeFields.All.Where(field => field != OfficeFields.Code && field != OfficeFields.ConfirmedOn))
        {
            var text = typed.GetValueOrDefault(field.Name, "").Trim();
            if (now is not null && now.GetValueOrDefault(field.Name, "").Trim() == text)
            {
                continue;
            }

            if (FieldText.Read(field, text, out var value) is { } refusal)
            {
                refusals.Add(refusal);
            }
            else if (field.Required && value is null)
            {
                refusals.Add(Refusal.On(field.Name, "required"));
            }

            values[field] = value;
        }

        return refusals.Count > 0 ? Result<GivenOffice>.Refused(refusals) : new GivenOffice(Code, values) { HoldsFrom = from as DateOnly? };
    }
}
