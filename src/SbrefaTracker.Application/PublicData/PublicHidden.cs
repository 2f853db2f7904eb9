using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>What of the agency's totals and quarters the public is not told, in every edition: what an edition hides, what the newest of its year hides by now, and what is small, whatever was told of it before.</summary>
internal sealed class PublicHidden
{
    private readonly Dictionary<int, PublicYearRow> _latest;
    private readonly ILookup<(int Year, int Edition), PublicCountRow> _quarters;
    private readonly Dictionary<int, List<long>> _received;
    private readonly HashSet<(int Year, string Table)> _small;
    private readonly GivenEditions _given;
    private readonly SuppressionRule _rule;

    private PublicHidden(Dictionary<int, PublicYearRow> latest, ILookup<(int, int), PublicCountRow> quarters, Dictionary<int, List<long>> received, HashSet<(int, string)> small, GivenEditions given, SuppressionRule rule) =>
        (_latest, _quarters, _received, _small, _given, _rule) = (latest, quarters, received, small, given, rule);

    public static async Task<PublicHidden> Load(TrackerDb db, SuppressionRule rule, CancellationToken ct)
    {
        var years = await db.PublicYears.AsNoTracking().ToListAsync(ct);
        var rows = await db.PublicCounts.AsNoTracking().Where(row => row.Table == PublicTables.Quarter || row.Table == PublicTables.Answered(PublicTables.Quarter)).ToListAsync(ct);
        var received = await db.PublicQuarters.AsNoTracking().Select(row => new { row.FiscalYear, row.Received, row.Answered }).ToListAsync(ct);
        var former = await db.PublicFormerQuarters.AsNoTracking().Where(row => row.Edition > 0).Select(row => new { row.FiscalYear, row.Received, row.Answered }).ToListAsync(ct);
        var told = received.Concat(former).ToList();
        return new(
            years.GroupBy(row => row.FiscalYear).ToDictionary(editions => editions.Key, editions => editions.MaxBy(row => row.Edition)!),
            rows.ToLookup(row => (row.FiscalYear, row.Edition)),
            received.GroupBy(row => row.FiscalYear).ToDictionary(year => year.Key, year => year.Select(row => row.Received).ToList()),
            [.. told.Where(row => rule.IsSmall(row.Received)).Select(row => (row.FiscalYear, PublicTables.Quarter)), .. told.Where(row => rule.IsSmall(row.Answered)).Select(row => (row.FiscalYear, PublicTables.Answered(PublicTables.Quarter)))],
            new(years),
            rule);
    }

    /// <summary>The fiscal years of which nothing is told now.</summary>
    /// <param name="years">All editions of all years.</param>
    public static IEnumerable<int> WithheldYears(IEnumerable<PublicYearRow> years) =>
        years.GroupBy(row => row.FiscalYear).Where(editions => IsWithheld(editions.MaxBy(row => row.Edition)!)).Select(editions => editions.Key);

    /// <summary>Whether an edition tells nothing of its year, or would not by now.</summary>
    public static bool IsWithheld(PublicYearRow year) => PublicEdition.TotalsOf(year).IsWithheld || IsSmall(year, AgencyTotal.Received);

    /// <summary>Nothing is told of an edition, or no longer.</summary>
    public bool Withholds(PublicYearRow year) => Told(year, AgencyTotal.Received) is null;

    public bool Withholds(PublicYearRow year, string table) =>
        Withholds(year) || IsNamed(year, table) || (PublicTables.IsOfAnswers(table) && Told(year, AgencyTotal.Answered) is null);

    /// <summary>A total of the agency; null where it is hidden.</summary>
    public long? Told(PublicYearRow year, string total) =>
        PublicEdition.TotalsOf(year).Of(total) is var count && !_given.IsOutdone(year.FiscalYear, year.Edition) && !IsNamed(year, AgencyTotal.Received) && !IsNamed(year, total) && !IsSmall(year, AgencyTotal.Received) && !IsSmall(year, total) && !GivesAway(year, total) ? count : null;

    /// <summary>A quarter as it stands with an edition; with 0 as it was told while the year went on.</summary>
    /// <param name="fiscalYear">The year.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="year">What was told of the year with it; null while it goes on.</param>
    /// <param name="quarter">1 to 4.</param>
    /// <param name="received">What was counted.</param>
    /// <param name="answered">The same of answers.</param>
    public (long? Received, long? Answered) Quarter(int fiscalYear, int edition, PublicYearRow? year, int quarter, long received, long answered)
    {
        if (year is null)
            return (RunningYear.Tells(received, _received.GetValueOrDefault(fiscalYear - 1) ?? [], _rule) && !IsHiddenOfYear(fiscalYear, quarter) ? received : null, null);
        var rows = _quarters[(fiscalYear, edition)].ToList();
        return (Of(PublicTables.Quarter, received), Of(PublicTables.Answered(PublicTables.Quarter), answered));

        // An edition that told all of its quarters is read so only where none was small: any other would follow from the rest.
        long? Of(string table, long count) =>
            Withholds(year, table) || _rule.IsSmall(count) || (rows.Count > 0 ? rows.Exists(row => row.Table == table && row.Key == PublicTables.KeyOf(quarter) && row.IsHidden) : IsHiddenByNow(fiscalYear, table, quarter) || IsSmallSomewhere(fiscalYear, table)) ? null : count;
    }

    // Where the agency's quarter is small, so is what was answered of it told by none.
    private bool IsSmallSomewhere(int fiscalYear, string table) => _small.Contains((fiscalYear, table)) || _small.Contains((fiscalYear, PublicTables.Quarter));

    // An edition that told all of its totals can stay the newest, where what is counted by now cannot be told beside it.
    private bool GivesAway(PublicYearRow year, string total) => !_quarters.Contains((year.FiscalYear, year.Edition)) && total switch
    {
        AgencyTotal.Closed => IsSmall(year, AgencyTotal.Open),
        AgencyTotal.Open => IsSmall(year, AgencyTotal.Closed),
        AgencyTotal.Forwarded => new SuppressionRule(year.Threshold).IsSmall(PublicEdition.TotalsOf(year).Unanswered),
        _ => false,
    };

    // What would have been told under the threshold of today was not, where that was higher; the year, with its total, hid what follows from it.
    private bool IsHiddenOfYear(int fiscalYear, int quarter) =>
        _latest.TryGetValue(fiscalYear, out var latest) && !IsWithheld(latest) && IsHiddenByNow(fiscalYear, PublicTables.Quarter, quarter);

    private bool IsHiddenByNow(int fiscalYear, string table, int quarter) =>
        _latest.TryGetValue(fiscalYear, out var latest) && (IsNamed(latest, table) || _quarters[(fiscalYear, latest.Edition)].Any(row => row.Table == table && row.Key == PublicTables.KeyOf(quarter) && row.IsHidden));

    // A later edition of a year that was withheld tells what the earlier one did not; any other hides at least as much.
    private bool IsNamed(PublicYearRow year, string name) =>
        year.Withheld.Split(',').Contains(name, StringComparer.Ordinal) || (AgencyTotal.All.Contains(name, StringComparer.Ordinal) && _latest[year.FiscalYear].Withheld.Split(',').Contains(name, StringComparer.Ordinal));

    private static bool IsSmall(PublicYearRow year, string total) => new SuppressionRule(year.Threshold).IsSmall(PublicEdition.TotalsOf(year).Of(total));
}
