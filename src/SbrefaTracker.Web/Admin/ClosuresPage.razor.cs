using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
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

    private async Task<Result<ClosureSheet>> Load(CancellationToken ct)
    {
        var layer = await closures.Read(ct);
        var offered = KnownClosures.All.Where(known => layer.Closures.All(closure => closure.Day != known.Day));
        return new ClosureSheet(layer, [.. offered.OrderByDescending(known => known.Day)], await closures.History(ct));
    }

    private async Task SwitchOn(Closure closure) => await Show(await closures.SwitchOn(await actors.Current(), closure));

    private Task SwitchOn(KnownClosure known) => SwitchOn(new Closure(known.Day, T[$"known.{known.Code}"], known.Authority));

    private async Task SwitchOff(DateOnly day) => await Show(await closures.SwitchOff(await actors.Current(), day));

    private async Task SwitchInauguration(bool isOn) => await Show(await closures.SwitchInaugurationDay(await actors.Current(), isOn));

    private async Task AddOwn()
    {
        if (Dates.Read(_day) is not { } day)
        {
            _refusals = [Refusal.On("day", "not_a_date", _day)];
            return;
        }

        await SwitchOn(new Closure(day, _name, _authority));
        if (_refusals.Count == 0)
        {
            await browser.ForgetDrafts("closure.");
            (_day, _name, _authority) = ("", "", "");
        }
    }

    private async Task Show(Result result)
    {
        _refusals = result.Refusals;
        if (!result.IsDone || _data is null)
        {
            return;
        }

        // The page takes part in the work, so that its progress is seen; when it is left, the server's worker goes on.
        do
        {
            await _data.Reload();
        }
        while (await dueDays.Step());
        await _data.Reload();
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
