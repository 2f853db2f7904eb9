using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Questionnaire;

/// <summary>Puts things of one kind on file, revises and ends them. What was typed stays until it is on file.</summary>
public sealed partial class EvidenceOfKind(RecordCommands commands, ActorProvider actors, Browser browser, Told told, IStringLocalizer<EvidenceOfKind> text)
{
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private string? _open;

    /// <summary>A code of <see cref="Domain.Questionnaire.EvidenceKinds"/>.</summary>
    [Parameter, EditorRequired]
    public required string Kind { get; set; }

    /// <summary>What is on file, also of other kinds.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<EvidenceView> Items { get; set; }

    /// <summary>Whoever looks may put further things on file.</summary>
    [Parameter]
    public bool MayRecord { get; set; }

    /// <summary>What a new form begins with; null for nothing.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, string>? Given { get; set; }

    /// <summary>Something was put on file, revised or ended.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>What is said before the things on file.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private static string KeyOf(string what, object of) => string.Create(CultureInfo.InvariantCulture, $"{what}:{of}");

    private bool IsOpen(string what, object of) => _open == KeyOf(what, of);

    private void Open(string what, object of) => (_open, _refusals) = (IsOpen(what, of) ? null : KeyOf(what, of), []);

    private void Close() => (_open, _refusals) = (null, []);

    private Task Record(IReadOnlyDictionary<string, string> values) => Run(new RecordEvidence { Kind = Kind, Values = values }, text["recorded"]);

    private Task Revise(EvidenceView item, IReadOnlyDictionary<string, string> values) =>
        Run(new ReviseEvidence { Record = item.Record, Version = item.Version, Kind = item.Kind, Values = values }, text["revised"]);

    private Task End(EvidenceView item, EvidenceEnded given) =>
        Run(new EndEvidence { Record = item.Record, Version = item.Version, EndedOn = given.On, Reason = given.Reason }, text["ended"]);

    private async Task Run<TCommand>(TCommand command, string done)
        where TCommand : IRecordCommand
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await commands.Run(command, await actors.Current());
        _refusals = result.Refusals;
        told.Outcome(result, done);
        if (result.IsDone)
        {
            _open = null;
            await browser.ForgetDrafts("evidence.");
        }

        if (result.IsDone || result.IsOvertaken)
        {
            await Changed.InvokeAsync();
        }
    }
}

/// <summary>That a piece of evidence no longer holds, as it was given.</summary>
public sealed record EvidenceEnded(DateOnly? On, string Reason);
