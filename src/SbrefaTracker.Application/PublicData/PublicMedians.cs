using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>Which days of answers are told: none of too few, and none that would tell of a grade whose count is hidden, whatever the edition kept.</summary>
internal sealed class PublicMedians
{
    // By year and edition: the counts of the grades that are shown.
    private readonly Dictionary<(int Year, int Edition), IReadOnlyDictionary<Grade, long>> _shown;
    private readonly SuppressionRule _rule;

    private PublicMedians(Dictionary<(int, int), IReadOnlyDictionary<Grade, long>> shown, SuppressionRule rule) => (_shown, _rule) = (shown, rule);

    public static async Task<PublicMedians> Load(TrackerDb db, SuppressionRule rule, CancellationToken ct)
    {
        var rows = await db.PublicCounts.AsNoTracking().Where(row => row.Table == PublicTables.Grade).Select(row => new { row.FiscalYear, row.Edition, row.Key, row.Count1, row.IsHidden }).ToListAsync(ct);
        return new(
            rows.GroupBy(row => (row.FiscalYear, row.Edition)).ToDictionary(
                edition => edition.Key,
                edition => (IReadOnlyDictionary<Grade, long>)edition.Where(row => !row.IsHidden).ToDictionary(row => Enum.Parse<Grade>(row.Key), row => row.Count1)),
            rule);
    }

    /// <summary>Mean and nine-tenths of all answers tell of every grade: the one is a sum, the other says where nine of ten end.</summary>
    public bool TellsOfAll(PublicYearRow year) => year.Answered >= year.Threshold && Hidden(year.FiscalYear, year.Edition) is { Count: 0 };

    public decimal? Of(PublicYearRow year) =>
        year.Answered >= year.Threshold && _shown.TryGetValue((year.FiscalYear, year.Edition), out var shown) && ToldMedian.TellsNothing(shown, year.Answered) ? year.MedianDays : null;

    /// <summary>The median of an office, action, role or state in an edition.</summary>
    public decimal? Of(PublicCountRow row) => row.IsHidden ? null : Told(row.FiscalYear, row.Edition, row.Count1, row.MedianDays);

    /// <summary>The median of a quarter. Before the grades of its year are published nobody knows which of them will be hidden: then none is told.</summary>
    /// <param name="fiscalYear">The year.</param>
    /// <param name="edition">The edition with which the quarter stands.</param>
    /// <param name="answered">How many were answered; null where that is hidden.</param>
    /// <param name="median">Their median.</param>
    public decimal? OfQuarter(int fiscalYear, int edition, long? answered, decimal? median) => answered is not { } told || told < _rule.Threshold ? null : Told(fiscalYear, edition, told, median);

    private decimal? Told(int fiscalYear, int edition, long answers, decimal? median) =>
        median is { } days && Hidden(fiscalYear, edition) is { } hidden && ToldMedian.TellsNothing(days, answers, hidden, Rubrics.For(new FiscalYear(fiscalYear)).Timeliness) ? days : null;

    private HashSet<Grade>? Hidden(int fiscalYear, int edition) =>
        _shown.TryGetValue((fiscalYear, edition), out var shown) ? [.. Enum.GetValues<Grade>().Where(grade => !shown.ContainsKey(grade))] : null;
}
