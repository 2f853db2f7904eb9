using System.Globalization;
using System.Text;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>
/// Reads and writes one field as text, the same for CSV, form, API and command line. Text is kept exactly as given, also
/// when it is hostile; only what cannot be text at all is refused.
/// </summary>
public static class FieldText
{
    /// <summary>Largest amount of money in cents: 10 trillion dollars, far above any penalty and far below an overflow of sums.</summary>
    public const long LargestCents = 1_000_000_000_000_000;

    /// <summary>Reads the text; nothing but white space is "not given" and gives null.</summary>
    public static Refusal? Read(ComplaintField field, string? text, out object? value)
    {
        value = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var refusal = field.Kind switch
        {
            FieldKind.Day => Day(field, text, out value),
            FieldKind.Money => Money(field, text, out value),
            FieldKind.Whole => Whole(field, text, out value),
            FieldKind.YesNo => YesNo(field, text, out value),
            FieldKind.Code => Code(field, text),
            FieldKind.State => State(field, text),
            FieldKind.Email => Words(field, text),
            FieldKind.Ticks => Ticks(field, text, out value),
            _ => Words(field, text),
        };
        if (refusal is null)
        {
            value ??= text;
        }

        return refusal;
    }

    /// <summary>The value as the CSV and the API write it; empty when not given.</summary>
    public static string Write(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    /// <summary>Cents as dollars with two decimals and a point.</summary>
    public static string WriteMoney(long? cents) =>
        cents is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{cents / 100}.{cents % 100:00}");

    /// <summary>Length in characters as people count them: a surrogate pair is one.</summary>
    public static int Length(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            length++;
        }

        return length;
    }

    private static Refusal? Words(ComplaintField field, string text)
    {
        var limit = field.LongestText;
        if (limit is not null && text.Length > limit && Length(text) is var length && length > limit)
        {
            return Refusal.On(field.Name, "too_long", limit, length);
        }

        return IsText(text) ? null : Refusal.On(field.Name, "control_character");
    }

    /// <summary>Whether it is text: no half of a character, and no control character but tabs and ends of lines.</summary>
    public static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsControl(letter) && letter is not ('\t' or '\n' or '\r'))
            {
                return false;
            }

            if (char.IsSurrogate(letter) && !(char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private static Refusal? Day(ComplaintField field, string text, out object? value)
    {
        var read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        value = day;
        return !read ? Refusal.On(field.Name, "not_a_date", Shown(text))
            : field.AnyYear || UsualYears.Have(day) ? null : Refusal.On(field.Name, "not_in_years", UsualYears.First, UsualYears.Last);
    }

    private static Refusal? Money(ComplaintField field, string text, out object? value)
    {
        value = null;
        if (text.StartsWith('-'))
        {
            return Refusal.On(field.Name, "negative", Shown(text));
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var decimals = point < 0 ? "" : text[(point + 1)..];
        if (!IsDigits(whole) || (point >= 0 && !IsDigits(decimals)))
        {
            return Refusal.On(field.Name, "not_money", Shown(text));
        }

        if (decimals.Length > 2)
        {
            return Refusal.On(field.Name, "too_many_decimals", Shown(text));
        }

        if (!long.TryParse(whole + decimals.PadRight(2, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var cents) || cents > LargestCents)
        {
            return Refusal.On(field.Name, "too_large", Shown(text), LargestCents / 100);
        }

        value = cents;
        return null;
    }

    private static Refusal? Whole(ComplaintField field, string text, out object? value)
    {
        value = null;
        if (text.StartsWith('-'))
        {
            return Refusal.On(field.Name, "negative", Shown(text));
        }

        if (!IsDigits(text))
        {
            return Refusal.On(field.Name, "not_a_number", Shown(text));
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Refusal.On(field.Name, "too_large", Shown(text), long.MaxValue);
        }

        value = number;
        return null;
    }

    private static Refusal? YesNo(ComplaintField field, string text, out object? value)
    {
        value = text == "yes";
        return text is "yes" or "no" ? null : Refusal.On(field.Name, "not_yes_or_no", Shown(text));
    }

    private static Refusal? Code(ComplaintField field, string text) =>
        field.Codes!.Has(text) ? null : Refusal.On(field.Name, "unknown_code", Shown(text), string.Join(", ", field.Codes.Codes));

    private static Refusal? State(ComplaintField field, string text) =>
        text.Length == 2 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]) ? null : Refusal.On(field.Name, "not_a_state", Shown(text));

    private static Refusal? Ticks(ComplaintField field, string text, out object? value)
    {
        var ticked = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        value = DisclosureTable.Ticked(ticked);
        return ticked.Except(DisclosureTable.Tickable, StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? Refusal.On(field.Name, "unknown_code", Shown(unknown), string.Join(", ", DisclosureTable.Tickable))
            : null;
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    // A refusal is one line that a terminal or a log can hold: what it quotes is cut and made harmless.
    private static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(40))
        {
            shown.Append(Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? "?" : rune.ToString());
        }

        return shown.ToString();
    }
}
