using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.PublicData;

/// <summary>The complaints of a year by office, action type, trade role or state, the most first, what is hidden last.</summary>
public static class BreakdownExhibit
{
    private const int BarsShown = 16;
    private const int HiddenShown = 4;

    /// <param name="year">The year.</param>
    /// <param name="breakdown">One of <c>PublicTables.Breakdowns</c>.</param>
    /// <param name="nameOf">The name of a code in the reader's language.</param>
    /// <param name="words">The words.</param>
    /// <returns>Null when the table is withheld or empty.</returns>
    public static Exhibit? Of(PublicYear year, string breakdown, Func<string, string> nameOf, PublicWords words)
    {
        var table = year.Tables[breakdown];
        if (table.IsWithheld || table.Rows.Count == 0)
            return null;
        var rows = Ordered(table);
        var all = year.Totals.Received ?? 0;
        return new(
            breakdown,
            Title(rows, breakdown, all, nameOf, words),
            words(table.Hidden == 0 ? "breakdown.units" : "breakdown.units.hidden", year.Totals.FiscalYear, ReportWords.Number(all), table.Hidden, table.Rows.Count),
            words("breakdown.description", string.Join(", ", rows.Select(row => $"{nameOf(row.Key)} {HiddenBars.Text(row.Whole, words)}"))),
            breakdown == PublicTables.State ? Map(table) : Bars(rows, all, nameOf, words),
            Table(year, breakdown, nameOf, words),
            words($"{breakdown}.source"));
    }

    public static ReportTable Table(PublicYear year, string breakdown, Func<string, string> nameOf, PublicWords words)
    {
        var answered = year.Tables[PublicTables.Answered(breakdown)];
        return new(
            FileOf(breakdown),
            words($"{breakdown}.caption"),
            [
                new("key", words("column.code"), ColumnKind.Code),
                new("name", words($"{breakdown}.column"), ColumnKind.Text),
                new("received", words("column.received"), ColumnKind.Whole),
                new("share", words("column.share"), ColumnKind.Share),
                .. Enumerable.Range(1, FiscalQuarter.PerYear).Select(quarter => new Column($"q{quarter}", words("column.q", quarter), ColumnKind.Whole)),
                new("answered", words("column.answered"), ColumnKind.Whole),
                new("medianDays", words("column.median"), ColumnKind.OneDecimal),
            ],
            [.. Ordered(year.Tables[breakdown]).Select(row => Row(year, row, answered, nameOf, words))],
            ["", words("row.all"), HiddenBars.Cell(year.Totals.Received, words), HiddenBars.Share(year.Totals.Received, year.Totals.Received ?? 0, words), null, null, null, null, HiddenBars.Cell(year.Totals.Answered, words), HiddenBars.Median(year.Totals.MedianDays, year.Totals.Answered, words)]);
    }

    /// <summary>The name of the file of a breakdown.</summary>
    public static string FileOf(string breakdown) => breakdown switch
    {
        PublicTables.Action => "by-action-type",
        PublicTables.Role => "by-trade-role",
        _ => $"by-{breakdown}",
    };

    // Hidden rows in the order of their codes: their order tells nothing.
    private static List<PublicRow> Ordered(PublicTable table) =>
        [.. table.Rows.OrderByDescending(row => row.Whole ?? -1).ThenBy(row => row.Key, StringComparer.Ordinal)];

    private static IReadOnlyList<object?> Row(PublicYear year, PublicRow row, PublicTable answered, Func<string, string> nameOf, PublicWords words)
    {
        var answers = answered.IsWithheld ? null : answered.Rows.FirstOrDefault(one => one.Key == row.Key) ?? new(row.Key, 0, [], null);
        return
        [
            row.Key, nameOf(row.Key), HiddenBars.Cell(row.Whole, words), HiddenBars.Share(row.Whole, year.Totals.Received ?? 0, words),
            .. Enumerable.Range(0, FiscalQuarter.PerYear).Select(quarter => HiddenBars.Cell(row.Parts?[quarter], words)),
            HiddenBars.Cell(answers?.Whole, words),
            HiddenBars.Median(answers?.MedianDays, answers?.Whole, words),
        ];
    }

    private static string Title(List<PublicRow> rows, string breakdown, long all, Func<string, string> nameOf, PublicWords words)
    {
        if (rows[0].Whole is not { } most)
            return words("breakdown.title.hidden");
        var first = rows.TakeWhile(row => row.Whole == most).ToList();
        return first.Count == 1
            ? words($"{breakdown}.title", nameOf(first[0].Key), ReportWords.Number(most), ReportWords.Number(all), ReportWords.Percent(most, all))
            : words("breakdown.title.tie", first.Count, ReportWords.Number(most));
    }

    private static ChartPicture Map(PublicTable table) => StatesChart.Draw(
        table.Rows.Where(row => row.Whole is not null && TileGrid.Tiles.Contains(row.Key)).ToDictionary(row => row.Key, row => row.Whole!.Value, StringComparer.Ordinal),
        table.Rows.Where(row => row.Whole is null).Select(row => row.Key).ToHashSet(StringComparer.Ordinal));

    private static ChartPicture Bars(List<PublicRow> rows, long all, Func<string, string> nameOf, PublicWords words)
    {
        var (shown, hidden) = (rows.Where(row => row.Whole is not null).ToList(), rows.Where(row => row.Whole is null).ToList());
        var longest = Math.Max(1, shown.Count == 0 ? 0 : shown.Max(row => row.Whole!.Value));
        List<BarRow> bars = [.. shown.Take(BarsShown).Select(row => HiddenBars.Row(nameOf(row.Key), row.Whole, all, longest, words))];
        if (shown.Count > BarsShown)
            bars.Add(new(words("bars.more", shown.Count - BarsShown), 0, "", words("bars.in.table"), Ink.Context));
        bars.AddRange(hidden.Count > HiddenShown
            ? [HiddenBars.Row(words("bars.hidden", hidden.Count), null, all, longest, words)]
            : hidden.Select(row => HiddenBars.Row(nameOf(row.Key), null, all, longest, words)));
        return BarChart.Draw(bars);
    }
}
