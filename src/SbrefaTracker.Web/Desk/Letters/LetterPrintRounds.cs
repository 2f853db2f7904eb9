using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Web.Parts.Letters;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.Letters;

/// <summary>
/// Prints letters that were sent, from the text and the letterhead that are frozen, one after another: it gives way to whoever waits for a print of their own, and none may take
/// long. What does not print ends the round, because the browser may be at fault; while somebody else prints, and where there is nothing to print with, letters wait.
/// </summary>
public sealed class LetterPrintRounds(PrintQueue queue, LetterPrinter printer, Leases leases, PublicAddress address, AgencyTime time, ILogger<LetterPrintRounds> log)
{
    private const string Lease = "letter-prints";

    // Nobody waits for one of these: it is given up sooner than a print that somebody asked for.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // Years of letters may wait from before prints were kept: a browser that is always at work would be in everybody's way.
    private const int MostEarlier = 3;

    // A letter has no links: where none is set, nobody follows it.
    private static readonly Uri Nowhere = new("http://localhost/");

    /// <returns>How many prints are kept that were not before.</returns>
    public async Task<int> Go(CancellationToken ct = default)
    {
        var (kept, earlier) = (0, 0);
        while (printer is { IsThere: true, IsBusy: false } && earlier < MostEarlier && await queue.Next(ct) is { } letter && await leases.Renew(Lease, ct) && await Attempt(letter, ct) is { } isKept)
        {
            kept += isKept ? 1 : 0;
            earlier += letter.IsEarlier ? 1 : 0;
        }

        return kept;
    }

    // One letter that cannot be printed keeps no other from it. Null where the browser gave nothing.
    private async Task<bool?> Attempt(LetterToPrint letter, CancellationToken ct)
    {
        try
        {
            if (await Print(letter, ct) is { } print)
            {
                return await queue.Keep(letter, print, ct);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Letter {Letter} could not be printed; it is tried again later", letter.Id);
            await queue.Postpone(letter, ct);
            return false;
        }

        log.LogWarning("Letter {Letter} could not be printed; it is tried again later", letter.Id);
        await queue.Postpone(letter, ct);
        return null;
    }

    private async Task<byte[]?> Print(LetterToPrint letter, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Longest);
        try
        {
            return await printer.PrintAside(SentLetter.Of(letter, time), address.Url ?? Nowhere, limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }
}
