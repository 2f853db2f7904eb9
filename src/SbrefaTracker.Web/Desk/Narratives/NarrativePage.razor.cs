using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.Publishing;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Desk.Narratives;

/// <summary>The story of one complaint on its way to the public: one person takes out what points to somebody, another sees word by word what was taken out and publishes it.</summary>
public sealed partial class NarrativePage(NarrativeQueries narratives, RecordCommands commands, ActorProvider actors, Browser browser, Told told, IStringLocalizer<NarrativePage> text)
{
    private DataPage<NarrativeView>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private ScrubMark[] _left = [];
    private NarrativeAction? _open;
    private string _comment = "";
    private string _reason = "";

    [Parameter]
    public required string Reference { get; set; }

    private async Task<Result<NarrativeView>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        var view = await narratives.Of(Reference, actor, ct);
        _left = view.Value is { Text.Length: > 0 } loaded ? (await narratives.Look(Reference, loaded.Text, amounts: true, actor, ct)).Value ?? [] : [];
        return view;
    }

    private async Task<IReadOnlyList<ScrubMark>> Look(string words, bool amounts)
    {
        var looked = await narratives.Look(Reference, words, amounts, await actors.Current());
        _refusals = looked.Refusals;
        return looked.Value ?? [];
    }

    // How the names begin under which the browser keeps what is typed into the form of an act.
    private string? OpensOf(NarrativeAction action) => action switch
    {
        NarrativeAction.Scrub => $"narrative.{Reference}.text.",
        NarrativeAction.SendBack => $"narrative.{Reference}.back.",
        NarrativeAction.Withdraw => $"narrative.{Reference}.end.",
        _ => null,
    };

    private Task Choose(NarrativeView view, Offer<NarrativeAction> offer)
    {
        _refusals = [];
        if (offer.Needs.Count == 0)
        {
            return Run(new ApproveNarrative { Record = view.Narrative!.Id, Version = view.Narrative.Version }, "published");
        }

        _open = _open == offer.Action ? null : offer.Action;
        return Task.CompletedTask;
    }

    private Task Hand(string words) => Run(new BeginNarrative { Complaint = Reference, Text = words }, "handed");

    private Task Scrub(NarrativeView view, string words) => Run(new ScrubNarrative { Record = view.Narrative!.Id, Version = view.Narrative.Version, Text = words }, "handed");

    private Task SendBack(NarrativeView view) => Run(new SendBackNarrative { Record = view.Narrative!.Id, Version = view.Narrative.Version, Comment = _comment }, "done");

    private Task Withdraw(NarrativeView view) => Run(new WithdrawNarrative { Record = view.Narrative!.Id, Version = view.Narrative.Version, Reason = _reason }, "done");

    private async Task Run<T>(T command, string done)
        where T : IRecordCommand
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var result = await commands.Run(command, await actors.Current());
        _refusals = result.Refusals;
        told.Outcome(result, text[done]);
        if (result.IsDone)
        {
            (_open, _comment, _reason) = (null, "", "");
            await browser.ForgetDrafts($"narrative.{Reference}.");
        }

        if (result.IsDone || result.IsOvertaken)
        {
            await _data!.Reload();
        }
    }
}
