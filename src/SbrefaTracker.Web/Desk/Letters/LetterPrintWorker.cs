using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Web.Composition;

namespace SbrefaTracker.Web.Desk.Letters;

/// <summary>Looks every few seconds whether a letter was sent whose print is not kept yet.</summary>
public sealed class LetterPrintWorker(LetterPrintRounds rounds, ServerSettings settings, TimeProvider clock, ILogger<LetterPrintWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task Round(CancellationToken ct)
    {
        if (settings.PrintsLetters)
        {
            await rounds.Go(ct);
        }
    }
}
