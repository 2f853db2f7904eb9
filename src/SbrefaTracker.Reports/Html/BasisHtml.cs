using System.Globalization;
using System.Text;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Html;

/// <summary>What the figures of a table stand on, as it is written under them: definition, query, n and cut-off by column. Each figure itself leads to its complaints.</summary>
public static class BasisHtml
{
    /// <param name="table">A table of the report, or a part of one.</param>
    /// <param name="catalogue">What its figures stand on.</param>
    /// <param name="label">What a screen reader calls the part that scrolls.</param>
    /// <param name="page">The address of the page on which the definitions stand; empty where it is this one.</param>
    /// <param name="under">The address of the page on which the queries stand under this table; null where it is that of the definitions.</param>
    public static Markup Write(ReportTable table, FigureCatalogue catalogue, string label, string page = "", string? under = null)
    {
        var columns = catalogue.OfColumns(table);
        if (columns.Count == 0)
            return Markup.Of("");
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<details class=\"query basis\"><summary>{Text("basis.title")}</summary>\n");
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{Markup.Encode(ReportWords.Of("basis.label", label))}\"><table><caption>{Text("basis.caption")}</caption>\n<thead><tr>");
        foreach (var heading in new[] { "basis.figures", "dictionary.definition", "basis.n", "queries.query", "figures.cut_off" })
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Text(heading)}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var column in columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Markup.Encode(string.Join(", ", column.Headings))}</th><td>{Definitions(column.Definition, page)}</td><td>{Markup.Encode(column.N)}</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td>{Queries(column.Queries, table, under ?? page)}</td><td>{Markup.Encode(ReportWords.Day(column.AsOf))}</td></tr>\n");
        }

        return Markup.Of(html.Append("</tbody></table></div></details>").ToString());
    }

    /// <summary>The same of a figure that stands alone, in one line.</summary>
    /// <param name="basis">What it stands on.</param>
    /// <param name="page">See above.</param>
    /// <param name="queries">The address of the file with all queries.</param>
    public static Markup Line(FigureBasis basis, string page, string queries) => Markup.Of(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Text("basis.line.definition")} {Definitions(basis.Definition, page)}, {Text("basis.line.query")} <a href=\"{Markup.Encode(queries)}\">{Markup.Encode(basis.Query)}</a>, {Markup.Encode(ReportWords.Of("basis.line.n", ReportWords.Number(basis.N), ReportWords.Day(basis.AsOf)))}"));

    /// <summary>A number that leads to its complaints.</summary>
    /// <param name="value">The number in words.</param>
    /// <param name="basis">What it stands on.</param>
    /// <param name="site">The address of the site; empty on a page of the site; null where none is known, and it leads nowhere.</param>
    public static Markup Figure(string value, FigureBasis basis, string? site) => site is null ? Markup.Of($"<span class=\"fig\">{Markup.Encode(value)}</span>") : Markup.Of($"<a class=\"fig\" href=\"{Markup.Encode(site + basis.Complaints)}\">{Markup.Encode(value)}</a>");

    /// <summary>Where a query stands under its table.</summary>
    internal static string MarkOf(string table, string part) => $"q-{table}-{part}";

    private static string Definitions(string named, string page) =>
        string.Join(", ", DefinitionWords.Named(named).Select(one => $"<a href=\"{Markup.Encode(page)}#{DefinitionsHtml.MarkOf(one)}\">{Markup.Encode(one.Title)}</a>"));

    private static string Queries(IEnumerable<string> ids, ReportTable table, string page) =>
        string.Join(", ", ids.Select(id => $"<a href=\"{Markup.Encode(page)}#{MarkOf(table.Name, id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..])}\"><code>{Markup.Encode(id)}</code></a>"));

    private static string Text(string key) => Markup.Encode(ReportWords.Of(key));
}
