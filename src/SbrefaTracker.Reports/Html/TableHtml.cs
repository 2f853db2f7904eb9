using System.Globalization;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Html;

/// <summary>A table without a chart as the report prints it: with its definition, the cut-off, its file and its query.</summary>
internal static class TableHtml
{
    /// <param name="table">What is shown.</param>
    /// <param name="whole">The table that it is a part of, or the table itself.</param>
    /// <param name="asOf">The cut-off.</param>
    /// <param name="queries">Those of the report.</param>
    public static Markup Write(ReportTable table, ReportTable whole, DateOnly asOf, FigureQueries queries) => Markup.Of(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {HtmlTable.Write(table, table.Caption)}
        <p class="src">{Markup.Encode(ReportWords.Of("report.table_source", DictionaryWords.OfTable("definition", whole.Name), ReportWords.Day(asOf)))} <a href="{whole.FileName}">{whole.FileName}</a></p>
        {QueryHtml.Write(Behind(table, whole, queries), ReportWords.Of("queries.behind.table", table.Caption), HtmlReport.QueriesBegin)}
        """));

    private static IReadOnlyList<FigureQuery> Behind(ReportTable table, ReportTable whole, FigureQueries queries)
    {
        var all = queries.Behind(whole.Name);
        IReadOnlyList<string>? parts = table.Name == whole.Name ? null : table.Name[(whole.Name.Length + 1)..] switch
        {
            GradeTables.AnswersPart => [QueryParts.Answers],
            GradeTables.PausesPart => [QueryParts.Adjusted],
            GradeTables.WaitingPart => [QueryParts.Answers, QueryParts.Adjusted, QueryParts.Waiting, QueryParts.Never],
            _ => [QueryParts.Quality],
        };
        return parts is null ? all : [.. all.Where(query => parts.Contains(query.Part))];
    }
}
