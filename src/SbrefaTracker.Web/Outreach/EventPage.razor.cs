using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Committees;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Outreach;

/// <summary>One event: what it is for, its programme, what came of it, and what may be done. Without a number, a new one.</summary>
public sealed partial class EventPage(
    OutreachQueries events, RecordActs acts, ActorProvider actors, NavigationManager navigation, Told told, IStringLocalizer<EventPage> text)
{
    private DataPage<EventView>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();

    /// <summary>The event's number without its sign; 0 for a new one.</summary>
    [Parameter]
    public long Number { get; set; }

    private async Task<Result<EventView>> Load(CancellationToken ct) => await events.Read(-Number, await actors.Current(ct), ct);

    private async Task Plan(Typed typed)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        if (await Run(new PlanEvent { Event = EventForms.Given(typed) }) is { IsDone: true } done)
        {
            navigation.NavigateTo($"/outreach/events/{-done.Value.Record}");
        }
    }

    private async Task Send(RecordCommand command)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        var done = await (command switch
        {
            ChangeEvent act => Run(act),
            KeepSession act => Run(act),
            DropSession act => Run(act),
            AddSpeaker act => Run(act),
            DropSpeaker act => Run(act),
            DropMaterial act => Run(act),
            NoteQuestion act => Run(act),
            SettleQuestion act => Run(act),
            FinishTask act => Run(act),
            AnnounceEvent act => Run(act),
            HoldEvent act => Run(act),
            ReportEvent act => Run(act),
            CancelEvent act => Run(act),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No act on an event."),
        });
        if (done.IsDone || done.IsOvertaken)
        {
            await _data!.Reload();
        }
    }

    private async Task Posted(bool isPosted)
    {
        if (isPosted)
        {
            told.Done(text["done"]);
        }

        await _data!.Reload();
    }

    private async Task<Result<RecordDone>> Run<TCommand>(TCommand command)
        where TCommand : IRecordCommand
    {
        var result = await acts.Run(command, "outreach.", text["done"]);
        _refusals = result.Refusals;
        return result;
    }
}
