using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Complaints.Pipeline;

/// <summary>
/// Which entries of a complaint tell that somebody worked on it. What the clock files away beside the work, the print of a letter that was sent, overtakes nobody's form, settles no comment, is no
/// step of the story and stops no disposal.
/// </summary>
internal static class EntriesOfWork
{
    public static bool IsWork(string action) => action != PastTense.LetterPrinted;

    public static IQueryable<LedgerEntry> OfWork(this IQueryable<LedgerEntry> entries) => entries.Where(entry => entry.Action != PastTense.LetterPrinted);
}
