using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Admin;

/// <summary>What is switched on, what is known and could be, and what was switched.</summary>
public sealed record ClosureSheet(CalendarLayer Layer, IReadOnlyList<KnownClosure> Offered, IReadOnlyList<CalendarChangeRow> History)
{
    public IReadOnlyList<Closure> InForce => Layer.Closures;
}

/// <summary>Days on which the agency was closed by order: none counts until somebody switches it on.</summary>
public sealed partial class ClosuresPage(ClosuresInForce closures, DueDays dueDays, ActorProvider actors, Browser browser, AgencyTime time)
{
    private DataPage<ClosureSheet>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private string _day = "";
    private string _name = "";
    private string _authority = "";
    private readonly Once _busy = new();

    private async Task<Result<ClosureSheet>> Load(CancellationToken ct)
    {
        var layer = await closures.Read(ct);
        var offered = KnownClosures.All.Where(known => layer.Closures.All(closure => closure.Day != known.Day));
        return new ClosureSheet(layer, [.. offered.OrderByDescending(known => known.Day)], await closures.History(ct));
    }

    private Task SwitchOn(KnownClosure known) => Switch(actor => closures.SwitchOn(actor, new Closure(known.Day, T[$"known.{known.Code}"], known.Authority)));

    private Task SwitchOff(DateOnly day) => Switch(actor => closures.SwitchOff(actor, day));

    private Task SwitchInauguration(bool isOn) => Switch(actor => closures.SwitchInaugurationDay(actor, isOn));

    private async Task AddOwn()
    {
        if (Dates.Read(_day) is not { } day)
        {
            _refusals = [Refusal.On("day", "not_a_date", _day)];
            return;
        }

        await Switch(actor => closures.SwitchOn(actor, new Closure(day, _name, _authority)), isOwn: true);
    }

    private async Task Switch(Func<Actor, Task<Result>> way, bool isOwn = false)
    {
        if (await Send(way) is not { } result)
        {
            return;
        }

        _refusals = result.Refusals;
        if (!result.IsDone || _data is null)
        {
            return;
        }

        if (isOwn)
        {
            await browser.ForgetDrafts("closure.");
            (_day, _name, _authority) = ("", "", "");
        }

        // The page takes part in the work, so that its progress is seen; when it is left, the server's worker goes on.
        do
        {
            await _data.Reload();
        }
        while (await dueDays.Step());
        await _data.Reload();
    }

    // The turn ends with the switch: another day can be switched while the due days of many complaints follow this one.
    private async Task<Result?> Send(Func<Actor, Task<Result>> way)
    {
        using var turn = _busy.Take();
        if (turn is null)
        {
            return null;
        }

        return await way(await actors.Current());
    }

    private string What(CalendarChangeRow change) =>
        T[change.IsOn ? "switched.on" : "switched.off", change.Day is { } day ? $"{Dates.Words(day)} ({change.Name})" : T["inauguration"].Value];

    private string When(CalendarChangeRow change)
    {
        var local = time.Local(change.At);
        return $"{Dates.Words(DateOnly.FromDateTime(local.DateTime))}, {Dates.Time(local)}";
    }

    private string Moved(CalendarChangeRow change) => (change.FinishedAt, change.Moved) switch
    {
        (null, _) => T["moved.under_way", change.Reached, change.UpTo, change.Moved],
        (_, 0) => T["moved.none"],
        _ => T["moved.done", change.Moved],
    };
}
