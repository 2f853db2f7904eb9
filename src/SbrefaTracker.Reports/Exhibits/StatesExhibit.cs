using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>The complaints received by state of the entity.</summary>
internal static class StatesExhibit
{
    public static Exhibit Of(AnnualReportData data)
    {
        var counts = data.Figures.ByState.ToDictionary(row => row.Key, row => row.Received, StringComparer.Ordinal);
        var off = counts.Where(pair => !TileGrid.Tiles.Contains(pair.Key)).Sum(pair => pair.Value);
        var most = data.Figures.ByState.Where(row => row.Key.Length > 0).OrderByDescending(row => row.Received).ThenBy(row => row.Key, StringComparer.Ordinal).ToList();
        var all = data.Figures.Received;
        return Exhibit.Saying(
            "states",
            set => Title(most, all, (words, row) => set(words, "by-state", row, "share")),
            ReportWords.Of("states.units", data.Figures.FiscalYear, Number(all), Number(off)),
            ReportWords.Of("states.description", string.Join(", ", most.Select(row => $"{Code("us_state", row.Key)} {Number(row.Received)}"))),
            StatesChart.Draw(counts.Where(pair => TileGrid.Tiles.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal)),
            new(
                "by-state",
                ReportWords.Of("states.caption"),
                [
                    new("key", ReportWords.Of("column.code"), ColumnKind.Code),
                    new("name", ReportWords.Of("column.state"), ColumnKind.Text),
                    new("received", ReportWords.Of("column.received"), ColumnKind.Whole),
                    new("share", ReportWords.Of("column.share"), ColumnKind.Share),
                ],
                [.. data.Figures.ByState.Select(row => (IReadOnlyList<object?>)[row.Key, Code("us_state", row.Key), row.Received, CellText.Share(row.Received, all)])],
                ["", ReportWords.Of("row.all"), all, CellText.Share(all, all)]),
            ReportWords.Of("states.source"));
    }

    private static string Title(List<KeyReceived> most, long all, Func<string, string, object> set)
    {
        if (most.Count == 0)
            return ReportWords.Of(all == 0 ? "months.title.none" : "states.title.none");
        var first = most.Take(3).ToList();
        return ReportWords.Of($"states.title.{first.Count}", [set(Percent(first.Sum(row => row.Received), all), CountedPart.Joined(first.Select(row => row.Key))), .. first.Select(row => Code("us_state", row.Key))]);
    }
}
