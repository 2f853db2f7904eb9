using System.Globalization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Editions;

/// <summary>One edition: what may be done with it, how it is proved, what offices said of it, and what happened to it.</summary>
public sealed partial class EditionPage(
    EditionQueries editions, CheckEdition checking, CompareEdition comparing, EditionSending sending, ActorProvider actors,
    Browser browser, NavigationManager navigation)
{
    private DataPage<EditionView>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private IReadOnlyList<Refusal> _faults = [];
    private string? _taken;
    private EditionCheck? _check;
    private EditionComparison? _comparison;
    private bool _busy;

    [Parameter]
    public int Year { get; set; }

    [Parameter]
    public int Number { get; set; }

    /// <summary>The act whose form is open, by its name.</summary>
    [SupplyParameterFromQuery]
    public string? Do { get; set; }

    private IReadOnlyList<Refusal> Faults => _taken == Do ? _faults : [];

    private string FileAddress(string name) => string.Create(CultureInfo.InvariantCulture, $"/audit/editions/{Year}/{Number}/files/{name}");

    private async Task<Result<EditionView>> Load(CancellationToken ct) => await editions.Read(Year, Number, await actors.Current(ct), ct);

    private async Task Run(RecordCommand command)
    {
        var result = await sending.Run(command, await actors.Current());
        _refusals = result.Refusals;
        if (result.IsDone)
        {
            await _data!.Reload();
        }
    }

    // An act of the form: its refusals stand in it, and what was typed stays until the act is done.
    private async Task Take(RecordCommand command)
    {
        var result = await sending.Run(command, await actors.Current());
        (_faults, _taken, _refusals) = (result.Refusals, Do, []);
        if (result.IsDone)
        {
            await browser.ForgetDrafts($"{Do}.");
            navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/audit/editions/{Year}/{Number}"));
        }

        if (result.IsDone || result.Refusals is [{ Code: "stale" }])
        {
            await _data!.Reload();
        }
    }

    private Task Check(EditionView view) => Work(async actor =>
    {
        var result = await checking.Run(view.Edition.Id, actor);
        (_check, _refusals) = (result.Value, result.Refusals);
    });

    private Task Compare(EditionView view, long after = 0) => Work(async actor =>
    {
        var result = await comparing.Run(view.Edition.Id, actor, after);
        (_comparison, _refusals) = (result.Value, result.Refusals);
    });

    private async Task Work(Func<Actor, Task> work)
    {
        (_busy, _check, _comparison) = (true, null, null);
        StateHasChanged();
        await work(await actors.Current());
        _busy = false;
    }
}
