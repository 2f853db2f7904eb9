using System.Globalization;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.PublicData;

/// <summary>The complaints received by the whole agency, by quarter, in up to six years.</summary>
public static class QuartersExhibit
{
    private const int YearsShown = 6;

    /// <returns>Null when no quarter up to the year is published.</returns>
    public static Exhibit? Of(PublicOverview all, int fiscalYear, PublicWords words)
    {
        if (all.Quarters.Count == 0 || all.Quarters[0].FiscalYear > fiscalYear)
            return null;
        var known = all.Quarters.ToDictionary(quarter => (quarter.FiscalYear, quarter.Quarter));
        var first = Math.Max(all.Quarters[0].FiscalYear, fiscalYear - YearsShown + 1);
        List<QuarterGroup> years =
        [
            .. Enumerable.Range(first, fiscalYear - first + 1).Select(year => new QuarterGroup(
                year.ToString(CultureInfo.InvariantCulture),
                [.. Enumerable.Range(1, FiscalQuarter.PerYear).Select(quarter => Received(all, known, year, quarter))],
                year == fiscalYear)),
        ];
        // A year that goes on is compared with none that is whole.
        var isOver = all.Years.Any(one => one.FiscalYear == fiscalYear);
        var (now, before) = (Whole(all, known, fiscalYear), isOver && fiscalYear > first ? Whole(all, known, fiscalYear - 1) : null);
        return new(
            "quarters",
            Title(now, before, fiscalYear, words),
            Units(all, known, first, fiscalYear, words),
            words("quarters.description", string.Join("; ", years.Select(year => $"{year.Label}: {string.Join(", ", year.Values.Select((value, i) => value is { } count ? ReportWords.Number(count) : IsHidden(all, known, int.Parse(year.Label, CultureInfo.InvariantCulture), i + 1) ? words("hidden") : "–"))}"))),
            QuartersChart.Draw(years),
            Table(all, known, words),
            words("quarters.source"));
    }

    /// <summary>Every quarter that is over, for people and as a file.</summary>
    public static ReportTable Table(PublicOverview all, PublicWords words) => Table(all, all.Quarters.ToDictionary(quarter => (quarter.FiscalYear, quarter.Quarter)), words);

    private static ReportTable Table(PublicOverview all, Dictionary<(int, int), PublicQuarter> known, PublicWords words) => new(
        "by-quarter",
        words("quarters.caption"),
        [
            new("quarter", words("column.quarter"), ColumnKind.Text),
            new("received", words("column.received"), ColumnKind.Whole),
            new("answered", words("column.answered"), ColumnKind.Whole),
            new("medianDays", words("column.median"), ColumnKind.OneDecimal),
            new("cutOff", words("column.cutoff"), ColumnKind.Code),
        ],
        [
            .. from year in all.Quarters.Select(quarter => quarter.FiscalYear).Distinct()
               from quarter in Enumerable.Range(1, FiscalQuarter.PerYear)
               let received = Received(all, known, year, quarter)
               let row = known.GetValueOrDefault((year, quarter))
               where received is not null || IsHidden(all, known, year, quarter)
               let answered = row is null && !IsWithheld(all, year) ? 0 : row?.Answered
               select (IReadOnlyList<object?>)[$"{year}-Q{quarter}", HiddenBars.Cell(received, words), HiddenBars.Cell(answered, words), HiddenBars.Median(row?.MedianDays, answered, words), row?.CutOff.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        ]);

    // A quarter without a row had no complaint, if its year or a later quarter is published.
    private static long? Received(PublicOverview all, Dictionary<(int, int), PublicQuarter> known, int year, int quarter) =>
        IsWithheld(all, year) ? null
        : known.TryGetValue((year, quarter), out var row) ? row.Received
        : IsPast(all, year, quarter) ? 0
        : null;

    private static bool IsHidden(PublicOverview all, Dictionary<(int, int), PublicQuarter> known, int year, int quarter) =>
        IsWithheld(all, year) ? known.ContainsKey((year, quarter)) || IsPast(all, year, quarter) : known.TryGetValue((year, quarter), out var row) && row.Received is null;

    private static bool IsWithheld(PublicOverview all, int year) => all.Years.FirstOrDefault(one => one.FiscalYear == year) is { IsWithheld: true };

    private static bool IsPast(PublicOverview all, int year, int quarter) => (year, quarter).CompareTo((all.Quarters[^1].FiscalYear, all.Quarters[^1].Quarter)) < 0;

    // Of a year that is over its total, of one that goes on what is over of it; null where that is hidden.
    private static long? Whole(PublicOverview all, Dictionary<(int, int), PublicQuarter> known, int year)
    {
        if (all.Years.FirstOrDefault(one => one.FiscalYear == year) is { } whole)
            return whole.Received;
        var quarters = known.Values.Where(one => one.FiscalYear == year).ToList();
        return quarters.Exists(one => one.Received is null) ? null : quarters.Sum(one => one.Received);
    }

    private static string Units(PublicOverview all, Dictionary<(int, int), PublicQuarter> known, int first, int last, PublicWords words)
    {
        var years = Enumerable.Range(first, last - first + 1).Select(year => Whole(all, known, year)).ToList();
        return words(years.Contains(null) ? "quarters.units.hidden" : "quarters.units", first, last, ReportWords.Number(years.Sum() ?? 0));
    }

    private static string Title(long? received, long? before, int fiscalYear, PublicWords words)
    {
        if (received is not { } now)
            return words("quarters.title.hidden", fiscalYear);
        if (before is not > 0)
            return words("quarters.title", ReportWords.Number(now), fiscalYear);
        var percent = Math.Round(100m * (now - before.Value) / before.Value, 0, MidpointRounding.AwayFromZero);
        return percent == 0
            ? words("quarters.title.same", ReportWords.Number(now), fiscalYear)
            : words(percent > 0 ? "quarters.title.more" : "quarters.title.fewer", ReportWords.Number(now), fiscalYear, Math.Abs(percent));
    }
}
