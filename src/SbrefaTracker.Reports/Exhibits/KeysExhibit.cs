using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>The complaints received by a code: action type or trade role; the most first.</summary>
internal static class KeysExhibit
{
    public static Exhibit ActionTypes(AnnualReportData data) =>
        Of(data, "actions", "action_type", "by-action-type", data.Figures.ByActionType, data.YearBefore.ByActionType);

    public static Exhibit TradeRoles(AnnualReportData data) =>
        Of(data, "roles", "trade_role", "by-trade-role", data.Figures.ByTradeRole, data.YearBefore.ByTradeRole);

    private static Exhibit Of(
        AnnualReportData data, string id, string list, string table, IReadOnlyList<KeyReceived> now, IReadOnlyList<KeyReceived> before)
    {
        var counts = before.ToDictionary(row => row.Key, row => row.Received, StringComparer.Ordinal);
        var all = data.Figures.Received;
        var rows = now.OrderByDescending(row => row.Received).ThenBy(row => row.Key, StringComparer.Ordinal).ToList();
        var hasBefore = data.YearBefore.Received > 0;
        return Exhibit.Saying(
            id,
            set => Title(id, list, rows, all, (words, row, column) => set(words, table, row, column)),
            ReportWords.Of(hasBefore ? "keys.units.tick" : "keys.units", data.Figures.FiscalYear, Number(all), data.YearBefore.FiscalYear, Number(data.YearBefore.Received)),
            ReportWords.Of("keys.description", string.Join(", ", rows.Select(row => $"{Code(list, row.Key)} {Number(row.Received)}"))),
            BarChart.Draw(
                rows.Count == 0
                    ? [new("", 0, "0", "", Ink.Point)]
                    : [.. rows.Select(row => new BarRow(
                        Code(list, row.Key), row.Received, Number(row.Received), Percent(row.Received, all), Ink.Point,
                        Tick: hasBefore ? counts.GetValueOrDefault(row.Key) : null, Key: row.Key))],
                hasBefore ? ReportWords.Of("column.year", data.YearBefore.FiscalYear) : null),
            new(
                table,
                ReportWords.Of($"{id}.caption"),
                [
                    new("key", ReportWords.Of("column.code"), ColumnKind.Code),
                    new("name", ReportWords.Of($"{id}.column"), ColumnKind.Text),
                    new("received", ReportWords.Of("column.year", data.Figures.FiscalYear), ColumnKind.Whole),
                    new("share", ReportWords.Of("column.share"), ColumnKind.Share),
                    new("receivedYearBefore", ReportWords.Of("column.year", data.YearBefore.FiscalYear), ColumnKind.Whole),
                ],
                [
                    .. now.Select(row => row.Key).Union(counts.Keys).Order(StringComparer.Ordinal).Select(key => Row(list, key, now, counts, all)),
                ],
                ["", ReportWords.Of("row.all"), all, CellText.Share(all, all), data.YearBefore.Received]),
            ReportWords.Of($"{id}.source"));
    }

    private static string Title(string id, string list, List<KeyReceived> rows, long all, Func<string, string, string, object> set)
    {
        if (rows.Count == 0)
            return ReportWords.Of("months.title.none");
        var first = rows.TakeWhile(row => row.Received == rows[0].Received).ToList();
        var (most, row) = (first.ConvertAll(one => Code(list, one.Key)), CountedPart.Joined(first.Select(one => one.Key)));
        return ReportWords.Of(
            most.Count == 1 ? $"{id}.title" : $"{id}.title.tie",
            Listed(most), set(Number(rows[0].Received), row, "received"), set(Counted("complaints", all), HtmlTable.All, "received"), set(Percent(rows[0].Received, all), row, "share"));
    }

    private static IReadOnlyList<object?> Row(
        string list, string key, IReadOnlyList<KeyReceived> now, Dictionary<string, long> before, long all)
    {
        var received = now.FirstOrDefault(row => row.Key == key)?.Received ?? 0;
        return [key, Code(list, key), received, CellText.Share(received, all), before.GetValueOrDefault(key)];
    }
}
