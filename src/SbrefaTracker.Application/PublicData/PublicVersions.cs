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

    // By year and edition; none where nothing was ever withheld: then every version is whole.
    private readonly Dictionary<int, long> _counts;

    private PublicVersions(List<PublicVersionRow> rows, List<PublicYearRow> years, HashSet<int> withheld, Dictionary<int, long> counts) =>
        (_rows, _years, _withheld, _counts) = (rows, years, withheld, counts);

    public static async Task<PublicVersions> Load(TrackerDb db, CancellationToken ct)
    {
        var rows = await db.PublicVersions.AsNoTracking().OrderBy(row => row.Number).ToListAsync(ct);
        var years = await db.PublicYears.AsNoTracking().ToListAsync(ct);
        Dictionary<int, long> counts = [];
        if (years.Exists(PublicHidden.IsWithheld))
        {
            counts = (await db.PublicRecords.GroupBy(row => new { row.FiscalYear, row.Edition }).Select(group => new { group.Key.FiscalYear, group.Key.Edition, Count = group.LongCount() }).ToListAsync(ct))
                .ToDictionary(one => Key(one.FiscalYear, one.Edition), one => one.Count);
        }

        return new(rows, years, [.. await PublicHidden.WithheldYears(db, ct)], counts);
    }

    /// <summary>All of them, the newest first.</summary>
    public IReadOnlyList<PublicVersion> All() =>
        [.. _rows.Select(row => new PublicVersion(row.Number, row.PublishedAt, row.Records, row.Sha256, row.Years.Split(' '), IsWhole(row))).Reverse()];

    /// <summary>The editions whose rows are given out of a version, each year and edition as one number, so that one list of them can be looked for.</summary>
    public IReadOnlyList<int> Told(int number)
    {
        var version = _rows.Find(row => row.Number == number);
        return [.. Editions(number).Where(one => !_withheld.Contains(one.Year) && !WasWithheld(one.Year, version)).Select(one => Key(one.Year, one.Edition))];
    }

    private bool IsWhole(PublicVersionRow version) => _counts.Count == 0 || Told(version.Number).Sum(key => _counts.GetValueOrDefault(key)) == version.Records;

    // Rows of a year that was withheld when the version was written are not in it, though they are in one before.
    private bool WasWithheld(int year, PublicVersionRow? version) =>
        _years.Where(row => row.FiscalYear == year && row.CountedAt <= version?.PublishedAt).MaxBy(row => row.Edition) is { } latest && PublicEdition.TotalsOf(latest).IsWithheld;

    private IEnumerable<(int Year, int Edition)> Editions(int number) => _rows.Where(row => row.Number <= number).SelectMany(row => row.Years.Split(' ')).Select(year => year.Split('.'))
        .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture)));

    private static int Key(int year, int edition) => (year * MostEditions) + edition;
}
