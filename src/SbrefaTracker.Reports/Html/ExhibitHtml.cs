using System.Globalization;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Html;

/// <summary>An exhibit as a figure of a page: title, units, chart, table, source, link to its CSV.</summary>
public static class ExhibitHtml
{
    /// <param name="exhibit">What is shown.</param>
    /// <param name="title">Its finding, with its figures.</param>
    /// <param name="table">Its table as people read it: the whole, or the part of it that the chart is of.</param>
    /// <param name="number">Its number on the page.</param>
    /// <param name="catalogue">What its figures stand on.</param>
    /// <param name="site">The address of the site, where the complaints behind a figure are listed; null where none is known.</param>
    /// <param name="queries">The queries behind it.</param>
    public static Markup Write(Exhibit exhibit, Markup title, ReportTable table, int number, FigureCatalogue catalogue, string? site, IReadOnlyList<FigureQuery> queries)
    {
        var id = "f-" + exhibit.Id;
        var tableTitle = ReportWords.Of("report.data_table", number);
        return Markup.Of(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <figure class="chart" id="{id}">
            <div class="keep"><h3><span class="fno">{Text("report.exhibit", number)}</span>{title.Html}</h3>
            <p class="units">{Markup.Encode(exhibit.Units)}</p>
            {exhibit.Chart.ToHtml(id, exhibit.Title, exhibit.Description)}</div>
            <details><summary>{Markup.Encode(tableTitle)}</summary>
            {HtmlTable.Write(table, tableTitle, TableHtml.Addresses(table, catalogue, site))}
            </details>
            {BasisHtml.Write(table, catalogue, tableTitle)}
            {QueryHtml.Write(queries, ReportWords.Of("queries.behind", number), HtmlReport.QueriesBegin, table.Name)}
            <figcaption>{Text("report.source", exhibit.Source, ReportWords.Day(catalogue.AsOf))} <a href="{exhibit.Table.FileName}">{Markup.Encode(exhibit.Table.FileName)}</a></figcaption>
            </figure>
            """));
    }

    private static string Text(string key, params object[] args) => Markup.Encode(ReportWords.Of(key, args));
}
