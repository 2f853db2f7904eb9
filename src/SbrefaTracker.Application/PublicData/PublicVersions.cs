using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.PublicData;

/// <summary>
/// The versions of the public data set, and which editions each has the rows of. What a version had of a year that is withheld by now is not given out any more, and neither is the version: it would not be the file that its hash is of.
/// </summary>
internal sealed class PublicVersions
{
    /// <summary>More editions than a year ever has.</summary>
    public const int MostEditions = 100_000;

    // The oldest first.
    private readonly List<PublicVersionRow> _rows;
    private readonly List<PublicYearRow> _years;
    private readonly HashSet<int> _withheld;

    private PublicVersions(List<PublicVersionRow> rows, List<PublicYearRow> years, HashSet<int> withheld) => (_rows, _years, _withheld) = (rows, years, withheld);

    public static async Task<PublicVersions> Load(TrackerDb db, CancellationToken ct)
    {
        var rows = await db.PublicVersions.AsNoTracking().OrderBy(row => row.Number).ToListAsync(ct);
        var years = await db.PublicYears.AsNoTracking().ToListAsync(ct);
        return new(rows, years, [.. PublicHidden.WithheldYears(years)]);
    }

    /// <summary>All of them, the newest first.</summary>
    public IReadOnlyList<PublicVersion> All() =>
        [.. _rows.Select(row => new PublicVersion(row.Number, row.PublishedAt, row.Records, row.Sha256, [.. row.Years.Split(' ').Where(IsNamed)], IsWhole(row))).Reverse()];

    /// <summary>The editions whose rows are given out of a version, each year and edition as one number, so that one list of them can be looked for.</summary>
    public IReadOnlyList<int> Told(int number)
    {
        var version = _rows.Find(row => row.Number == number);
        return [.. Editions(number).Where(one => !_withheld.Contains(one.Year) && !WasWithheld(one.Year, version)).Select(one => Key(one.Year, one.Edition))];
    }

    // It has rows of no year that is withheld by now, but where that was withheld then as well.
    private bool IsWhole(PublicVersionRow version) => !Editions(version.Number).Any(one => _withheld.Contains(one.Year) && !WasWithheld(one.Year, version));

    // That a year was counted again and withheld is not told.
    private bool IsNamed(string edition) => !_years.Exists(row => $"{row.FiscalYear}.{row.Edition}" == edition && PublicEdition.TotalsOf(row).IsWithheld);

    // Rows of a year that was withheld when the version was written are not in it, though they are in one before.
    private bool WasWithheld(int year, PublicVersionRow? version) =>
        _years.Where(row => row.FiscalYear == year && row.CountedAt <= version?.PublishedAt).MaxBy(row => row.Edition) is { } latest && PublicEdition.TotalsOf(latest).IsWithheld;

    private IEnumerable<(int Year, int Edition)> Editions(int number) => _rows.Where(row => row.Number <= number).SelectMany(row => row.Years.Split(' ')).Select(year => year.Split('.'))
        .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture)));

    private static int Key(int year, int edition) => (year * MostEditions) + edition;
}
