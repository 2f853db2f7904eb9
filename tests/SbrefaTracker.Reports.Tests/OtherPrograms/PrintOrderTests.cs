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
        var tree = (await OtherProgram.Run(Prerequisite.PdfInfo.Required, folder, "-struct-text", "page.pdf")).Split('\n');

        var body = page[page.IndexOf("<body", StringComparison.Ordinal)..];
        Assert.Matches(@"Tagged:\s+yes", facts);
        Assert.Matches(@"Title:\s+\S", facts);
        Assert.Equal(HeadingsOf(body), HeadingsIn(tree));
        Assert.Equal(Regex.Count(body, "<table"), tree.Count(line => line.Trim() is "Table" or "Table (block)"));
        Assert.Equal(Regex.Count(body, "<tr[ >]"), tree.Count(line => line.Trim() is "TR" or "TR (block)"));
        Assert.True(tree.Count(line => line.Trim().Split(' ')[0] == "Figure") > sample.View.Exhibits.Count);
    }

    // "H2 By state": level and words, without spaces, which a print sets as it needs them.
    private static List<string> HeadingsOf(string page) =>
        [.. Heading().Matches(page).Select(match => $"H{match.Groups["level"].Value} {Bare(WebUtility.HtmlDecode(Tag().Replace(match.Groups["text"].Value, "")))}")];

    private static List<string> HeadingsIn(string[] tree)
    {
        List<string> headings = [];
        for (var i = 0; i < tree.Length; i++)
        {
            if (TaggedHeading().Match(tree[i]) is not { Success: true } heading)
                continue;
            var inside = tree.Skip(i + 1).TakeWhile(line => line.Length - line.TrimStart().Length > heading.Groups["indent"].Length);
            headings.Add($"{heading.Groups["name"].Value} {Bare(string.Concat(inside.Select(line => line.Trim()).Where(line => line.StartsWith('"')).Select(line => line[1..^1])))}");
        }

        return headings;
    }

    private static string Bare(string text) => Space().Replace(text, "");

    [GeneratedRegex(@"<h(?<level>[1-6])[^>]*>(?<text>.*?)</h\k<level>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(?<indent> *)(?<name>H[1-6]) \(block\)", RegexOptions.ExplicitCapture)]
    private static partial Regex TaggedHeading();

    [GeneratedRegex(@"\s")]
    private static partial Regex Space();
}
