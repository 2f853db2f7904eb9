using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>The complaints whose rated clock started in a fiscal year, and how fast those answered by the cut-off were answered.</summary>
internal sealed class AnswerCount
{
    private readonly TimelinessScale _scale;
    private readonly Dictionary<string, SortedDictionary<string, TimelinessCount>> _tables;
    private readonly TimelinessCount[] _quarters;
    private readonly TimelinessCount _all;

    private AnswerCount(FiscalYear year)
    {
        _scale = Rubrics.For(year).Timeliness;
        _tables = PublicTables.Breakdowns.ToDictionary(table => table, _ => new SortedDictionary<string, TimelinessCount>(StringComparer.Ordinal), StringComparer.Ordinal);
        _quarters = [.. FiscalQuarter.AllOf(year).Select(_ => new TimelinessCount(_scale))];
        _all = new(_scale);
    }

    /// <summary>All of them, answered or not.</summary>
    public long Forwarded { get; private set; }

    /// <summary>Of the answered ones alone: none is pending here, and F are those answered late.</summary>
    public TimelinessFigures All => _all.Figures();

    public TimelinessFigures Of(FiscalQuarter quarter) => _quarters[quarter.Number - 1].Figures();

    public static async Task<AnswerCount> Load(TrackerDb db, FigurePeriod period, CancellationToken ct)
    {
        var count = new AnswerCount(period.Year);
        var judge = new PairJudge(period, count._scale, BusinessCalendar.Federal);
        var (first, end) = (period.First, period.End);
        var cohort = db.Complaints.Where(c => c.ForwardedOn >= first && c.ForwardedOn <= end)
            .Select(c => new { ForwardedOn = c.ForwardedOn!.Value, c.RespondedOn, c.OfficeCode, c.ActionType, c.TradeRole, c.EntityState });
        await foreach (var c in cohort.AsAsyncEnumerable().WithCancellation(ct))
            count.Add(c.ForwardedOn, judge.Of(c.ForwardedOn, c.RespondedOn), [c.OfficeCode, c.ActionType, c.TradeRole, c.EntityState]);
        return count;
    }

    public IReadOnlyDictionary<string, IReadOnlyList<CountedRow>> Tables()
    {
        var tables = _tables.ToDictionary(
            pair => PublicTables.Answered(pair.Key),
            pair => (IReadOnlyList<CountedRow>)[.. pair.Value.Select(row => new CountedRow(row.Key, [row.Value.Figures().N]))],
            StringComparer.Ordinal);
        var all = All;
        long[] grades = [all.A, all.B, all.C, all.D, all.F];
        tables[PublicTables.Grade] = [.. Enum.GetValues<Grade>().Select((grade, i) => new CountedRow(grade.ToString(), [grades[i]]))];
        return tables;
    }

    public IReadOnlyDictionary<(string Table, string Key), decimal?> Medians() =>
        _tables.SelectMany(table => table.Value.Select(row => (Key: (PublicTables.Answered(table.Key), row.Key), row.Value.Figures().MedianDays)))
            .ToDictionary(row => row.Key, row => row.MedianDays);

    private void Add(DateOnly forwarded, TimelinessResult result, string?[] keys)
    {
        Forwarded++;
        if (!result.Responded)
            return;
        _all.Add(result, 1);
        _quarters[FiscalQuarter.Of(forwarded).Number - 1].Add(result, 1);
        for (var i = 0; i < keys.Length; i++)
        {
            var table = _tables[PublicTables.Breakdowns[i]];
            if (!table.TryGetValue(keys[i] ?? "", out var row))
                table[keys[i] ?? ""] = row = new(_scale);
            row.Add(result, 1);
        }
    }
}
