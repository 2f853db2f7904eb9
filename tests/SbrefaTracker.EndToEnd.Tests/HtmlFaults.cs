using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>
/// What is wrong with a page as the server sends it, before any browser has repaired it: what the HTML standard's parser calls an error,
/// ids that occur twice, and references to elements that are not there.
/// </summary>
internal static class HtmlFaults
{
    private static readonly string[] References = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list", "form"];

    private static readonly string[] Obsolete = ["center", "font", "big", "strike", "tt", "marquee", "frame", "frameset", "acronym"];

    public static IReadOnlyList<string> In(string html)
    {
        List<string> faults = [];
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        parser.Error += (_, happened) => faults.Add(Say(html, (HtmlErrorEvent)happened));
        var page = parser.ParseDocument(html);

        faults.AddRange(page.All.Where(element => !string.IsNullOrEmpty(element.Id)).GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => $"id {same.Key} occurs {same.Count()} times"));
        faults.AddRange(References.SelectMany(name => Missing(page, name)));
        faults.AddRange(page.All.Where(element => Obsolete.Contains(element.LocalName)).Select(element => $"<{element.LocalName}> is obsolete"));
        if (string.IsNullOrWhiteSpace(page.Title) || string.IsNullOrEmpty(page.DocumentElement.GetAttribute("lang")))
        {
            faults.Add("no title or no language");
        }

        return faults;
    }

    private static IEnumerable<string> Missing(IDocument page, string name) =>
        from element in page.QuerySelectorAll($"[{name}]")
        from id in element.GetAttribute(name)!.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where page.GetElementById(id) is null
        select $"{name}=\"{id}\" of <{element.LocalName}> leads nowhere";

    private static string Say(string html, HtmlErrorEvent fault)
    {
        var line = html.Split('\n').ElementAtOrDefault(fault.Position.Line - 1) ?? "";
        var from = Math.Clamp(fault.Position.Column - 60, 0, line.Length);
        return $"{fault.Message} at {fault.Position.Line}:{fault.Position.Column}: {line.Substring(from, Math.Min(120, line.Length - from))}";
    }
}
