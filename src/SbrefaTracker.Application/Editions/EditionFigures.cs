using SbrefaTracker.Application.AnnualReports;

namespace SbrefaTracker.Application.Editions;

/// <summary>Counts the figures of an edition again, from the rows that it keeps and nothing else.</summary>
internal static class EditionFigures
{
    /// <summary>The bytes of <c>figures.json</c> as text.</summary>
    /// <exception cref="InvalidDataException">The rows cannot be read.</exception>
    public static async Task<string> Of(Stream rows, FigurePeriod period, CancellationToken ct)
    {
        await using var frozen = await FrozenDatabase.Load(rows, ct);
        return FiguresJson.Write(await ReadAnnualFigures.Read(frozen.Db, period, ct));
    }
}
