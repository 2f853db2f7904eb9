using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Editions.Templates;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Templates;

/// <summary>The template of the annual report: the version in force, the next one as it is written, how it reads, and the earlier ones.</summary>
public sealed partial class ReportTemplatePage(
    ReportTemplateQueries queries, RecordCommands commands, ReportTemplates templates, ReadAnnualReport reports, DrawnReports drawn, ITemplateFit fit,
    ActorProvider actors, AgencyTime time, Browser browser, Told told, Refusals refusals, IStringLocalizer<ReportTemplatePage> text)
{
    /// <summary>The heading of the preview, which takes the focus once it is made.</summary>
    private const string Preview = "preview";

    private DataPage<TemplateVersion[]>? _data;
    private List<TemplateSection> _sections = [];
    private TemplateLogo? _logo;
    private string _logoMark = "";
    private string _reason = "";
    private int _seen;
    private bool _mayWrite;
    private readonly Once _busy = new();
    private bool _toPreview;
    private int _previewYear;
    private IReadOnlyList<Refusal> _refusals = [];
    private IReadOnlyList<Markup> _parts = [];

    private Refusals Text => refusals;

    private IReadOnlyList<Refusal> Whole => [.. _refusals.Where(refusal => refusal.Field != nameof(ReviseReportTemplate.Logo) && !_sections.Any(section => section.Id == refusal.Field))];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_toPreview)
        {
            _toPreview = false;
            await browser.Focus(Preview);
        }
    }

    private async Task<Result<TemplateVersion[]>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        var versions = await queries.Versions(actor, ct);
        if (versions.Value is [var latest, ..])
        {
            (_seen, _mayWrite) = (latest.Number, ReportTemplateQueries.MayWrite(actor));
            await Take(latest);
        }

        return versions;
    }

    private string Named(TemplateVersion version) => version is { On: { } on, By: { } by } ? text["version", version.Number, Dates.Words(on), by] : text["shipped"];

    private IReadOnlyList<Refusal> FaultsOf(string field) => [.. _refusals.Where(refusal => refusal.Field == field)];

    private async Task Take(TemplateVersion version)
    {
        (_sections, _refusals, _parts) = ([.. version.Sections ?? templates.Shipped().Sections], [], []);
        await Show(version.Logo);
    }

    private async Task Show(TemplateLogo? logo) => (_logo, _logoMark) = (logo, (await templates.With(null, logo)).Logo);

    private Task DropLogo() => Show(null);

    private void Replace(TemplateSection section) => _sections = [.. _sections.Select(one => one.Id == section.Id ? section : one)];

    private void Move((string Id, int By) move)
    {
        var from = _sections.FindIndex(section => section.Id == move.Id);
        var to = Math.Clamp(from + move.By, 0, _sections.Count - 1);
        var moved = _sections[from];
        _sections.RemoveAt(from);
        _sections.Insert(to, moved);
    }

    private async Task Choose(InputFileChangeEventArgs chosen)
    {
        var read = await ChosenFile.Read(chosen.File, mostMegabytes: 1);
        var logo = read.Value is { } bytes ? TemplateLogo.Read(bytes) : Result<TemplateLogo>.Refused(read.Refusals);
        _refusals = [.. _refusals.Where(refusal => refusal.Field != nameof(ReviseReportTemplate.Logo)), .. logo.Refusals.Select(refusal => refusal with { Field = nameof(ReviseReportTemplate.Logo) })];
        if (logo.Value is { } picture)
        {
            await Show(picture);
        }
    }

    // What would be refused is refused here as well, and then nothing is made.
    private async Task Look()
    {
        (_refusals, _parts) = (fit.Faults(_sections), []);
        if (_refusals.Count > 0)
        {
            return;
        }

        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var year = FiscalYear.Of(time.Today);
        var view = drawn.Of(await reports.Run(year, time.Today));
        var address = $"/audit/annual-report/{year.Year}";
        _parts = HtmlReport.Parts(view, await templates.With(_sections, _logo), address, name => $"{address}/files/{name}", [.. _sections.Where(section => section is { IsShown: true, Only: null }).Select(section => section.Id)]);
        (_toPreview, _previewYear) = (true, year.Year);
    }

    private async Task Write()
    {
        var isShipped = TemplateSection.Write(_sections) == TemplateSection.Write(templates.Shipped().Sections);
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await commands.Run(
            new ReviseReportTemplate { Replaces = _seen, Sections = isShipped ? null : _sections, Logo = _logo?.Bytes, Reason = _reason }, await actors.Current());
        _refusals = result.Refusals;
        told.Outcome(result, text["done"]);
        if (result.IsDone)
        {
            _reason = "";
            await browser.ForgetDrafts("template.");
            await _data!.Reload();
        }
    }
}
