using System.Globalization;
using Microsoft.Extensions.Localization;

namespace SbrefaTracker.Web.Parts;

/// <summary>
/// Lets a text say a word for one and for many: <c>{0} {0:statement|statements}</c>. What stands before the bar is said of exactly one. Languages with more forms than two would need more than a bar.
/// </summary>
public sealed class CountedWords : IFormatProvider, ICustomFormatter
{
    public static readonly CountedWords Format = new();

    /// <summary>A text with its values, as all pages write them.</summary>
    public static string Write(string text, params object[] values) => string.Format(Format, text, values);

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : CultureInfo.CurrentCulture.GetFormat(formatType!);

    string ICustomFormatter.Format(string? format, object? arg, IFormatProvider? formatProvider) => format?.Split('|') switch
    {
        [var one, var many] => Text(null, arg) == "1" ? one : many,
        _ => Text(format, arg),
    };

    private static string Text(string? format, object? arg) => arg is IFormattable value ? value.ToString(format, CultureInfo.CurrentCulture) : arg?.ToString() ?? "";
}

/// <summary>Gives the words of the text files, with <see cref="CountedWords"/> where they are counted.</summary>
public sealed class CountedTexts(ResourceManagerStringLocalizerFactory inner) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new Counted(inner.Create(resourceSource));

    public IStringLocalizer Create(string baseName, string location) => new Counted(inner.Create(baseName, location));

    private sealed class Counted(IStringLocalizer words) : IStringLocalizer
    {
        public LocalizedString this[string name] => words[name];

        public LocalizedString this[string name, params object[] arguments]
        {
            get
            {
                var found = words[name];
                return found.ResourceNotFound ? found : new LocalizedString(name, CountedWords.Write(found.Value, arguments), resourceNotFound: false, found.SearchedLocation);
            }
        }

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => words.GetAllStrings(includeParentCultures);
    }
}
