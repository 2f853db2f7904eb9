using System.Text;
using System.Text.RegularExpressions;

namespace SbrefaTracker.Reports.Html;

/// <summary>
/// A text with <c>{{name}}</c> where a value is set in, encoded unless it is markup, and <c>{{#name}} ... {{/name}}</c> around
/// what is left out when the value is empty.
/// </summary>
public static partial class Template
{
    /// <exception cref="TemplateException">A name has no value, or a part is not closed.</exception>
    public static string Fill(string template, IReadOnlyDictionary<string, object> values)
    {
        var filled = new StringBuilder(template.Length * 2);
        var hidden = new Stack<(string Name, bool Shown)>();
        var at = 0;
        foreach (Match tag in Tag().Matches(template))
        {
            var shown = hidden.All(part => part.Shown);
            if (shown)
                filled.Append(template, at, tag.Index - at);
            at = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value;
            switch (tag.Groups["kind"].Value)
            {
                case "#":
                    hidden.Push((name, Value(values, name).Length > 0));
                    break;
                case "/":
                    if (!hidden.TryPop(out var part) || part.Name != name)
                        throw new TemplateException($"{{{{/{name}}}}} closes nothing.");
                    break;
                default:
                    if (shown)
                        filled.Append(Value(values, name));
                    break;
            }
        }

        if (hidden.TryPeek(out var open))
            throw new TemplateException($"{{{{#{open.Name}}}}} is not closed.");
        return filled.Append(template, at, template.Length - at).ToString();
    }

    /// <summary>The names that begin with a prefix, without it, in the order of their first use.</summary>
    public static IReadOnlyList<string> NamesAfter(string template, string prefix) =>
    [
        .. Tag().Matches(template).Select(tag => tag.Groups["name"].Value)
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name[prefix.Length..]).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The names whose values are set in whatever the other values are: those outside every part that may be left out.</summary>
    public static IReadOnlySet<string> AlwaysSetIn(string template)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var depth = 0;
        foreach (Match tag in Tag().Matches(template))
        {
            if (tag.Groups["kind"].Length > 0)
                depth += tag.Groups["kind"].Value == "#" ? 1 : -1;
            else if (depth == 0)
                names.Add(tag.Groups["name"].Value);
        }

        return names;
    }

    private static string Value(IReadOnlyDictionary<string, object> values, string name) =>
        !values.TryGetValue(name, out var value) ? throw new TemplateException($"{{{{{name}}}}} is not known.")
        : value is Markup markup ? markup.Html
        : Markup.Encode(value.ToString() ?? string.Empty);

    [GeneratedRegex(@"\{\{(?<kind>[#/]?)(?<name>[A-Za-z][A-Za-z0-9.\-]*)\}\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tag();
}

/// <summary>A template cannot be filled; the message says what in it is wrong.</summary>
public sealed class TemplateException : Exception
{
    public TemplateException(string message)
        : base(message)
    {
    }

    public TemplateException()
    {
    }

    public TemplateException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
