using System.Collections.Frozen;
using SbrefaTracker.Domain.Letters;

namespace SbrefaTracker.Application.Correspondence.Templates;

/// <summary>The first version of every template: it comes with the program, in the folder <c>Shipped</c>.</summary>
internal static class ShippedLetters
{
    private static readonly FrozenDictionary<(string Kind, string Language), LetterVersion> All =
        (from kind in LetterKinds.All from language in kind.Languages select Read(kind.Code, language)).ToFrozenDictionary(version => (version.Kind, version.Language));

    public static LetterVersion Of(string kind, string language) => All[(kind, language)];

    private static LetterVersion Read(string kind, string language)
    {
        using var stream = typeof(ShippedLetters).Assembly.GetManifestResourceStream($"{typeof(ShippedLetters).Namespace}.Shipped.{kind}.{language}.txt")
            ?? throw new InvalidOperationException($"The template {kind}.{language} is not in the program.");
        using var reader = new StreamReader(stream);
        return new(kind, language, 1, reader.ReadToEnd().ReplaceLineEndings("\n").Trim());
    }
}
