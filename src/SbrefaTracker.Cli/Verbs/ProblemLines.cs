using System.Globalization;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Cli.Frame;

namespace SbrefaTracker.Cli.Verbs;

/// <summary>Tells what a check found: on standard output the references alone, one a line, so that a script can go on with them; the rest beside it.</summary>
internal static class ProblemLines
{
    public static void Tell(Screen screen, IReadOnlyList<string> references, IReadOnlyList<LedgerProblem> problems, long unlisted)
    {
        foreach (var reference in references)
        {
            screen.Line(reference);
        }

        foreach (var problem in problems)
        {
            screen.Error(Line(problem));
        }

        if (unlisted > 0)
        {
            screen.Error(string.Create(CultureInfo.InvariantCulture, $"and {unlisted} more"));
        }
    }

    // The code first, for programs; the sentence last, for people.
    private static string Line(LedgerProblem problem)
    {
        List<string> parts = [problem.Code];
        if (problem.Reference is { } reference)
        {
            parts.Add(reference);
        }

        if (problem.Entry is { } entry)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"entry {entry}"));
        }

        if (problem.Table is { } table)
        {
            parts.Add(problem.Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"{table} row {row}") : table);
        }

        return $"{string.Join(", ", parts)}: {LedgerWords.Of(problem.Code)}";
    }
}
