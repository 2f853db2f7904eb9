using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Audit.Jobs;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Editions;

/// <summary>One edition: what may be done with it, how it is proved, what offices said of it, and what happened to it.</summary>
public sealed partial class EditionPage(
    EditionQueries editions, JobDesk desk, EditionResults results, EditionSending sending, ActorProvider actors,
    Browser browser, NavigationManager navigation, Told told, IStringLocalizer<EditionPage> text)
{
    private DataPage<EditionView>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private IReadOnlyList<Refusal> _faults = [];
    private IReadOnlyList<Refusal> _ofComments = [];
    private string? _taken;
    private string? _typed;
    private DoneOn<EditionCheck>? _check;
    private DoneOn<EditionComparison>? _comparison;
    private string? _asked;
    private JobList? _works;
    private JobList? _jobs;
    private DateOnly? _asOf;
    private bool _issuing;

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
            _asked = JobKinds.Comparison;
            await Read(record, after, await actors.Current());
        }
        else if (Do is null)
        {
            _comparison = null;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_toFocus)
        {
            _toFocus = false;
            await browser.Focus(EditionDifferences.Heading);
        }
    }

    private async Task<Result<EditionView>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        var result = await editions.Read(Year, Number, actor, ct);
        _asOf = result.Value?.Edition.AsOf;
        if (result.Value?.Edition.Id is { } record && record != _record)
        {
            (_record, _after, _check, _comparison) = (record, After, null, null);
            if (After is { } after && RendererInfo.IsInteractive)
            {
                _asked = JobKinds.Comparison;
                await Read(record, after, actor);

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
        if (command is IssueEdition issue)
        {
            await Issue(issue);
            return;
        }

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

    // Every file of it is made first: in the background, as freezing is.
    private async Task Issue(IssueEdition command)
    {
        var given = new EditionAsked(Year, Number, command.Version).Text;
        var asked = await desk.Ask(new AskJob(JobKinds.Issue, Year, _asOf) { Subject = command.Record, Given = given }, await actors.Current());
        (_faults, _taken, _refusals) = (asked.Refusals, Do, []);
        if (asked.IsDone)
        {
            _issuing = true;
            navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/audit/editions/{Year}/{Number}"));
            await (_jobs?.Show() ?? Task.CompletedTask);
        }
    }

    private Task Reload() => _data?.Reload() ?? Task.CompletedTask;

    private async Task Ask(string kind, EditionView view)
    {
        var asked = await desk.Ask(new AskJob(kind, Year, view.Edition.AsOf) { Subject = view.Edition.Id, Given = new EditionAsked(Year, Number, view.Edition.Version).Text }, await actors.Current());
        (_refusals, _asked, _check, _comparison) = (asked.Refusals, asked.IsDone ? kind : null, null, null);
        await (_works?.Show() ?? Task.CompletedTask);
    }

    // What was asked for is there: it is read from its file, the comparison from its first page on.
    private async Task Show()
    {
        if (_asked == JobKinds.Comparison && After is null)
        {
            navigation.NavigateTo(Compared(0));
            return;
        }

        if (_record is { } record)
        {
            await Read(record, After ?? 0, await actors.Current());
        }
    }

    private async Task Read(long record, long after, Actor actor)
    {
        (_check, _comparison) = (null, null);
        if (_asked == JobKinds.Check)
        {
            _check = await results.Check(record, actor);
        }
        else
        {
            _comparison = await results.Comparison(record, after, actor);
            _toFocus = _comparison is not null;
        }
    }
}
