using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Desk.Responses;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.Letters;

/// <summary>Begins a letter from the version of a template that is in force. What stood in the field before can be had back.</summary>
public sealed partial class LetterBegin(LetterTemplates templates, LetterValues values, PointForm points, ActorProvider actors)
{
    private readonly HashSet<string> _chosen = new(StringComparer.Ordinal);
    private IReadOnlyList<LetterVersion>? _versions;
    private IReadOnlyList<Refusal> _refusals = [];
    private LetterVersion? _version;
    private LetterTemplate? _template;
    private string _kind = "";
    private string _language = "";
    private (string Text, string? Template, string? Subject)? _before;
    private bool _open;

    private string? Kept(string what) => $"{Draft}.{what}";

    /// <summary>The id of the choice of templates.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The name of the field that the letter goes into.</summary>
    [Parameter, EditorRequired]
    public required string Field { get; set; }

    [Parameter, EditorRequired]
    public required ComplaintAction Action { get; set; }

    [Parameter, EditorRequired]
    public required ActionValues Values { get; set; }

    [Parameter, EditorRequired]
    public required ComplaintSheet Sheet { get; set; }

    /// <summary>The name under which the browser keeps what the letter was begun from.</summary>
    [Parameter, EditorRequired]
    public required string Draft { get; set; }

    /// <summary>The field has another text now.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private IReadOnlyList<LetterKind> Kinds =>
        LetterKinds.For(Action, Sheet.Fact(ComplaintFields.Source.Name) ?? "", Values[ActionFields.IsFinal] switch { ChoiceWords.Final => true, ChoiceWords.Interim => false, _ => null });

    protected override async Task OnInitializedAsync()
    {
        (_language, _open) = (Values.Language ?? Sheet.View.Language, Values[Field].Length == 0);
        var actor = await actors.Current();
        _versions = await templates.InForce(actor);
        if (Values.Template is { } name && await GoOn(name))
        {
            await Changed.InvokeAsync();
        }
        else if (Kinds is [var only])
        {
            Choose(only.Code, _language);
        }
    }

    private void Choose(string kind, string language)
    {
        (_kind, _language, _refusals) = (kind, language, []);
        points.Turn(Values, Sheet, language);
        _version = _versions?.FirstOrDefault(version => version.Kind == kind && version.Language == language);
        _template = _version is null ? null : LetterTemplate.Read(_version.Text).Value;
        _chosen.Clear();
        _chosen.UnionWith(_template?.Chosen ?? new HashSet<string>());
    }

    private void Take(string option, bool isTaken)
    {
        _refusals = [];
        if (isTaken)
        {
            _chosen.Add(option);
        }
        else
        {
            _chosen.Remove(option);
        }
    }

    private async Task Fill()
    {
        var filled = values.Of(Sheet, Values, _language, _kind);
        var letter = _template!.Write(filled, _chosen);
        var subject = LetterSubject.Write(_version!.Subject, filled);
        _refusals = [.. letter.Refusals, .. subject.Refusals.Where(missing => !letter.Refusals.Any(other => other.Args[0].Equals(missing.Args[0])))];
        if (_refusals.Count == 0 && letter.Value is { } text)
        {
            _before = (Values[Field], Values.Template, Values.Subject);
            Values[Field] = text;
            (Values.Template, Values.Subject) = (_version.Name, subject.Value);
            Values.Write();
            await Changed.InvokeAsync();
        }
    }

    // A letter that the browser brings back, or the next version of one, keeps the line of the version that it was begun from, in force or not.
    private async Task<bool> GoOn(string name)
    {
        if (name.Split('/') is not [var kind, var language, _]
            || (await templates.Versions(kind, language, await actors.Current())).Value?.FirstOrDefault(version => version.Name == name) is not { } begun)
        {
            return false;
        }

        Choose(kind, language);
        (Values.Template, Values.Subject) = (begun.Name, LetterSubject.Write(begun.Subject, values.Of(Sheet, Values, language, kind)).Value);
        return true;
    }

    private async Task Restore(string? name)
    {
        if (name is { Length: > 0 } && (Values.Template != name || Values.Subject is null) && await GoOn(name))
        {
            await Changed.InvokeAsync();
        }
    }

    private async Task Undo()
    {
        (Values[Field], Values.Template, Values.Subject) = _before ?? ("", null, null);
        _before = null;
        Values.Write();
        await Changed.InvokeAsync();
    }

    // Which paragraph it is that cannot be written, so that it can be left out.
    private string Missing(Refusal refusal)
    {
        var variable = Words.Of("letter_variable", (string)refusal.Args[0]);
        var option = _template!.Paragraphs.FirstOrDefault(part => part.Option is { } one && _chosen.Contains(one.Code) && part.Text.Contains("{{" + refusal.Args[0] + "}}", StringComparison.Ordinal));
        var key = LetterValues.Withheld(Sheet, _kind).Contains((string)refusal.Args[0], StringComparer.Ordinal) ? "withheld" : "leave_out";
        return option is null ? Text.Say(Refusal.Of(refusal.Code, variable)) : T[key, variable, option.Option!.Label];
    }
}
