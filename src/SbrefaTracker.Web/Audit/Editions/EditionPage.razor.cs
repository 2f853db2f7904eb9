using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Audit.Jobs;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Editions;

/// <summary>One edition: what may be done with it, how it is proved, what offices said of it, and what happened to it.</summary>
public sealed partial class EditionPage(
    EditionQueries editions, JobDesk desk, EditionSending sending, ActorProvider actors,
    Browser browser, NavigationManager navigation, Told told, IStringLocalizer<EditionPage> text)
{
    private DataPage<EditionView>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private IReadOnlyList<Refusal> _faults = [];
    private IReadOnlyList<Refusal> _ofComments = [];
    private string? _taken;
    private string? _typed;
    private DateOnly? _asOf;
    private JobList? _work;
    private EditionCompared? _compared;

    [Parameter]
    public int Year { get; set; }

    [Parameter]
    public int Number { get; set; }

    /// <summary>The act whose form is open, by its name.</summary>
    [SupplyParameterFromQuery]
    public string? Do { get; set; }

    /// <summary>The job whose comparison is shown, in the address so that it is there again after a reload and on the way back; null while none is.</summary>
    [SupplyParameterFromQuery(Name = "work")]
    public string? WorkText { get; set; }

    private long? Work => InAddress.Number(WorkText);

    /// <summary>The page of the comparison: after which complaint it begins; nothing is the first one.</summary>
    [SupplyParameterFromQuery(Name = "after")]
    public string? AfterText { get; set; }

    private long? After => InAddress.Number(AfterText);

    private IReadOnlyList<Refusal> Faults => _taken == Do ? _faults : [];

    private static bool MayBeIssued(EditionView view) => view.Offers.Any(offer => offer.Action == EditionAction.Issue);

    private string FileAddress(string name) => string.Create(CultureInfo.InvariantCulture, $"/audit/editions/{Year}/{Number}/files/{name}");

    private string Compared(long work) => Compared(work, after: 0);

    private string Compared(long work, long after) => string.Create(CultureInfo.InvariantCulture, $"/audit/editions/{Year}/{Number}?work={work}{(after == 0 ? "" : $"&after={after}")}");

    private async Task<Result<EditionView>> Load(CancellationToken ct)
    {
        var result = await editions.Read(Year, Number, await actors.Current(ct), ct);
        _asOf = result.Value?.Edition.AsOf;
        return result;
    }

    private async Task Run(RecordCommand command)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

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
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

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
        }

        // Read anew before the form closes: what is offered next stands on this act.
        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }

        if (result.IsDone)
        {
            navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/audit/editions/{Year}/{Number}"));
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
            navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/audit/editions/{Year}/{Number}#work"));
            await (_work?.Show() ?? Task.CompletedTask);
        }
    }

    // Until it is issued and keeps its print, each is made anew: in the background, among the other work on it.
    private async Task Print(EditionView view)
    {
        await Ask(JobKinds.Print, view);
        navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/audit/editions/{Year}/{Number}#work"));
    }

    // A recount or a comparison in the background. Its own number leads to what comes of it: what an earlier one found is not its answer.
    private async Task Ask(string kind, EditionView view)
    {
        var asked = await desk.Ask(new AskJob(kind, Year, view.Edition.AsOf) { Subject = view.Edition.Id, Given = new EditionAsked(Year, Number, view.Edition.Version).Text }, await actors.Current());
        _refusals = asked.Refusals;
        if (asked.IsDone && kind == JobKinds.Comparison)
        {
            navigation.NavigateTo(Compared(asked.Value.Job));
        }

        await (_work?.Show() ?? Task.CompletedTask);
    }

    private async Task Over()
    {
        await (_data?.Reload() ?? Task.CompletedTask);
        await (_compared?.Show() ?? Task.CompletedTask);
    }
}
