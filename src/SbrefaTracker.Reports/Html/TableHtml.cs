using System.Globalization;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Html;

/// <summary>A table without a chart as the report prints it: with its definition, the cut-off, its file and its query.</summary>
public static class TableHtml
{
    /// <param name="table">What is shown.</param>
    /// <param name="whole">The table that it is a part of, or the table itself.</param>
    /// <param name="catalogue">What its figures stand on.</param>
    /// <param name="site">The address of the site, where the complaints behind a figure are listed; null where none is known.</param>
    /// <param name="queries">Those of the report.</param>
    internal static Markup Write(ReportTable table, ReportTable whole, FigureCatalogue catalogue, string? site, FigureQueries queries) => Markup.Of(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {HtmlTable.Write(table, table.Caption, Addresses(table, catalogue, site))}
        <p class="src">{Markup.Encode(ReportWords.Of("report.table_source", DictionaryWords.OfTable("definition", whole.Name), ReportWords.Day(catalogue.AsOf)))} <a href="{whole.FileName}">{whole.FileName}</a></p>
        {BasisHtml.Write(table, catalogue, table.Caption)}
        {QueryHtml.Write(Behind(table, whole, queries), ReportWords.Of("queries.behind.table", table.Caption), HtmlReport.QueriesBegin, table.Name)}
        """));

    /// <summary>Where the figures of a table lead; what names a row leads nowhere, as its figures do.</summary>
    internal static Func<string, string, string?>? Addresses(ReportTable table, FigureCatalogue catalogue, string? site) =>
        site is not null && catalogue.AddressOf(table) is { } addressOf ? (row, column) => column != HtmlTable.Name && addressOf(row, column) is { } address ? site + address : null : null;

    /// <summary>The queries behind a part of a table.</summary>
    public static IReadOnlyList<FigureQuery> Behind(ReportTable table, ReportTable whole, FigureQueries queries)
    {
        var all = queries.Behind(whole.Name);
        IReadOnlyList<string>? parts = table.Name == whole.Name ? null : table.Name[(whole.Name.Length + 1)..] switch
        {
            GradeTables.AnswersPart => [QueryParts.Answers],
            GradeTables.PausesPart => [QueryParts.Answers, QueryParts.Adjusted],
            GradeTables.WaitingPart => [QueryParts.Answers, QueryParts.Adjusted, QueryParts.Waiting, QueryParts.Never],
            _ => [QueryParts.Quality],
        };
        return parts is null ? all : [.. all.Where(query => parts.Contains(query.Part))];
    }
}
