using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>What the public has of the agency's totals before an edition of a year: the years before it, and the quarters that were told while it went on.</summary>
internal sealed class AgencyBefore
{
    // Those that were told while the year went on.
    private readonly IReadOnlyList<CountedRow> _quarters;
    private readonly long _left;
    private readonly bool _wasHidden;

    private AgencyBefore(IReadOnlyList<AgencyTotals> years, IReadOnlyList<CountedRow> quarters, long left, bool wasHidden) =>
        (Years, _quarters, _left, _wasHidden) = (years, quarters, left, wasHidden);

    /// <summary>The fiscal years that lie just before it, one after the other, the oldest first.</summary>
    public IReadOnlyList<AgencyTotals> Years { get; }

    public static async Task<AgencyBefore> Load(TrackerDb db, FiscalYear year, SuppressionRule rule, CancellationToken ct)
    {
        // The threshold can have been lower when a quarter was told: the lowest under which anything was says which can have been.
        var lowest = await LeastThreshold.Load(db, rule, ct);
        var early = await db.PublicFormerQuarters.AsNoTracking().Where(row => row.FiscalYear < year.Year && row.Edition == 0).Select(row => new { row.FiscalYear, row.Received }).ToListAsync(ct);
        var latest = (await db.PublicYears.AsNoTracking().Where(row => row.FiscalYear < year.Year).ToListAsync(ct))
            .GroupBy(row => row.FiscalYear).OrderByDescending(group => group.Key).Select(group => group.OrderBy(row => row.Edition).ToList()).ToList();
        var years = latest.TakeWhile((editions, i) => editions[0].FiscalYear == year.Year - 1 - i).Select(Totals).Reverse().ToList();
        var quarters = await db.PublicYears.AnyAsync(row => row.FiscalYear == year.Year, ct)
            ? await db.PublicFormerQuarters.AsNoTracking().Where(row => row.FiscalYear == year.Year && row.Edition == 0).Select(row => new { row.Quarter, row.Received }).ToListAsync(ct)
            : await db.PublicQuarters.AsNoTracking().Where(row => row.FiscalYear == year.Year).Select(row => new { row.Quarter, row.Received }).ToListAsync(ct);
        return new(
            years,
            [.. quarters.Where(row => RunningYear.MayBeTold(row.Received, lowest)).Select(row => new CountedRow(PublicTables.KeyOf(row.Quarter), [row.Received]))],
            latest.Select(Totals).Sum(Left),
            latest.Exists(editions => Totals(editions).IsWithheld));

        AgencyTotals Totals(List<PublicYearRow> editions) => PublicEdition.TotalsOf(editions[^1]) with
        {
            Earlier = [.. editions.SkipLast(1).Select(PublicEdition.TotalsOf).Where(edition => !edition.IsWithheld)],
            ToldOfQuarters = early.Where(row => row.FiscalYear == editions[0].FiscalYear && RunningYear.MayBeTold(row.Received, lowest)).Sum(row => row.Received),
        };
    }

    // What is certain to have been received, and to have been forwarded: whose clock started was received before, and who was answered was forwarded.
    private static long Left(AgencyTotals one) => (one.IsWithheld ? Math.Min(one.Received, Math.Max(1, one.ToldOfQuarters)) : one.Received)
        - (one.Tells(AgencyTotal.Forwarded) ? one.Forwarded : one.Tells(AgencyTotal.Answered) ? one.Answered : 0);

    /// <summary>How many can have been forwarded by then of those that are certain to have been received: more would tell of a year that is withheld. Null where none is.</summary>
    public long? Certain(long received) => _wasHidden ? _left + received : null;

    /// <summary>Whether the answers of the quarters of the year, one after the other, would tell of it.</summary>
    public bool AnswersTell(IReadOnlyList<CountedRow> received, IReadOnlyList<CountedRow> answered) =>
        Enumerable.Range(1, received.Count).Any(quarter => answered.Take(quarter).Sum(row => row.Whole) > Certain(received.Take(quarter).Sum(row => row.Whole)));

    /// <summary>What was told of the quarters before the year was over, as an edition of their table; none where nothing was.</summary>
    public IEnumerable<EarlierTable> Told()
    {
        // What was not told is as if it had been zero: it was not less.
        if (_quarters.Count > 0)
        {
            var nothing = new HashSet<string>(StringComparer.Ordinal);
            yield return new(_quarters, new(nothing, nothing));
        }
    }
}
