using System.Globalization;

namespace SbrefaTracker.Web.Parts;

/// <summary>Days and moments as people read them, in the language of the request.</summary>
public static class Dates
{
    /// <summary>The type of a field for a day. Given as a value and not written out, it lets the text of the field be bound as it is, half a year included.</summary>
    public const string InputType = "date";

    private static bool InSpanish => Language.Current == Language.Spanish;

    /// <summary>"Fri Mar 6, 2026" or "vie 6 mar 2026".</summary>
    public static string Words(DateOnly day) => day.ToString(InSpanish ? "ddd d MMM yyyy" : "ddd MMM d, yyyy", CultureInfo.CurrentCulture);

    /// <summary>"March 2026" or "marzo de 2026".</summary>
    public static string Month(DateOnly day) => day.ToString(InSpanish ? "MMMM 'de' yyyy" : "MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"Mar": for a box with the day under it.</summary>
    public static string ShortMonth(DateOnly day) => day.ToString("MMM", CultureInfo.CurrentCulture);

    /// <summary>"Fri".</summary>
    public static string ShortWeekday(DateOnly day) => day.ToString("ddd", CultureInfo.CurrentCulture);

    /// <summary>"Friday, March 6, 2026" or "viernes, 6 de marzo de 2026".</summary>
    public static string Whole(DateOnly day) =>
        day.ToString(InSpanish ? "dddd, d 'de' MMMM 'de' yyyy" : "dddd, MMMM d, yyyy", CultureInfo.CurrentCulture);

    /// <summary>"2026-03-06": for machines and for fields of a form.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"8:47 p.m." of a moment that already is in the agency's zone.</summary>
    public static string Time(DateTimeOffset local)
    {
        var half = local.Hour < 12 ? "a.m." : "p.m.";
        return local.ToString("h:mm", CultureInfo.InvariantCulture) + (InSpanish ? $" {half[0]}. m." : $" {half}");
    }

    /// <summary>Reads an ISO day; null when it is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
