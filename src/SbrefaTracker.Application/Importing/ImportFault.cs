using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Importing;

/// <summary>What is wrong with a file, or only odd.</summary>
/// <param name="Row">The number of the record, the header being 1; 0 when it concerns the whole file.</param>
/// <param name="Column">The column's name; null when it concerns the whole file.</param>
/// <param name="Why">The reason.</param>
/// <param name="IsWarning">It is imported all the same.</param>
public sealed record ImportFault(int Row, string? Column, Refusal Why, bool IsWarning = false)
{
    public static ImportFault OfFile(string code, params object[] args) => new(0, null, Refusal.Of(code, args));
}

/// <summary>Takes the faults as they are found, so that a file of any length with any number of faults needs little memory.</summary>
public delegate void FaultFound(ImportFault fault);

/// <summary>What came of an import.</summary>
/// <param name="Rows">Rows of data, the header left out.</param>
/// <param name="Faults">Faults found; nothing was written when there is any.</param>
/// <param name="Warnings">Oddities that were imported as given.</param>
/// <param name="Written">It was written, and not only checked.</param>
public sealed record ImportReport(int Rows, int Faults, int Warnings, bool Written);
