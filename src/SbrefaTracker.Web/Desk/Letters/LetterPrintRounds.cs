using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Web.Parts.Letters;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Desk.Letters;

/// <summary>
/// Prints letters that were sent, from the text and the letterhead that are frozen, one after another: whoever waits for a print of their own waits for one of these at most. Where there is nothing
/// to print with, letters wait until there is.
/// </summary>
public sealed class LetterPrintRounds(PrintQueue queue, LetterPrinter printer, Leases leases, PublicAddress address, AgencyTime time, ILogger<LetterPrintRounds> log)
{
    private const string Lease = "letter-prints";

    // A letter has no links: where none is set, nobody follows it.
    private static readonly Uri Nowhere = new("http://localhost/");

    /// <returns>How many prints are kept that were not before.</returns>
    public async Task<int> Go(CancellationToken ct = default)
    {
        var kept = 0;
        while (printer.IsThere && await queue.Next(ct) is { } letter && await leases.Renew(Lease, ct))
        {
            kept += await Attempt(letter, ct) ? 1 : 0;
        }

        return kept;
    }

    // One letter that cannot be printed keeps no other from it.
    private async Task<bool> Attempt(LetterToPrint letter, CancellationToken ct)
    {
        try
        {
            if (await printer.Print(SentLetter.Of(letter, time), address.Url ?? Nowhere, ct) is { } print)
            {
                return await queue.Keep(letter, print, ct);
            }

            log.LogWarning("Letter {Letter} could not be printed; it is tried again later", letter.Id);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Letter {Letter} could not be printed; it is tried again later", letter.Id);
        }

        await queue.Postpone(letter, ct);
        return false;
    }
}
