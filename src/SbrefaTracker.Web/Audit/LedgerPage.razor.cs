using System.Globalization;
using SbrefaTracker.Application.Ledger;

namespace SbrefaTracker.Web.Audit;

/// <summary>Checks the whole record against the ledger, now, and says what was found.</summary>
public sealed partial class LedgerPage(LedgerCheck check, TimeProvider clock) : IDisposable
{
    private const int Listed = 200;
    private CancellationTokenSource? _stop;
    private LedgerReport? _report;
    private Exception? _failure;
    private string _took = "";
    private bool _running;
    private bool _stopped;

    public void Dispose()
    {
        _stop?.Cancel();
        _stop?.Dispose();
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Where(LedgerProblem problem) => string.Join(' ', new[]
    {
        problem.Table,
        problem.Row?.ToString(CultureInfo.InvariantCulture),
        problem.Entry is { } entry ? string.Create(CultureInfo.InvariantCulture, $"#{entry}") : null,
    }.Where(part => part is not null));

    private async Task Run()
    {
        (_running, _stopped, _failure, _report) = (true, false, null, null);
        _stop?.Dispose();
        _stop = new CancellationTokenSource();
        var start = clock.GetTimestamp();
        try
        {
            _report = await check.Run(ct: _stop.Token);
            _took = clock.GetElapsedTime(start).TotalSeconds.ToString("N1", CultureInfo.InvariantCulture);
        }
        catch (OperationCanceledException)
        {
            _stopped = true;
        }
        catch (Exception failure)
        {
            _failure = failure;
        }

        _running = false;
    }

    private void Stop() => _stop?.Cancel();
}
