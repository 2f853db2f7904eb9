using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Committees;

/// <summary>One meeting of the committee: its legal steps with their dates, its notice, its papers, and what may be done. Without a number, a new one.</summary>
public sealed partial class MeetingPage(
    CommitteeQueries committees, RecordActs acts, ActorProvider actors, NavigationManager navigation, Told told, IStringLocalizer<MeetingPage> text)
{
    private DataPage<MeetingView>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private readonly Once _busy = new();
    private IReadOnlyList<Refusal> _ofVisitors = [];

    /// <summary>The meeting's number without its sign; 0 for a new one.</summary>
    [Parameter]
    public long Number { get; set; }

    private async Task<Result<MeetingView>> Load(CancellationToken ct) => await committees.Meeting(-Number, await actors.Current(ct), ct);

    private async Task<Result<CommitteeDesk>> LoadDesk(CancellationToken ct)
    {
        var desk = await committees.Desk(await actors.Current(ct), ct: ct);
        return desk is { IsDone: true, Value.Committee: null } ? Refusal.Of("record_not_found") : desk;
    }

    private async Task Plan(long committee, Typed typed)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        if (await Run(new PlanMeeting { Committee = committee, Group = typed.Id(nameof(PlanMeeting.Group)), Meeting = MeetingForms.Given(typed) }) is { IsDone: true } done)
        {
            navigation.NavigateTo($"/committee/meetings/{-done.Value.Record}");
        }
    }

    private async Task Posted(bool isDone)
    {
        if (isDone)
        {
            told.Done(text["done"]);
        }

        await _data!.Reload();
    }

    // What is wrong with a decision on a statement is said at the statement alone.
    private async Task SendOfVisitors(RecordCommand command)
    {
        await Send(command);
        (_ofVisitors, _refusals) = (_refusals, []);
    }

    private async Task Send(RecordCommand command)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return;
        }

        _ofVisitors = [];
        var done = await (command switch
        {
            ChangeMeeting act => Run(act),
            ApproveAgenda act => Run(act),
            DetermineClosure act => Run(act),
            PublishNotice act => Run(act),
            RescheduleMeeting act => Run(act),
            WithdrawMaterial act => Run(act),
            HoldMeeting act => Run(act),
            WriteMinutes act => Run(act),
            ReleaseStatement act => Run(act),
            CertifyMinutes act => Run(act),
            CancelMeeting act => Run(act),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No act on a meeting."),
        });
        if (done.IsDone || done.IsOvertaken)
        {
            await _data!.Reload();
        }
    }

    private async Task<Result<RecordDone>> Run<TCommand>(TCommand command)
        where TCommand : IRecordCommand
    {
        var result = await acts.Run(command, "committee.", text["done"]);
        _refusals = result.Refusals;
        return result;
    }
}
