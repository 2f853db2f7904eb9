using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.PublicData;

/// <summary>
/// Which editions of years are given out. None is of a year that is withheld by now; nor one that was published under a lower threshold than a later edition of its year: it tells counts that are too small by now, and its rows of the
/// data set are alike in too few. That one has a later edition does not take it away again when the threshold falls.
/// </summary>
internal sealed class GivenEditions
{
    /// <summary>More editions than a year ever has.</summary>
    public const int MostOfYear = 100_000;

    private readonly IReadOnlyList<PublicYearRow> _years;
    private readonly HashSet<int> _withheld;

    /// <param name="years">All editions of all years.</param>
    public GivenEditions(IReadOnlyList<PublicYearRow> years) => (_years, _withheld) = (years, [.. PublicHidden.WithheldYears(years)]);

    public static async Task<GivenEditions> Load(TrackerDb db, CancellationToken ct) => new(await db.PublicYears.AsNoTracking().ToListAsync(ct));

    /// <summary>Those whose rows are given out, each year and edition as one number (<see cref="KeyOf"/>), so that one list of them can be looked for.</summary>
    public IReadOnlyList<int> Keys => [.. _years.Where(row => !IsWithheld(row.FiscalYear) && !IsOutdone(row.FiscalYear, row.Edition)).Select(row => KeyOf(row.FiscalYear, row.Edition))];

    /// <summary>Those whose rows stand, given out or not, beside one that is about to be published.</summary>
    public IReadOnlyList<int> Beside(PublicYearRow next)
    {
        var all = new GivenEditions([.. _years, next]);
        return [.. _years.Where(row => !all.IsOutdone(row.FiscalYear, row.Edition)).Select(row => KeyOf(row.FiscalYear, row.Edition))];
    }

    /// <summary>Nothing is told of the year now.</summary>
    public bool IsWithheld(int fiscalYear) => _withheld.Contains(fiscalYear);

    /// <summary>A later edition of the year was published under a higher threshold.</summary>
    /// <param name="fiscalYear">The year.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="by">By this moment; null is now.</param>
    public bool IsOutdone(int fiscalYear, int edition, DateTimeOffset? by = null) =>
        _years.FirstOrDefault(row => row.FiscalYear == fiscalYear && row.Edition == edition) is { } own
        && _years.Any(row => row.FiscalYear == fiscalYear && row.Edition > edition && row.Threshold > own.Threshold && (by is null || row.CountedAt <= by));

    public static int KeyOf(int fiscalYear, int edition) => (fiscalYear * MostOfYear) + edition;
}
