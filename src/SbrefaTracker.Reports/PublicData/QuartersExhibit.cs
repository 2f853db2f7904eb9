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
        var now = years[^1].Values.Sum() ?? 0;
        var before = years.Count > 1 && years[^2].Values.All(value => value is not null) && years[^1].Values.All(value => value is not null) ? years[^2].Values.Sum() : null;
        return new(
            "quarters",
            Title(now, before, fiscalYear, words),
            words("quarters.units", first, fiscalYear, ReportWords.Number(years.Sum(year => year.Values.Sum() ?? 0))),
            words("quarters.description", string.Join("; ", years.Select(year => $"{year.Label}: {string.Join(", ", year.Values.Select(value => value is { } count ? ReportWords.Number(count) : "–"))}"))),
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
               where received is not null
               let row = known.GetValueOrDefault((year, quarter))
               select (IReadOnlyList<object?>)[$"{year}-Q{quarter}", received, row?.Answered ?? 0, HiddenBars.Median(row?.MedianDays, row?.Answered ?? 0, words), row?.CutOff.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        ]);

    // A quarter without a row had no complaint, if its year or a later quarter is published.
    private static long? Received(PublicOverview all, Dictionary<(int, int), PublicQuarter> known, int year, int quarter) =>
        known.TryGetValue((year, quarter), out var row) ? row.Received
        : (year, quarter).CompareTo((all.Quarters[^1].FiscalYear, all.Quarters[^1].Quarter)) < 0 ? 0
        : null;

    private static string Title(long now, long? before, int fiscalYear, PublicWords words)
    {
        if (before is not > 0)
            return words("quarters.title", ReportWords.Number(now), fiscalYear);
        var percent = Math.Round(100m * (now - before.Value) / before.Value, 0, MidpointRounding.AwayFromZero);
        return percent == 0
            ? words("quarters.title.same", ReportWords.Number(now), fiscalYear)
            : words(percent > 0 ? "quarters.title.more" : "quarters.title.fewer", ReportWords.Number(now), fiscalYear, Math.Abs(percent));
    }
}
