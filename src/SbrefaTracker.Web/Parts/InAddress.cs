using System.Globalization;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Web.Parts;

/// <summary>
/// What an address says, as text, read as what is meant by it. What cannot be read counts as not given, so that a mistyped address still shows the page. The framework would read it as well,
/// and fail at what it cannot read: a parameter of an address is a text therefore.
/// </summary>
internal static class InAddress
{
    /// <summary>A number of something, with its sign; null when it is none.</summary>
    public static long? Number(string? text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>How many, from nought; null when it is no count, or larger than any.</summary>
    public static int? Count(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Most ? count : null;

    /// <summary>A year in which something of the office may lie; null for any other.</summary>
    public static int? Year(string? text) => Count(text) is { } year && UsualYears.Have(year) ? year : null;

    public static bool Yes(string? text) => bool.TryParse(text, out var yes) && yes;

    // No list is as long, and a page more of it is still a number.
    private const int Most = 1_000_000;
}
