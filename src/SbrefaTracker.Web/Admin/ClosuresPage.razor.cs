using SbrefaTracker.Application.Closures;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Admin;

/// <summary>The closures in force, and those that are known and could be.</summary>
public sealed record ClosureSheet(IReadOnlyList<Closure> InForce, IReadOnlyList<KnownClosure> Offered);

/// <summary>Days on which the agency was closed by order: none counts until somebody switches it on.</summary>
public sealed partial class ClosuresPage(ClosuresInForce closures, ActorProvider actors)
{
    private DataPage<ClosureSheet>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private string _day = "";
    private string _name = "";
    private string _authority = "";

    private async Task<Result<ClosureSheet>> Load(CancellationToken ct)
    {
        var inForce = await closures.Read(ct);
        return new ClosureSheet(inForce, [.. KnownClosures.All.Where(known => inForce.All(closure => closure.Day != known.Closure.Day)).OrderByDescending(known => known.Closure.Day)]);
    }

    private async Task SwitchOn(Closure closure) => await Show(await closures.SwitchOn(await actors.Current(), closure));

    private async Task SwitchOff(DateOnly day) => await Show(await closures.SwitchOff(await actors.Current(), day));

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
            (_day, _name, _authority) = ("", "", "");
        }
    }

    private async Task Show(Result result)
    {
        _refusals = result.Refusals;
        if (result.IsDone && _data is not null)
        {
            await _data.Reload();
        }
    }
}
