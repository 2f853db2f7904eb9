using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.Letters;

/// <summary>Shows the letter to an office as it will leave, from the version of its template that is in force, and lets paragraphs be taken or left out.</summary>
public sealed partial class TaskingLetter(LetterTemplates templates, OfficeReaders readers, QuestionTemplates asked, ActorProvider actors)
{
    private IReadOnlyList<LetterVersion> _versions = [];
    private LetterVersion? _version;
    private LetterTemplate? _template;
    private (string Office, IReadOnlyList<string>? Addresses) _readers = ("", null);

    /// <summary>The id of the group.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required ActionValues Values { get; set; }

    [Parameter, EditorRequired]
    public required ComplaintSheet Sheet { get; set; }

    /// <summary>The name under which the browser keeps what is chosen.</summary>
    [Parameter, EditorRequired]
    public required string Draft { get; set; }

    /// <summary>The language was turned, and with it the questions that are templates still.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private string Language => Values.Language ?? Languages.English;

    // To nobody yet while no office is chosen.
    private IReadOnlyDictionary<string, string>? Filled => Sheet.Offices.FirstOrDefault(office => office.Code == Values[ActionFields.Office]) is { } office
        ? OfficeLetters.Values(Sheet.View.Reference, Sheet.View.Inquiries.Count + 1, office.Name, office.Code, Sheet.Today, Sheet.View.ReplyDueIfAsked, Sheet.Today, Language)
        : null;

    private string? Letter => Filled is { } filled ? _template!.Write(filled, Values.Paragraphs!).Value : null;

    private string? Subject => Filled is { } filled ? LetterSubject.Write(_version!.Subject, filled).Value : null;

    protected override async Task OnInitializedAsync()
    {
        _versions = [.. (await templates.InForce(await actors.Current())).Where(version => version.Kind == LetterKinds.Tasking)];
        Choose(Language);
    }

    // The office is chosen in a field above.
    protected override async Task OnParametersSetAsync()
    {
        if (Values[ActionFields.Office] is var office && office != _readers.Office)
        {
            _readers = (office, null);
            var addresses = office.Length > 0 ? await readers.IfAsked(office, await actors.Current()) : null;
            if (_readers.Office == office)
            {
                _readers = (office, addresses);
            }
        }
    }

    private async Task Turn(string language)
    {
        var turned = asked.Turned(Values.Questions, Sheet.View.ActionType, language);
        if (!turned.SequenceEqual(Values.Questions))
        {
            Values.Write();
            Values.Questions.Clear();
            Values.Questions.AddRange(turned);
        }

        Choose(language);
        await Changed.InvokeAsync();
    }

    private void Choose(string language)
    {
        Values.Language = language;
        _version = _versions.FirstOrDefault(version => version.Language == language);
        _template = _version is null ? null : LetterTemplate.Read(_version.Text).Value;
        Values.Paragraphs = _template?.Chosen.ToHashSet(StringComparer.Ordinal);
    }

    private void Take(string paragraph, bool isTaken)
    {
        if (isTaken)
        {
            Values.Paragraphs!.Add(paragraph);
        }
        else
        {
            Values.Paragraphs!.Remove(paragraph);
        }
    }
}
