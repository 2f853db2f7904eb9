using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>One <c>.resx</c> file.</summary>
internal sealed partial class TextFile
{
    private const string SpanishEnd = ".es.resx";
    private readonly ILookup<string, string> _values;

    public TextFile(SourceFile file)
    {
        File = file;
        _values = XDocument.Parse(file.Text).Root!.Elements("data")
            .ToLookup(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? "", StringComparer.Ordinal);
    }

    public SourceFile File { get; }

    public bool IsSpanish => File.Name.EndsWith(SpanishEnd, StringComparison.Ordinal);

    public bool IsPublic => IsForThePublic(File);

    /// <summary>The name of the type whose words these are.</summary>
    public string Name => File.Name[..^(IsSpanish ? SpanishEnd : ".resx").Length];

    public string EnglishPath => Path.Combine(Path.GetDirectoryName(File.FullPath)!, Name + ".resx");

    public IReadOnlyCollection<string> Keys => [.. _values.Select(value => value.Key)];

    public IEnumerable<string> EmptyOrDouble =>
        _values.Where(values => values.Count() > 1 || string.IsNullOrWhiteSpace(values.First())).Select(values => values.Key);

    public TextFile? Spanish
    {
        get
        {
            var path = Path.ChangeExtension(File.FullPath, SpanishEnd);
            return System.IO.File.Exists(path) ? new TextFile(new SourceFile(path)) : null;
        }
    }

    public string this[string key] => _values[key].First();

    public static bool IsForThePublic(SourceFile file) =>
        file.Relative.StartsWith("src/SbrefaTracker.Web/Public/", StringComparison.Ordinal)
        || file.Relative.StartsWith("src/SbrefaTracker.Web/Parts/", StringComparison.Ordinal);

    /// <summary>The numbers of the placeholders, whatever their format.</summary>
    public static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
