using System.Globalization;

namespace SbrefaTracker.Reports.Text;

/// <summary>
/// Lets a text say a word for one and for many: <c>{0} {0:statement|statements}</c>. What stands before the bar is said of exactly one. Languages with more forms than two would need more than a bar.
/// </summary>
public sealed class CountedWords : IFormatProvider, ICustomFormatter
{
    /// <summary>As pages write, in the language of whoever reads.</summary>
    public static readonly CountedWords Format = new(null);

    /// <summary>As reports and the command line write: in English, and the same on every machine.</summary>
    public static readonly CountedWords Invariant = new(CultureInfo.InvariantCulture);

    private readonly CultureInfo? _culture;

    private CountedWords(CultureInfo? culture) => _culture = culture;

    private CultureInfo Culture => _culture ?? CultureInfo.CurrentCulture;

    /// <summary>A text with its values, as all pages write them.</summary>
    public static string Write(string text, params object[] values) => string.Format(Format, text, values);

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : Culture.GetFormat(formatType!);

    string ICustomFormatter.Format(string? format, object? arg, IFormatProvider? formatProvider) => format?.Split('|') switch
    {
        [var one, var many] => Text(null, arg is FigureInText figure ? figure.Value : arg) == "1" ? one : many,
        _ => Text(format, arg),
    };

    private string Text(string? format, object? arg) => arg is IFormattable value ? value.ToString(format, Culture) : arg?.ToString() ?? "";
}
