using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using SbrefaTracker.Application.Editions;

namespace SbrefaTracker.Reports.Text;

/// <summary>The definitions of the figures. English, as reports are.</summary>
public static partial class DefinitionWords
{
    private static readonly ResourceManager Resources = new(typeof(DefinitionWords).FullName!, typeof(DefinitionWords).Assembly);

    private static readonly Lazy<IReadOnlyList<Definition>> Read = new(() => [.. Enumerable.Range(1, int.MaxValue).TakeWhile(number => Find("term", number) is not null).Select(Of)]);

    /// <summary>All of them, by their numbers.</summary>
    public static IReadOnlyList<Definition> All => Read.Value;

    /// <summary>The same as an edition keeps them.</summary>
    public static IReadOnlyList<FrozenDefinition> Frozen => [.. All.Select(one => new FrozenDefinition(one.Number, one.Term, one.Meaning, one.Fields, one.AreFields))];

    /// <summary>The definitions that a text such as "1 Received, 2 Open" names.</summary>
    public static IReadOnlyList<Definition> Named(string text) => [.. Number().Matches(text).Select(match => All[int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) - 1])];

    private static Definition Of(int number) => new(
        number,
        Find("term", number)!,
        Find("meaning", number) ?? throw new MissingManifestResourceException($"Definition {number} has no meaning."),
        Find("fields", number) ?? Find("basis", number) ?? throw new MissingManifestResourceException($"Definition {number} rests on nothing."),
        Find("fields", number) is not null);

    private static string? Find(string part, int number) => Resources.GetString(string.Create(CultureInfo.InvariantCulture, $"{part}.{number}"), CultureInfo.InvariantCulture);

    // A number begins the text or follows a comma.
    [GeneratedRegex(@"(?<=^|, )[0-9]+(?= )", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Number();
}
