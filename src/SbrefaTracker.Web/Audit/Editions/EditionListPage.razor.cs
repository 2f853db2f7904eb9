using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Editions;

/// <summary>The editions of the annual report, and the form with which one is frozen.</summary>
public sealed partial class EditionListPage(
    EditionQueries editions, EditionFreezing freezing, ActorProvider actors, IStringLocalizer<EditionListPage> text) : IDisposable
{
    // Often enough to be seen to move, seldom enough to cost nothing.
    private const int ShownEvery = 500;

    private DataPage<EditionLine[]>? _data;
    private IReadOnlyList<Refusal> _refusals = [];
    private CancellationTokenSource? _stop;
    private string _year = "";
    private string _asOf = "";
    private bool _mayFreeze;
    private bool _stopped;
    private long _kept;

    private string Progress => (_stop, _stopped) switch
    {
        (not null, _) => text["freezing", _kept.ToString("N0", CultureInfo.InvariantCulture)],
        (null, true) => text["stopped"],
        _ => "",
    };

    public void Dispose()
    {
        _stop?.Cancel();
        _stop?.Dispose();
    }

    private async Task<Result<EditionLine[]>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        _mayFreeze = EditionFreezing.MayBeDoneBy(actor);
        return await editions.List(actor, ct);
    }

    private async Task Freeze()
    {
        if (!int.TryParse(_year, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            _refusals = [Refusal.On(nameof(FreezeEdition.FiscalYear), "not_a_number", _year)];
            return;
        }

        if (_asOf.Length > 0 && Dates.Read(_asOf) is null)
        {
            _refusals = [Refusal.On(nameof(FreezeEdition.AsOf), "not_a_date", _asOf)];
            return;
        }

        (_refusals, _stopped, _kept, _stop) = ([], false, 0, new CancellationTokenSource());
        try
        {
            var result = await freezing.Run(new FreezeEdition { FiscalYear = year, AsOf = Dates.Read(_asOf) }, await actors.Current(), new Shown(this), _stop.Token);
            _refusals = result.Refusals;
            if (result.IsDone)
            {
                await _data!.Reload();
            }
        }
        catch (OperationCanceledException)
        {
            _stopped = true;
        }
        finally
        {
            _stop.Dispose();
            _stop = null;
        }
    }

    private sealed class Shown(EditionListPage page) : IProgress<long>
    {
        public void Report(long value)
        {
            page._kept = value;
            if (value % ShownEvery == 0)
            {
                _ = page.InvokeAsync(page.StateHasChanged);
            }
        }
    }
}
