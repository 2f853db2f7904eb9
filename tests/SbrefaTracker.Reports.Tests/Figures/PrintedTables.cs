using System.Net;
using System.Text.RegularExpressions;

namespace SbrefaTracker.Reports.Tests.Figures;

/// <summary>A table of figures as a page prints it, with what stands under it.</summary>
/// <param name="Headings">The headings of its columns, and whether each heads numbers.</param>
/// <param name="Cells">Its cells, row by row, as they are written.</param>
/// <param name="Basis">What is written of the figures: for each heading its definition, n, query and cut-off, as they are written.</param>
internal sealed partial record PrintedTable(
    string Caption, IReadOnlyList<(string Heading, bool IsNumber)> Headings, IReadOnlyList<IReadOnlyList<string>> Cells, IReadOnlyDictionary<string, IReadOnlyList<string>> Basis)
{
    /// <summary>Every table of a page that holds numbers.</summary>
    public static IReadOnlyList<PrintedTable> In(string html)
    {
        var found = Table().Matches(html);
        List<PrintedTable> tables = [];
        for (var i = 0; i < found.Count; i++)
        {
            var headings = Heading().Matches(found[i].Groups["head"].Value).Select(match => (Text(match.Groups["text"].Value), match.Groups["css"].Length > 0)).ToList();
            if (!headings.Any(heading => heading.Item2))
                continue;
            var next = i + 1 < found.Count && found[i + 1].Groups["caption"].Value.StartsWith("A number that is a link", StringComparison.Ordinal) ? found[i + 1] : null;
            tables.Add(new(Text(found[i].Groups["caption"].Value), headings, Rows(found[i].Groups["body"].Value), BasisOf(next)));
        }

        return tables;
    }

    private static Dictionary<string, IReadOnlyList<string>> BasisOf(Match? table) => table is null
        ? []
        : Rows(table.Groups["body"].Value).SelectMany(row => Text(row[0]).Split(", ").Select(heading => (heading, row))).DistinctBy(one => one.heading).ToDictionary(one => one.heading, one => (IReadOnlyList<string>)[.. one.row.Skip(1)]);

    private static List<IReadOnlyList<string>> Rows(string body) =>
        [.. Row().Matches(body).Select(row => (IReadOnlyList<string>)[.. Cell().Matches(row.Groups["row"].Value).Select(cell => cell.Groups["cell"].Value)])];

    /// <summary>A piece of a page as people read it.</summary>
    public static string Text(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("<table[^>]*><caption>(?<caption>.*?)</caption>\\s*<thead>(?<head>.*?)</thead>\\s*<tbody>(?<body>.*?)</tbody>(?<foot>.*?)</table>", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("<th scope=\"col\"(?<css> class=\"n\")?>(?<text>.*?)</th>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<tr[^>]*>(?<row>.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<t[hd][^>]*>(?<cell>.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
