using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.PublicData;

/// <summary>The median time to respond by office, shortest first, with n; where too few were answered it says so.</summary>
public static class MediansExhibit
{
    private const int BarsShown = 16;

    /// <summary>Names the exhibit of a breakdown.</summary>
    public static string IdOf(string breakdown) => $"medians-{breakdown}";

    /// <returns>Null when no median can be shown.</returns>
    public static Exhibit? Of(PublicYear year, string breakdown, Func<string, string> nameOf, PublicWords words)
    {
        var table = year.Tables[PublicTables.Answered(breakdown)];
        var known = table.Rows.Where(row => row is { Whole: not null, MedianDays: not null }).OrderBy(row => row.MedianDays).ThenBy(row => row.Key, StringComparer.Ordinal).ToList();
        if (known.Count == 0)
            return null;
        var few = table.Rows.Count - known.Count;
        return new(
            IdOf(breakdown),
            known.Count == 1
                ? words("medians.title.one", nameOf(known[0].Key), ReportWords.ShortDays(known[0].MedianDays!.Value))
                : words("medians.title", ReportWords.ShortDays(known[0].MedianDays!.Value), nameOf(known[0].Key), ReportWords.ShortDays(known[^1].MedianDays!.Value), nameOf(known[^1].Key)),
            words("medians.units", year.Totals.FiscalYear, ReportWords.Number(year.Totals.Answered ?? 0), few),
            words("medians.description", string.Join(", ", known.Select(row => words("medians.value", nameOf(row.Key), ReportWords.ShortDays(row.MedianDays!.Value), ReportWords.Number(row.Whole!.Value))))),
            BarChart.Draw(
            [
                .. known.Take(BarsShown).Select(row => new BarRow(
                    nameOf(row.Key), (double)row.MedianDays!.Value, ReportWords.ShortDays(row.MedianDays.Value), words("medians.n", ReportWords.Number(row.Whole!.Value)), Ink.Point)),
            ]),
            new(
                "medians",
                words("medians.caption", words($"{breakdown}.column")),
                [
                    new("key", words("column.code"), ColumnKind.Code),
                    new("name", words($"{breakdown}.column"), ColumnKind.Text),
                    new("answered", words("column.answered"), ColumnKind.Whole),
                    new("medianDays", words("column.median"), ColumnKind.OneDecimal),
                ],
                [
                    .. known.Concat(table.Rows.Except(known)).Select(row => (IReadOnlyList<object?>)
                    [
                        row.Key, nameOf(row.Key), HiddenBars.Cell(row.Whole, words), row.MedianDays is null && row.Whole is null or 0 ? new HiddenCell(words("too.few")) : HiddenBars.Median(row.MedianDays, row.Whole, words),
                    ]),
                ],
                ["", words("row.all"), HiddenBars.Cell(year.Totals.Answered, words), HiddenBars.Median(year.Totals.MedianDays, year.Totals.Answered, words)]),
            words("medians.source"));
    }
}
