using System.Reflection;
using System.Text.RegularExpressions;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>A key of a text that is put together while the page runs.</summary>
/// <param name="Texts">The name of the text file.</param>
/// <param name="Pattern">The key with <c>{}</c> for what is filled in.</param>
/// <param name="Where">The file that asks for it.</param>
internal sealed record AssembledKey(string Texts, string Pattern, string Where)
{
    public string Family => $"{Texts} {Pattern}";
}

/// <summary>Finds the keys that are put together, and knows what is filled in: each family is a line of <see cref="Staff"/>, <see cref="Visitors"/> or <see cref="Several"/>.</summary>
internal static partial class KeyFamilies
{
    /// <summary>The page itself asks whether the words are there, and says something else where they are not.</summary>
    private static readonly string[] Asked = ["?"];

    // Those whose localizer comes with a class that they inherit from, or is handed to them.
    private static readonly (string Folder, string Name, string Texts)[] Inherited =
    [
        ("/Public/Filing/", "T", "FilePage"),
        ("/Api/", "text", "ApiWords"),
        ("/Committees/RecommendationForms", "words", "CommitteeWords"),
    ];

    // What has texts of its own under keys that are handed to it.
    private static readonly string[] Words = ["BulletinWords", "CommitteeWords", "OutreachWords", "RequestWords"];

    private static readonly Lazy<ILookup<string, string>> Lists = new(() =>
        (from assembly in new[] { typeof(CodeList).Assembly, typeof(Application.Jobs.JobKinds).Assembly }
         from type in assembly.GetTypes()
         from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
         where field.FieldType == typeof(CodeList)
         let list = (CodeList)field.GetValue(null)!
         from code in list.Codes
         select (list.Name, code)).ToLookup(one => one.Name, one => one.code, StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyDictionary<string, IEnumerable<string>>> Known = new(
        () => Staff.Concat(Visitors).Concat(Several).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal));

    public static IReadOnlyDictionary<string, IEnumerable<string>> All => Known.Value;

    /// <summary>Whether the page asks for the words itself.</summary>
    public static bool IsAsked(IEnumerable<string> values) => ReferenceEquals(values, Asked);

    /// <summary>The key of a family for a value; where several are filled in, the value is the whole key.</summary>
    public static string KeyOf(string pattern, string value) => pattern.Split("{}") is [var before, var after] ? before + value + after : value;

    /// <param name="where">The file.</param>
    /// <param name="code">What it holds.</param>
    /// <param name="beside">The code behind the markup, or the markup before the code; null where there is none.</param>
    public static IEnumerable<AssembledKey> In(string where, string code, string? beside)
    {
        var declared = Declared(code).Concat(beside is null ? [] : Declared(beside)).DistinctBy(one => one.Name).ToDictionary(one => one.Name, one => one.Texts, StringComparer.Ordinal);
        foreach (Match use in Use().Matches(code))
        {
            var (name, isIndexed) = (use.Groups["name"].Value, use.Groups["by"].Value == "[");
            var texts = declared.GetValueOrDefault(name) ?? Inherited.FirstOrDefault(one => one.Name == name && where.Contains(one.Folder, StringComparison.Ordinal)).Texts;
            if (texts is not null && (isIndexed || Words.Contains(texts)))
            {
                yield return new AssembledKey(texts, Hole().Replace(use.Groups["key"].Value, "{}"), where);
            }
        }
    }

    private static IEnumerable<(string Name, string Texts)> Declared(string code) =>
        Localizer().Matches(code).Concat(Injected().Matches(code)).Select(match => (match.Groups["name"].Value, match.Groups["type"].Value));

    private static string[] Names<T>()
        where T : struct, Enum => Enum.GetNames<T>();

    private static IEnumerable<string> Codes(string list) => Lists.Value.Contains(list) ? Lists.Value[list].Distinct() : throw new InvalidOperationException($"There is no list {list}.");

    private static IEnumerable<string> Constants(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral && field.FieldType == typeof(string)).Select(field => (string)field.GetRawConstantValue()!);

    /// <summary>What the ledger calls what happened: of the use cases in a folder, or in a file.</summary>
    private static IEnumerable<string> Happened(string place) =>
        from file in Repository.Files($"src/SbrefaTracker.Application/{Path.GetDirectoryName(place + (place.EndsWith(".cs", StringComparison.Ordinal) ? "" : "/"))}", ".cs")
        where !place.EndsWith(".cs", StringComparison.Ordinal) || file.Relative.EndsWith($"/{place}", StringComparison.Ordinal)
        from past in Past().Matches(file.Text)
        from name in Entry().Matches(past.Value)
        select name.Groups["name"].Value;

    private static string[] Pairs(IEnumerable<string> first, IEnumerable<string> second) => [.. from one in first from other in second select $"{one}.{other}"];

    [GeneratedRegex(@"IStringLocalizer<(?:\w+\.)*(?<type>\w+)>\s+(?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Localizer();

    [GeneratedRegex(@"\b(?<type>BulletinWords|CommitteeWords|OutreachWords|RequestWords|RetentionWords)\s+(?<name>\w+)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Injected();

    [GeneratedRegex("""\b(?<name>\w+)(?<by>\[|\.Of\()\$\x22(?<key>(?:[^"\\{]|\{(?:[^{}"]|"[^"]*"|\{[^{}]*\})*\})*)\x22""", RegexOptions.ExplicitCapture)]
    private static partial Regex Use();

    [GeneratedRegex("""\{(?:[^{}"]|"[^"]*"|\{[^{}]*\})*\}""")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\b(?:PastTense\([^)]*\)|Happened|Scrubbed|Withdrawn|Given|Proposed|Dropped)\s*(?:=>|=)[^;]*;", RegexOptions.Singleline)]
    private static partial Regex Past();

    [GeneratedRegex("\"(?<name>[A-Z][A-Za-z]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();
}
