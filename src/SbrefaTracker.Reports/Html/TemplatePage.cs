using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SbrefaTracker.Application.Editions.Templates;

namespace SbrefaTracker.Reports.Html;

/// <summary>The page of a template taken apart: what stands before its sections, the sections, and what stands after them. Put together again it is the same page.</summary>
/// <param name="Head">Cover and contents.</param>
/// <param name="Sections">In their order.</param>
/// <param name="Tail">The end of the page.</param>
public sealed partial record TemplatePage(string Head, IReadOnlyList<TemplateSection> Sections, string Tail)
{
    /// <exception cref="TemplateException">There is no section in it, or something stands between two.</exception>
    public static TemplatePage Read(string page)
    {
        var text = page.ReplaceLineEndings("\n");
        var found = Section().Matches(text);
        if (found.Count == 0)
            throw new TemplateException("The template has no section.");
        var (first, last) = (found[0], found[^1]);
        for (var i = 1; i < found.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(text[(found[i - 1].Index + found[i - 1].Length)..found[i].Index]))
                throw new TemplateException($"Something stands between the sections {found[i - 1].Groups["id"].Value} and {found[i].Groups["id"].Value}.");
        }

        return new(
            text[..first.Index],
            [.. found.Select(match => new TemplateSection(
                match.Groups["id"].Value, match.Groups["only"] is { Success: true, Value: var only } ? only : null, WebUtility.HtmlDecode(match.Groups["title"].Value), match.Groups["body"].Value.Trim('\n')))],
            text[(last.Index + last.Length)..]);
    }

    /// <summary>The page with other sections, those that are left out not among them.</summary>
    public string With(IReadOnlyList<TemplateSection> sections)
    {
        var page = new StringBuilder(Head);
        page.AppendJoin("\n\n", sections.Where(section => section.IsShown).Select(Of));
        return page.Append(Tail).ToString();
    }

    private static string Of(TemplateSection section)
    {
        var text = $"<section id=\"{section.Id}\"><h2>{Markup.Encode(section.Title)}</h2>\n{section.Body.ReplaceLineEndings("\n").Trim('\n')}\n</section>";
        return section.Only is { } only ? $"{{{{#{only}}}}}{text}\n{{{{/{only}}}}}" : text;
    }

    [GeneratedRegex("(?:\\{\\{#(?<only>[A-Za-z]+)\\}\\}\\s*)?<section id=\"(?<id>[A-Za-z0-9-]+)\"><h2>(?<title>[^<]*)</h2>(?<body>.*?)</section>(?:\\s*\\{\\{/\\k<only>\\}\\})?", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Section();
}
