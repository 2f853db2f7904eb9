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

    // In the order of PublicTables.Breakdowns.
    private readonly Dictionary<string, TimelinessCount>[] _tables;
    private readonly TimelinessCount[] _quarters;
    private readonly TimelinessCount _all;

    private AnswerCount(FiscalYear year)
    {
        _scale = Rubrics.For(year).Timeliness;
        _tables = [.. PublicTables.Breakdowns.Select(_ => new Dictionary<string, TimelinessCount>(StringComparer.Ordinal))];
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
        {
            if (count.Add(c.ForwardedOn, judge.Of(c.ForwardedOn, c.RespondedOn)) is not { } answer)
                continue;
            count.Add(0, c.OfficeCode, answer);
            count.Add(1, c.ActionType, answer);
            count.Add(2, c.TradeRole, answer);
            count.Add(3, c.EntityState, answer);
        }

        return count;
    }

    public IReadOnlyDictionary<string, IReadOnlyList<CountedRow>> Tables()
    {
        var tables = PublicTables.Breakdowns.Select((table, i) => (table, Rows: _tables[i])).ToDictionary(
            one => PublicTables.Answered(one.table),
            one => (IReadOnlyList<CountedRow>)[.. one.Rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => new CountedRow(row.Key, [row.Value.Figures().N]))],
            StringComparer.Ordinal);
        var all = All;
        long[] grades = [all.A, all.B, all.C, all.D, all.F];
        tables[PublicTables.Grade] = [.. Enum.GetValues<Grade>().Select((grade, i) => new CountedRow(grade.ToString(), [grades[i]]))];
        return tables;
    }

    public IReadOnlyDictionary<(string Table, string Key), decimal?> Medians() =>
        PublicTables.Breakdowns.SelectMany((table, i) => _tables[i].Select(row => (Key: (PublicTables.Answered(table), row.Key), row.Value.Figures().MedianDays)))
            .ToDictionary(row => row.Key, row => row.MedianDays);

    // Null when it was not answered.
    private TimelinessResult? Add(DateOnly forwarded, TimelinessResult result)
    {
        Forwarded++;
        if (!result.Responded)
            return null;
        _all.Add(result, 1);
        _quarters[FiscalQuarter.Of(forwarded).Number - 1].Add(result, 1);
        return result;
    }

    private void Add(int table, string? key, TimelinessResult answer)
    {
        if (!_tables[table].TryGetValue(key ?? "", out var row))
            _tables[table][key ?? ""] = row = new(_scale);
        row.Add(answer, 1);
    }
}
