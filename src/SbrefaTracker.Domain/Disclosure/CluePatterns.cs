using System.Text.RegularExpressions;

namespace SbrefaTracker.Domain.Disclosure;

/// <summary>How what points to somebody looks when it is written: the same for texts that go to an office and for those that are published.</summary>
internal static partial class CluePatterns
{
    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;
    private const RegexOptions AnyCase = Plain | RegexOptions.IgnoreCase;

    private const string Months =
        "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";

    [GeneratedRegex(@"[^\s@<>()]{1,64} ?@ ?[^\s@<>()]{1,190}\.[A-Za-z]{2,24}", Plain)]
    public static partial Regex Email();

    [GeneratedRegex(@"\b(https?://|www\.)[^\s<>()]{1,200}", AnyCase)]
    public static partial Regex Web();

    /// <summary>Filer code, seven digits and a check digit (19 CFR 142.3a).</summary>
    [GeneratedRegex(@"\b[A-Za-z0-9]{3}[ -]?[0-9]{7}[ -]?[0-9]\b", Plain)]
    public static partial Regex Entry();

    /// <summary>An employer identification number, also with the two signs that make it an importer number (CBP Form 5106).</summary>
    [GeneratedRegex(@"\b[0-9]{2}-[0-9]{7}([A-Za-z0-9]{2})?\b", Plain)]
    public static partial Regex TaxNumber();

    [GeneratedRegex(@"(\+?1[ .-]?)?(\([0-9]{3}\)|\b[0-9]{3})[ .-]?[0-9]{3}[ .-][0-9]{4}\b", Plain)]
    public static partial Regex Phone();

    [GeneratedRegex(@"\+[0-9]{1,3}([ .-]?\(?[0-9]{2,4}\)?){2,5}\b", Plain)]
    public static partial Regex PhoneAbroad();

    /// <summary>Our own reference of a complaint.</summary>
    [GeneratedRegex(@"\bRF[ -]?[0-9]{4}[ -]?[0-9]{5,7}\b", AnyCase)]
    public static partial Regex Reference();

    /// <summary>A seizure or penalty case: fiscal year, port, running number, and mostly a suffix. The form is recalled, to be verified.</summary>
    [GeneratedRegex(@"\b(19|20)[0-9]{2}[ -]?[0-9]{4}[ -]?[0-9]{6}([ -]?[0-9]{2})?\b", Plain)]
    public static partial Regex Case();

    [GeneratedRegex(@"(\$ ?[0-9][0-9,]*(\.[0-9]+)?( ?(million|billion|millones))?|\b[0-9][0-9,]*(\.[0-9]+)? (dollars|d.lares|USD)\b)", AnyCase)]
    public static partial Regex Amount();

    /// <summary>A number with the name of a street, as it is written in the United States and in Spanish.</summary>
    [GeneratedRegex(
        @"(\b[0-9]{1,6} ([A-Z0-9][A-Za-z0-9.'-]* ){1,4}(street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|highway|hwy|parkway|pkwy|suite|place|plaza|square|circle)\b|\b(calle|avenida|av\.|calz\.|carretera) ([A-Z0-9][A-Za-z0-9.'-]*,? ){0,4}(#|no\. ?)?[0-9]{1,6}\b)", AnyCase)]
    public static partial Regex Street();

    [GeneratedRegex(@"\b(P\.? ?O\.? ?Box|Apartado( postal)?) [0-9]{1,6}\b", AnyCase)]
    public static partial Regex PostBox();

    /// <summary>A state and a ZIP code.</summary>
    [GeneratedRegex(@"\b[A-Z]{2} [0-9]{5}(-[0-9]{4})?\b", Plain)]
    public static partial Regex ZipCode();

    [GeneratedRegex(@"\b([0-9]{1,2}[/.-][0-9]{1,2}[/.-]([0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2})\b", Plain)]
    public static partial Regex Day();

    /// <summary>A day with its month in words; a month and year alone is left to the reader.</summary>
    [GeneratedRegex(@"\b(" + Months + @"\.? [0-9]{1,2}(st|nd|rd|th)?(,? [0-9]{4})?|[0-9]{1,2}(st|nd|rd|th)?( of| de)? " + Months + @"\.?((,| de| del)? [0-9]{4})?)\b", AnyCase)]
    public static partial Regex DayInWords();
}
