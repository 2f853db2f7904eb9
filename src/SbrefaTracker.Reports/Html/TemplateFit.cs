using System.Text.RegularExpressions;
using SbrefaTracker.Application.Editions.Templates;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Reports.Html;

/// <summary>
/// Holds sections that somebody wrote in the browser against what a report needs: every name is known, none that is needed is missing, what is opened is closed, and no mark of the page does more
/// than set text. Whoever writes it is an auditor; whoever opens the report in a browser trusts that it holds no program.
/// </summary>
public sealed partial class TemplateFit(ReportTemplates templates) : ITemplateFit
{
    private static readonly string[] Alone = ["br"];
    private static readonly string[] Tags = ["p", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "div", "span", "b", "strong", "i", "em", "small", "sub", "sup", "code", "a", "blockquote", "details", "summary", .. Alone];

    public IReadOnlyList<Refusal> Faults(IReadOnlyList<TemplateSection> sections)
    {
        var shipped = templates.Shipped().Sections;
        if (!sections.Select(section => (section.Id, section.Only)).Order().SequenceEqual(shipped.Select(section => (section.Id, section.Only)).Order()))
            return [Refusal.Of("template.sections")];
        var shown = sections.Where(section => section.IsShown).ToList();
        var names = shown.SelectMany(section => NamesOf(section.Body)).ToHashSet(StringComparer.Ordinal);
        var printed = shown.SelectMany(section => Template.AlwaysSetIn(section.Body)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. sections.SelectMany(section => Of(section, names).Select(refusal => refusal with { Field = section.Id })),
            .. TemplateNames.Needed.Where(name => !printed.Contains(name)).Select(name => Refusal.Of("template.missing", Braced(name))),
        ];
    }

    private static IEnumerable<Refusal> Of(TemplateSection section, HashSet<string> names)
    {
        if (string.IsNullOrWhiteSpace(section.Title))
            yield return Refusal.Of("required");
        if (section.Title.Length > TemplateSection.MostTitle)
            yield return Refusal.Of("too_long", TemplateSection.MostTitle, section.Title.Length);
        if (section.Title.Contains("{{", StringComparison.Ordinal))
            yield return Refusal.Of("template.title");
        if (section.Body.Length > TemplateSection.MostBody)
            yield return Refusal.Of("too_long", TemplateSection.MostBody, section.Body.Length);
        foreach (var name in NamesOf(section.Body).Distinct().Where(name => !IsKnown(name, names)))
            yield return Refusal.Of("template.unknown", Braced(name));
        if (Parts(section.Body) is { } part)
            yield return Refusal.Of("template.part", part);
        if (Marks(section.Body) is { } mark)
            yield return mark;
    }

    private static bool IsKnown(string name, HashSet<string> names) =>
        name.StartsWith("ref.", StringComparison.Ordinal) ? names.Contains("exhibit." + name[4..]) : TemplateNames.Known.Contains(name);

    private static IEnumerable<string> NamesOf(string body) => Template.NamesAfter(body, "");

    // What is in braces and no name, and what is opened and not closed; null where there is none.
    private static string? Parts(string body)
    {
        var open = new Stack<string>();
        foreach (Match match in Brace().Matches(body))
        {
            var name = match.Groups["name"];
            if (!name.Success)
                return match.Value;
            if (match.Groups["kind"].Value == "#")
                open.Push(name.Value);
            else if (match.Groups["kind"].Value == "/" && (!open.TryPop(out var last) || last != name.Value))
                return match.Value;
        }

        return open.TryPop(out var left) ? Braced("#" + left) : null;
    }

    // The first mark that is not allowed, or not closed where it was opened; null where all are.
    private static Refusal? Marks(string body)
    {
        var open = new Stack<string>();
        for (var at = body.IndexOf('<', StringComparison.Ordinal); at >= 0; at = body.IndexOf('<', at + 1))
        {
            var match = Mark().Match(body, at);
            var tag = match.Groups["tag"].Value;
            if (!match.Success || match.Index != at || !Tags.Contains(tag, StringComparer.Ordinal))
                return Refusal.Of("template.mark", Short(body[at..]));
            if (match.Groups["end"].Length > 0 ? !open.TryPop(out var last) || last != tag : false)
                return Refusal.Of("template.unclosed", match.Value);
            if (match.Groups["end"].Length == 0 && !Alone.Contains(tag, StringComparer.Ordinal))
                open.Push(tag);
        }

        return open.TryPop(out var left) ? Refusal.Of("template.unclosed", $"<{left}>") : null;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static string Braced(string name) => "{{" + name + "}}";

    [GeneratedRegex("<(?<end>/?)(?<tag>[a-z][a-z0-9]*)(?: (?:(?:class|lang)=\"[A-Za-z0-9 -]*\"|href=\"(?:#[A-Za-z0-9-]+|https://[^\"<>\\s{}]+|mailto:[^\"<>\\s{}]+|[A-Za-z0-9-]+(?:\\.[A-Za-z0-9]+)+)\"))*>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\{\{(?:(?<kind>[#/]?)(?<name>[A-Za-z][A-Za-z0-9.\-]*)\}\})?[^{}]{0,20}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Brace();
}
