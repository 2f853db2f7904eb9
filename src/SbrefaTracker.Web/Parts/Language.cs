using System.Globalization;

namespace SbrefaTracker.Web.Parts;

/// <summary>A language the public pages speak.</summary>
/// <param name="Code">Two letters, as in the <c>lang</c> attribute and in a complaint.</param>
/// <param name="Culture">The culture for words, dates and numbers: both of the United States.</param>
/// <param name="OwnName">What the language calls itself.</param>
public sealed record Language(string Code, string Culture, string OwnName)
{
    public static readonly Language English = new("en", "en-US", "English");
    public static readonly Language Spanish = new("es", "es-US", "Español");

    public static readonly IReadOnlyList<Language> All = [English, Spanish];

    public static Language Current => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? English;

    /// <summary>For the <c>lang</c> of words that staff wrote in English alone: <c>en</c> on a page in another language, so that they are read aloud as what they are; null on an English one.</summary>
    public static string? OfEnglish => Current == English ? null : English.Code;

    /// <summary>The other of the two, for the switch.</summary>
    public Language Other => this == English ? Spanish : English;

    /// <summary>By its two letters or by any tag that begins with them (<c>es-MX</c>); null when it is none of ours.</summary>
    public static Language? Find(string? tag) =>
        tag is null ? null : All.FirstOrDefault(language =>
            tag.Equals(language.Code, StringComparison.OrdinalIgnoreCase) ||
            tag.StartsWith(language.Code + "-", StringComparison.OrdinalIgnoreCase));
}
