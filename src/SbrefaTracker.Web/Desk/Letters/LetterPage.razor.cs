using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Letters;

/// <summary>One template: the version in force, the earlier ones, and for the representative the next one.</summary>
public sealed partial class LetterPage(LetterTemplates templates, ActorProvider actors, AgencyTime time, Browser browser, Told told, IStringLocalizer<LetterPage> text)
{
    private DataPage<LetterVersion[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private int _seen;
    private string _subject = "";
    private string _text = "";
    private string _reason = "";
    private bool _mayWrite;
    private readonly Once _busy = new();

    /// <summary>A code of <see cref="Domain.Letters.LetterKinds"/>.</summary>
    [Parameter]
    public required string Kind { get; set; }

    /// <summary>A code of <see cref="Languages"/>.</summary>
    [Parameter]
    public required string Tongue { get; set; }

    private AgencyTime Time => time;

    private LetterKind Letter => LetterKinds.Find(Kind)!;

    // Nobody begins a standing letter in a form: how it will read is seen here, with the values of an example.
    private string? Example => Letter.IsStanding && LetterTemplate.Read(_text).Value is { } template ? template.Write(ExampleValues, template.Chosen).Value : null;

    private string? ExampleSubject => Letter.IsStanding ? LetterSubject.Write(_subject, ExampleValues).Value : null;

    private Dictionary<string, string> ExampleValues => new(
        OfficeLetters.Values("RF-2026-00042", 1, "Port of Laredo", "2304", Time.Today.AddDays(-20), Time.Today.AddDays(-5), Time.Today, Tongue, Letter.Variables.Contains(LetterVariables.BusinessDaysLate) ? 3 : null),
        StringComparer.Ordinal)
    {
        [LetterVariables.Reminded] = OfficeLetters.Reminded([(ReminderReader.Liaison, Time.Today.AddDays(-4), true), (ReminderReader.OfficeHead, Time.Today.AddDays(-2), false)]),
    };

    private string SubjectVariables => string.Join(", ", Letter.SubjectVariables.Order(StringComparer.Ordinal).Select(name => "{{" + name + "}}"));

    // What is typed, as a version says it whole.
    private string Typed => new LetterVersion(Kind, Tongue, 0, _subject, _text).Whole;

    private IReadOnlyList<Refusal> Whole => [.. _refusals.Where(refusal => refusal.Field is not (nameof(LetterGiven.Subject) or nameof(LetterGiven.Text) or nameof(LetterGiven.Reason)))];

    private IReadOnlyList<Refusal> Faults(string field) => [.. _refusals.Where(refusal => refusal.Field == field)];

    private async Task<Result<LetterVersion[]>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        var versions = await templates.Versions(Kind, Tongue, actor, ct);
        if (versions.Value is [var latest, ..])
        {
            (_subject, _text, _seen, _mayWrite) = (latest.Subject, latest.Text, latest.Number, LetterTemplates.MayWrite(actor));
        }

        return versions;
    }

    private void Take(LetterVersion version) => (_subject, _text) = (version.Subject, version.Text);

    private async Task Write()
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var written = await templates.Write(new LetterGiven(Kind, Tongue, _seen, _subject, _text, _reason), await actors.Current());
        _refusals = written.Refusals;
        told.Outcome(written, text["done", written.Value]);
        if (written.IsDone)
        {
            _reason = "";
            await browser.ForgetDrafts("letter.");
            await _data!.Reload();
        }
        else if (written.IsOvertaken)
        {
            // What is typed stays, and is seen beside the version that came meanwhile.
            var mine = (_subject, _text);
            await _data!.Reload();
            (_subject, _text) = mine;
            StateHasChanged();
        }
    }
}
