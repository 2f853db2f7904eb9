using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>The complaints received by SBA's region of the entity's state: the same counts as those by state, put together.</summary>
public static class RegionsExhibit
{
    public const string TableName = "by-region";

    internal static Exhibit Of(AnnualReportData data)
    {
        var (now, before) = (Counts(data.Figures), Counts(data.YearBefore));
        var all = data.Figures.Received;
        var off = now.GetValueOrDefault(SbaRegions.None);
        return Exhibit.Saying(
            "regions",
            set => Title(now, all, (words, row) => set(words, TableName, row, "share")),
            ReportWords.Of("regions.units", data.Figures.FiscalYear, Number(all), Number(off)),
            ReportWords.Of("regions.description", string.Join(", ", SbaRegions.Keys.Select(key => $"{Short(key)} {Number(now.GetValueOrDefault(key))}"))),
            RegionsChart.Draw([.. SbaRegions.Keys.Select(key => Bar(key, now.GetValueOrDefault(key), all))]),
            new(
                TableName,
                ReportWords.Of("regions.caption"),
                [
                    new("key", ReportWords.Of("column.code"), ColumnKind.Code),
                    new("name", ReportWords.Of("column.region"), ColumnKind.Text),
                    new("received", ReportWords.Of("column.year", data.Figures.FiscalYear), ColumnKind.Whole),
                    new("share", ReportWords.Of("column.share"), ColumnKind.Share),
                    new("receivedYearBefore", ReportWords.Of("column.year", data.YearBefore.FiscalYear), ColumnKind.Whole),
                ],
                [.. Rows(off + before.GetValueOrDefault(SbaRegions.None) > 0).Select(key => Row(key, now.GetValueOrDefault(key), before.GetValueOrDefault(key), all))],
                ["", ReportWords.Of("row.all"), all, CellText.Share(all, all), data.YearBefore.Received]),
            ReportWords.Of("regions.source"));
    }

    private static Dictionary<string, long> Counts(AnnualFigures figures) => figures.ByState
        .GroupBy(row => SbaRegions.Of(row.Key), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(row => row.Received), StringComparer.Ordinal);

    // All ten, with zeros: which region has none is a finding as well.
    private static IEnumerable<string> Rows(bool withNone) => withNone ? SbaRegions.Keys.Prepend(SbaRegions.None) : SbaRegions.Keys;

    private static string Title(Dictionary<string, long> counts, long all, Func<string, string, object> set)
    {
        var most = SbaRegions.Keys.Where(key => counts.GetValueOrDefault(key) > 0).OrderByDescending(key => counts[key]).ThenBy(key => key, StringComparer.Ordinal).Take(3).ToList();
        return most.Count == 0
            ? ReportWords.Of(all == 0 ? "months.title.none" : "states.title.none")
            : ReportWords.Of($"regions.title.{most.Count}", [set(Percent(most.Sum(key => counts[key]), all), CountedPart.Joined(most)), .. most.Select(key => Said("region.named", key))]);
    }

    private static string Short(string key) => Said("region.short", key);

    private static string Said(string form, string key) => ReportWords.Of(form, key.TrimStart('0'), ReportWords.Of($"region.seat.{key}"));

    private static RegionBar Bar(string key, long count, long all) => new(key, Short(key), count, Number(count), Percent(count, all));

    private static IReadOnlyList<object?> Row(string key, long now, long before, long all) =>
        [key, key == SbaRegions.None ? ReportWords.Of("regions.none") : Region(key), now, CellText.Share(now, all), before];
}
