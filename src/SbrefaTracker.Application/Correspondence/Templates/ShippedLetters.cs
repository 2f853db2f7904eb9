using System.Collections.Frozen;
using SbrefaTracker.Domain.Letters;

namespace SbrefaTracker.Application.Correspondence.Templates;

/// <summary>The first version of every template: it comes with the program, in the folder <c>Shipped</c>. The first line of a file is the subject, after <see cref="SubjectMark"/>.</summary>
internal static class ShippedLetters
{
    private const string SubjectMark = "Subject:";

    private static readonly FrozenDictionary<(string Kind, string Language), LetterVersion> All =
        (from kind in LetterKinds.All from language in kind.Languages select Read(kind.Code, language)).ToFrozenDictionary(version => (version.Kind, version.Language));

    public static LetterVersion Of(string kind, string language) => All[(kind, language)];

    private static LetterVersion Read(string kind, string language)
    {
        using var stream = typeof(ShippedLetters).Assembly.GetManifestResourceStream($"{typeof(ShippedLetters).Namespace}.Shipped.{kind}.{language}.txt")
            ?? throw new InvalidOperationException($"The template {kind}.{language} is not in the program.");
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return text.StartsWith(SubjectMark, StringComparison.Ordinal)
            ? new(kind, language, 1, text[SubjectMark.Length..end].Trim(), text[end..].Trim())
            : throw new InvalidOperationException($"The template {kind}.{language} has no subject.");
    }
}
