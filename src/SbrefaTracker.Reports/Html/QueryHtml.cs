using System.Text;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Reports.Queries;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Html;

/// <summary>Queries as they stand under a figure of a page: closed, until somebody wants to count again.</summary>
public static class QueryHtml
{
    /// <param name="queries">The queries of one table; nothing is written where there are none.</param>
    /// <param name="title">What opens them.</param>
    /// <param name="begin">Where on the page stands what every query begins with.</param>
    /// <param name="table">The table under which they stand, which names their marks.</param>
    public static Markup Write(IReadOnlyList<FigureQuery> queries, string title, string begin, string table)
    {
        if (queries.Count == 0)
            return Markup.Of("");
        var html = new StringBuilder("<details class=\"query\"><summary>").Append(Markup.Encode(title)).Append("</summary>\n");
        html.Append("<p>").Append(Markup.Encode(ReportWords.Of("queries.after"))).Append(" <a href=\"#").Append(begin).Append("\">").Append(Markup.Encode(ReportWords.Of("queries.common"))).Append("</a>.</p>\n");
        foreach (var query in queries)
            html.Append("<p id=\"").Append(BasisHtml.MarkOf(table, query.Part)).Append("\"><code>").Append(Markup.Encode(query.Id)).Append("</code> ").Append(Markup.Encode(QueriesTable.PartOf(query))).Append("</p>").Append(Code(query.Select, $"{title}: {QueriesTable.PartOf(query)}").Html).Append('\n');
        return Markup.Of(html.Append("</details>").ToString());
    }

    /// <summary>A statement as it is typed.</summary>
    public static Markup Code(string text, string label) =>
        Markup.Of($"<pre role=\"group\" tabindex=\"0\" aria-label=\"{Markup.Encode(label)}\"><code>{Markup.Encode(text)}</code></pre>");
}
