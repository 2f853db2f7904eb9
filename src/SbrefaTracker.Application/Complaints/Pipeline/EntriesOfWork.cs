using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Complaints.Pipeline;

/// <summary>
/// Which entries of a complaint tell that somebody worked on it. What the clock files away beside the work, the print of a letter that was sent and the day of an answer that is there, overtakes nobody's form, settles no comment, is no
/// step of the story and stops no disposal.
/// </summary>
internal static class EntriesOfWork
{
    /// <summary>The same for SQL on entries named e.</summary>
    public const string Sql = $"e.action NOT IN ('{PastTense.LetterPrinted}', '{PastTense.AnswerDated}')";

    public static bool IsWork(string action) => action is not (PastTense.LetterPrinted or PastTense.AnswerDated);

    public static IQueryable<LedgerEntry> OfWork(this IQueryable<LedgerEntry> entries) => entries.Where(entry => entry.Action != PastTense.LetterPrinted && entry.Action != PastTense.AnswerDated);

    /// <summary>Those that can have changed what is counted.</summary>
    public static IQueryable<LedgerEntry> OfChange(this IQueryable<LedgerEntry> entries) => entries.Where(entry => entry.Action != PastTense.LetterPrinted);
}
