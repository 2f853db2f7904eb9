using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Editions;

/// <summary>One edition: what may be done with it, how it is proved, what offices said of it, and what happened to it.</summary>
public sealed partial class EditionPage(
    EditionQueries editions, CheckEdition checking, CompareEdition comparing, EditionSending sending, ActorProvider actors,
    Browser browser, NavigationManager navigation, Told told, IStringLocalizer<EditionPage> text)
{
    private DataPage<EditionView>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private IReadOnlyList<Refusal> _faults = [];
    private IReadOnlyList<Refusal> _ofComments = [];
    private string? _taken;
    private string? _typed;
    private EditionCheck? _check;
    private EditionComparison? _comparison;
    private bool _busy;

    // The edition that is shown, the page of the comparison that was counted last, and whether its heading waits for the focus.
    private long? _record;
    private long? _after;
    private bool _toFocus;

    [Parameter]
    public int Year { get; set; }

    [Parameter]
    public int Number { get; set; }

    /// <summary>The act whose form is open, by its name.</summary>
    [SupplyParameterFromQuery]
    public string? Do { get; set; }

    /// <summary>The page of the comparison, in the address so that the way back leads to it: after which complaint it begins, 0 for the first; null while nothing is compared.</summary>
    [SupplyParameterFromQuery]
    public long? After { get; set; }

    private IReadOnlyList<Refusal> Faults => _taken == Do ? _faults : [];

    private string FileAddress(string name) => string.Create(CultureInfo.InvariantCulture, $"/audit/editions/{Year}/{Number}/files/{name}");

    private string Compared(long after) => string.Create(CultureInfo.InvariantCulture, $"/audit/editions/{Year}/{Number}?after={after}");

    protected override async Task OnParametersSetAsync()
    {
        // The first time there is no edition yet: then it is compared when it is read.
        if (_record is not { } record || After == _after)
        {
            return;
        }

        _after = After;
        if (After is { } after)
        {
            await Work(actor => Compare(record, after, actor));
        }
        else if (Do is null)
        {
            _comparison = null;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_toFocus && !_busy)
        {
            _toFocus = false;
            await browser.Focus(EditionDifferences.Heading);
        }
    }

    private async Task<Result<EditionView>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        var result = await editions.Read(Year, Number, actor, ct);
        if (result.Value?.Edition.Id is { } record && record != _record)
        {
            (_record, _after, _check, _comparison) = (record, After, null, null);
            if (After is { } after && RendererInfo.IsInteractive)
            {
                await Compare(record, after, actor);

                // Whoever opens the page begins at its top.
                _toFocus = false;
            }
        }

        return result;
    }

    private async Task Run(RecordCommand command)
    {
        var result = await sending.Run(command, await actors.Current());
        (_ofComments, _refusals) = (result.Refusals, []);
        told.Outcome(result, text["done"]);
        if (result.IsDone)
        {
            await browser.ForgetDrafts(EditionComments.Drafts);
        }

        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }
    }

    // An act of the form: its refusals stand in it, and what was typed stays until the act is done.
    private async Task Take(RecordCommand command)
    {
        var result = await sending.Run(command, await actors.Current());
        (_faults, _taken, _refusals) = (result.Refusals, Do, []);
        _typed = command switch { ReturnEdition given => given.Reason, AbandonEdition given => given.Reason, _ => null };
        told.Outcome(result, text["done"]);
        if (result.IsDone)
        {
            await browser.ForgetDrafts($"{Do}.");
            navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/audit/editions/{Year}/{Number}"));
        }

        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }
    }

    private Task Check(EditionView view) => Work(async actor =>
    {
        var result = await checking.Run(view.Edition.Id, actor);
        (_check, _refusals) = (result.Value, result.Refusals);
    });

    // From the first page on; what is shown already is counted again.
    private Task Compare(EditionView view)
    {
        if (After == 0)
        {
            return Work(actor => Compare(view.Edition.Id, 0, actor));
        }

        navigation.NavigateTo(Compared(0));
        return Task.CompletedTask;
    }

    private async Task Compare(long record, long after, Actor actor)
    {
        var result = await comparing.Run(record, actor, after);
        (_comparison, _refusals, _toFocus) = (result.Value, result.Refusals, result.IsDone);
    }

    private async Task Work(Func<Actor, Task> work)
    {
        (_busy, _check, _comparison) = (true, null, null);
        StateHasChanged();
        await work(await actors.Current());
        _busy = false;
    }
}
