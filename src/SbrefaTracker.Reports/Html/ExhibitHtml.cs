using System.Globalization;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Html;

/// <summary>An exhibit as a figure of a page: title, units, chart, table, source, link to its CSV.</summary>
public static class ExhibitHtml
{
    /// <param name="exhibit">What is shown.</param>
    /// <param name="number">Its number on the page.</param>
    /// <param name="asOf">The cut-off.</param>
    /// <param name="csvAddress">Where its table lies as CSV.</param>
    /// <param name="queries">The queries behind it.</param>
    public static Markup Write(Exhibit exhibit, int number, DateOnly asOf, string csvAddress, IReadOnlyList<FigureQuery> queries)
    {
        var id = "f-" + exhibit.Id;
        var tableTitle = ReportWords.Of("report.data_table", number);
        return Markup.Of(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <figure class="chart" id="{id}">
            <div class="keep"><h3><span class="fno">{Text("report.exhibit", number)}</span>{Markup.Encode(exhibit.Title)}</h3>
            <p class="units">{Markup.Encode(exhibit.Units)}</p>
            {exhibit.Chart.ToHtml(id, exhibit.Title, exhibit.Description)}</div>
            <details><summary>{Markup.Encode(tableTitle)}</summary>
            {HtmlTable.Write(exhibit.Table, tableTitle)}
            </details>
            {QueryHtml.Write(queries, ReportWords.Of("queries.behind", number), HtmlReport.QueriesBegin)}
            <figcaption>{Text("report.source", exhibit.Source, ReportWords.Day(asOf))} <a href="{Markup.Encode(csvAddress)}">{Markup.Encode(exhibit.Table.FileName)}</a></figcaption>
            </figure>
            """));
    }

    private static string Text(string key, params object[] args) => Markup.Encode(ReportWords.Of(key, args));
}
