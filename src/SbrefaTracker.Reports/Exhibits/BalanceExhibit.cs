using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;
using static SbrefaTracker.Reports.Text.ReportWords;

namespace SbrefaTracker.Reports.Exhibits;

/// <summary>Open, received, closed, open.</summary>
internal static class BalanceExhibit
{
    public static Exhibit Of(AnnualReportData data)
    {
        var (now, before) = (data.Figures, data.YearBefore);
        string[] labels =
        [
            ReportWords.Of("balance.open_on", Day(data.Period.First)),
            ReportWords.Of("balance.received"),
            ReportWords.Of("balance.closed"),
            ReportWords.Of("balance.open_on", Day(data.Period.End)),
        ];
        long[] values = [now.OpenAtStart, now.Received, now.Closed, now.OpenAtEnd];
        string[] texts = [Number(values[0]), $"+ {Number(values[1])}", $"− {Number(values[2])}", $"= {Number(values[3])}"];
        return Exhibit.Saying(
            "balance",
            set => Title(data, set),
            ReportWords.Of("balance.units", now.FiscalYear, Number(now.Received), Number(now.Closed)),
            ReportWords.Of("balance.description", string.Join(". ", labels.Zip(values, (label, value) => $"{label}: {Number(value)}"))),
            BalanceChart.Draw(labels, values, texts),
            Table(now, before),
            ReportWords.Of("balance.source"));
    }

    private static string Title(AnnualReportData data, NumberIn set)
    {
        var more = data.Figures.OpenAtEnd - data.Figures.OpenAtStart;
        var key = more > 0 ? "balance.title.more" : more < 0 ? "balance.title.fewer" : "balance.title.same";
        return ReportWords.Of(
            key, Figure(Counted("complaints", data.Figures.Received), "received"), Figure(Number(data.Figures.Closed), "closed"), Figure(Number(Math.Abs(more)), "openAtEnd"), LongDay(data.Period.End));

        object Figure(string words, string row) => set(words, "balance", row, $"fy{data.Figures.FiscalYear}");
    }

    private static ReportTable Table(AnnualFigures now, AnnualFigures before) => new(
        "balance",
        ReportWords.Of("balance.caption"),
        [
            new("figure", ReportWords.Of("column.figure"), ColumnKind.Code),
            new("meaning", ReportWords.Of("column.meaning"), ColumnKind.Text),
            new($"fy{now.FiscalYear}", ReportWords.Of("column.year", now.FiscalYear), ColumnKind.Whole),
            new($"fy{before.FiscalYear}", ReportWords.Of("column.year", before.FiscalYear), ColumnKind.Whole),
        ],
        [
            ["openAtStart", ReportWords.Of("balance.row.openAtStart"), now.OpenAtStart, before.OpenAtStart],
            ["received", ReportWords.Of("balance.row.received"), now.Received, before.Received],
            ["closed", ReportWords.Of("balance.row.closed"), now.Closed, before.Closed],
            ["openAtEnd", ReportWords.Of("balance.row.openAtEnd"), now.OpenAtEnd, before.OpenAtEnd],
        ]);
}
