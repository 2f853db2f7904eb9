using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Reports.Tests.Sample;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.Reports.Tests.OtherPrograms;

/// <summary>The print of the report as Poppler reads its tags: what a screen reader is told, in which order.</summary>
[Collection(SampleReportCollection.Name)]
public sealed partial class PrintOrderTests(SampleReport sample)
{
    [PrintReadFact]
    public async Task Is_tagged_and_read_in_the_order_of_the_page()
    {
        var folder = sample.NewFolder("print-order");
        var page = HtmlReport.Write(sample.View, await ReportTemplate.Load());
        await File.WriteAllTextAsync(Path.Combine(folder, "page.html"), page);
        var chromium = ChromiumPrinter.Find(new ConfigurationBuilder().AddInMemoryCollection([new("Chromium:Path", Prerequisite.Chromium.Required)]).Build());
        Assert.Equal(PrintResult.Printed, await chromium.Print(Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf")));

        var facts = await OtherProgram.Run(Prerequisite.PdfInfo.Required, folder, "page.pdf");
        var tree = Lines(await OtherProgram.Run(Prerequisite.PdfInfo.Required, folder, "-struct-text", "page.pdf"));

        var body = page[page.IndexOf("<body", StringComparison.Ordinal)..];
        Assert.Matches(@"Tagged:\s+yes", facts);
        Assert.Matches(@"Title:\s+\S", facts);
        Assert.Equal(HeadingsOf(body), HeadingsIn(tree));
        AreSame(RowsOf(body), RowsIn(tree));
        Assert.Equal(Regex.Count(body, "<table"), tree.Count(line => line.Trim() is "Table" or "Table (block)"));
        Assert.True(tree.Count(line => line.Trim().Split(' ')[0] == "Figure") > sample.View.Exhibits.Count);
    }

    // Words that a print divides go on at the beginning of the next line, where no tag stands.
    private static string[] Lines(string tree) => Divided().Replace(tree, "").Split('\n');

    // "H2 By state": level and words, without spaces, which a print sets as it needs them.
    private static List<string> HeadingsOf(string page) =>
        [.. Heading().Matches(page).Select(match => $"H{match.Groups["level"].Value} {Bare(WebUtility.HtmlDecode(Tag().Replace(match.Groups["text"].Value, "")))}")];

    private static List<string> HeadingsIn(string[] tree) => [.. Tagged(tree, TaggedHeading()).Select(found => $"{found.Name} {found.Words}")];

    // The cells of each row.
    private static List<List<string>> RowsOf(string page) =>
        [.. Row().Matches(page).Select(row => Cell().Matches(row.Value).Select(cell => Bare(WebUtility.HtmlDecode(Tag().Replace(cell.Value, "")))).ToList())];

    // No row and no cell is missing: a table that is wider than the paper would be cut off. The heads of one that goes over several pages are told again on each.
    private static void AreSame(List<List<string>> rows, List<string> told)
    {
        Assert.Equal(rows.Count, told.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var isToldAgain = told[i] != string.Concat(rows[i]);
            Assert.True(!isToldAgain || rows[i].All(cell => told[i].Contains(cell + cell, StringComparison.Ordinal)), $"{string.Concat(rows[i])}\n{told[i]}");
        }
    }

    private static List<string> RowsIn(string[] tree) => [.. Tagged(tree, TaggedRow()).Select(found => found.Words)];

    // Whatever is deeper in the tree than a tag is within it.
    private static IEnumerable<(string Name, string Words)> Tagged(string[] tree, Regex tag)
    {
        for (var i = 0; i < tree.Length; i++)
        {
            if (tag.Match(tree[i]) is not { Success: true } found)
                continue;
            var inside = tree.Skip(i + 1).TakeWhile(line => line.Length - line.TrimStart().Length > found.Groups["indent"].Length);
            yield return (found.Groups["name"].Value, Bare(string.Concat(inside.Select(line => line.Trim()).Where(line => line.StartsWith('"')).Select(line => line[1..^1]))));
        }
    }

    private static string Bare(string text) => Space().Replace(text, "");

    [GeneratedRegex(@"<h(?<level>[1-6])[^>]*>(?<text>.*?)</h\k<level>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(?<indent> *)(?<name>H[1-6]) \(block\)", RegexOptions.ExplicitCapture)]
    private static partial Regex TaggedHeading();

    [GeneratedRegex("<tr[ >].*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<t[hd][ >].*?</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex(@"^(?<indent> *)(?<name>TR)( \(block\))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex TaggedRow();

    [GeneratedRegex(@"\n(?=[^ \n])", RegexOptions.ExplicitCapture)]
    private static partial Regex Divided();

    [GeneratedRegex(@"\s")]
    private static partial Regex Space();
}
