using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Letters;

/// <summary>One template: the version in force, the earlier ones, and for the representative the next one.</summary>
public sealed partial class LetterPage(LetterTemplates templates, ActorProvider actors, AgencyTime time, Browser browser, Told told, IStringLocalizer<LetterPage> text)
{
    private DataPage<LetterVersion[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private int _seen;
    private string _text = "";
    private string _reason = "";
    private bool _mayWrite;
    private bool _busy;

    /// <summary>A code of <see cref="Domain.Letters.LetterKinds"/>.</summary>
    [Parameter]
    public required string Kind { get; set; }

    /// <summary>A code of <see cref="Languages"/>.</summary>
    [Parameter]
    public required string Tongue { get; set; }

    private AgencyTime Time => time;

    private string Other => Tongue == Languages.Spanish ? Languages.English : Languages.Spanish;

    private IReadOnlyList<Refusal> Whole => [.. _refusals.Where(refusal => refusal.Field is not (nameof(LetterGiven.Text) or nameof(LetterGiven.Reason)))];

    private IReadOnlyList<Refusal> Faults(string field) => [.. _refusals.Where(refusal => refusal.Field == field)];

    private async Task<Result<LetterVersion[]>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        var versions = await templates.Versions(Kind, Tongue, actor, ct);
        if (versions.Value is [var latest, ..])
        {
            (_text, _seen, _mayWrite) = (latest.Text, latest.Number, LetterTemplates.MayWrite(actor));
        }

        return versions;
    }

    private void Take(LetterVersion version) => _text = version.Text;

    private async Task Write()
    {
        _busy = true;
        var written = await templates.Write(new LetterGiven(Kind, Tongue, _seen, _text, _reason), await actors.Current());
        (_busy, _refusals) = (false, written.Refusals);
        if (written.IsDone)
        {
            _reason = "";
            await browser.ForgetDrafts("letter.");
            told.Done(text["done", written.Value]);
            await _data!.Reload();
        }
    }
}
