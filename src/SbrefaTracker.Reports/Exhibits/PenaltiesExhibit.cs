using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>Penalties in the shape of P.L. 107-198, of complaints only.</summary>
internal static class PenaltiesExhibit
{
    private const string TableName = "penalties";

    public static Exhibit Of(AnnualReportData data)
    {
        var penalties = data.Figures.Penalties;
        BarRow[] rows =
        [
            Row("penalties.bar.actions", penalties.Actions, penalties.Actions, Ink.Context),
            Row("penalties.bar.reduced", penalties.ReducedOrWaived, penalties.Actions, Ink.Point),
            Row("penalties.bar.small", penalties.SmallEntityActions, penalties.Actions, Ink.Context),
            Row("penalties.bar.small_reduced", penalties.SmallEntityReducedOrWaived, penalties.SmallEntityActions, Ink.Point),
        ];
        return Exhibit.Saying(
            "penalties",
            set => penalties.Actions == 0
                ? ReportWords.Of("penalties.title.none")
                : ReportWords.Of("penalties.title", set(Number(penalties.ReducedOrWaived), TableName, "reduced", "all"), set(Counted("penalties.count", penalties.Actions), TableName, "actions", "all"), set(RoundDollars(penalties.DollarsReduced), TableName, "dollars", "all")),
            ReportWords.Of("penalties.units", data.Figures.FiscalYear, Number(penalties.Actions)),
            ReportWords.Of("keys.description", string.Join(", ", rows.Select(row => $"{row.Label} {row.ValueText}"))),
            BarChart.Draw(rows),
            Table(penalties),
            ReportWords.Of("penalties.source"));
    }

    private static BarRow Row(string label, long value, long whole, string color) =>
        new(ReportWords.Of(label), value, Number(value), color == Ink.Point ? Percent(value, whole) : "", color);

    private static ReportTable Table(PenaltyFigures penalties) => new(
        TableName,
        ReportWords.Of("penalties.caption"),
        [
            new("measure", ReportWords.Of("column.measure"), ColumnKind.Text),
            new("all", ReportWords.Of("column.allEntities"), ColumnKind.Dollars),
            new("smallEntities", ReportWords.Of("column.smallEntities"), ColumnKind.Dollars),
        ],
        [
            [ReportWords.Of("penalties.row.actions"), penalties.Actions, penalties.SmallEntityActions],
            [ReportWords.Of("penalties.row.reduced"), penalties.ReducedOrWaived, penalties.SmallEntityReducedOrWaived],
            [ReportWords.Of("penalties.row.dollars"), penalties.DollarsReduced, penalties.SmallEntityDollarsReduced],
        ])
    {
        Keys = ["actions", "reduced", "dollars"],
    };
}
