using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.PublicData;

/// <summary>
/// The versions of the public data set, and which editions each has the rows of. What a version had of an edition that is not given out by now (<see cref="GivenEditions"/>) is not given out any more, and neither is the version: it would
/// not be the file that its hash is of.
/// </summary>
internal sealed class PublicVersions
{
    // The oldest first.
    private readonly List<PublicVersionRow> _rows;
    private readonly List<PublicYearRow> _years;
    private readonly GivenEditions _given;

    private PublicVersions(List<PublicVersionRow> rows, List<PublicYearRow> years) => (_rows, _years, _given) = (rows, years, new(years));

    public static async Task<PublicVersions> Load(TrackerDb db, CancellationToken ct)
    {
        var rows = await db.PublicVersions.AsNoTracking().OrderBy(row => row.Number).ToListAsync(ct);
        var years = await db.PublicYears.AsNoTracking().ToListAsync(ct);
        return new(rows, years);
    }

    /// <summary>All of them, the newest first.</summary>
    public IReadOnlyList<PublicVersion> All() =>
        [.. _rows.Select(row => new PublicVersion(row.Number, row.PublishedAt, row.Records, row.Sha256, [.. row.Years.Split(' ').Where(IsNamed)], IsWhole(row))).Reverse()];

    /// <summary>The editions whose rows are given out of a version, as <see cref="GivenEditions.Keys"/> are.</summary>
    public IReadOnlyList<int> Told(int number)
    {
        var version = _rows.Find(row => row.Number == number);
        var given = _given.Keys;
        return [.. Editions(number).Where(one => !WasWithheld(one.Year, version)).Select(one => GivenEditions.KeyOf(one.Year, one.Edition)).Where(given.Contains)];
    }

    // It has rows of nothing that is not given out by now, but where that was not given out then either.
    private bool IsWhole(PublicVersionRow version) => !Editions(version.Number).Any(one =>
        (_given.IsWithheld(one.Year) || _given.IsOutdone(one.Year, one.Edition)) && !WasWithheld(one.Year, version) && !_given.IsOutdone(one.Year, one.Edition, version.PublishedAt));

    // That a year was counted again and withheld is not told.
    private bool IsNamed(string edition) => !_years.Exists(row => $"{row.FiscalYear}.{row.Edition}" == edition && PublicEdition.TotalsOf(row).IsWithheld);

    // Rows of a year that was withheld when the version was written are not in it, though they are in one before.
    private bool WasWithheld(int year, PublicVersionRow? version) =>
        _years.Where(row => row.FiscalYear == year && row.CountedAt <= version?.PublishedAt).MaxBy(row => row.Edition) is { } latest && PublicEdition.TotalsOf(latest).IsWithheld;

    private IEnumerable<(int Year, int Edition)> Editions(int number) => _rows.Where(row => row.Number <= number).SelectMany(row => row.Years.Split(' ')).Select(year => year.Split('.'))
        .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture)));
}
