using System.Globalization;
using System.Text;

namespace SbrefaTracker.Domain.Attachments;

/// <summary>
/// Makes a name that a stranger gave safe to show, to store and to save under: no folders, nothing invisible, nothing that changes the
/// direction of reading, no name that a system keeps for itself, and the ending of what the file really is.
/// </summary>
public static class FileNames
{
    private const string Nameless = "file";
    private const int LongestExtension = 8;

    // What Windows does not allow in names; the separators of folders were cut off before.
    private const string NotInNames = "<>:\"|?*/\\";

    private static readonly HashSet<string> Devices = new(
        ((string[])["CON", "PRN", "AUX", "NUL"]).Concat(Enumerable.Range(0, 10).SelectMany(n => (string[])[$"COM{n}", $"LPT{n}"])),
        StringComparer.OrdinalIgnoreCase);

    public static string Clean(string given, FileType type)
    {
        var name = Visible(given[(given.LastIndexOfAny(['/', '\\']) + 1)..]);
        var dot = name.LastIndexOf('.');
        var extension = dot >= 0 ? name[(dot + 1)..] : "";
        var fits = type.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
        var stem = Trimmed(fits ? name[..dot] : name);
        return $"{Safe(stem)}.{(fits ? extension.ToLowerInvariant() : type.Extensions[0])}";
    }

    private static string Visible(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (NotInNames.Contains((char)Math.Min(rune.Value, char.MaxValue)))
            {
                text.Append('_');
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                text.Append(' ');
            }
            else if (IsSeen(rune))
            {
                text.Append(rune.ToString());
            }
        }

        return string.Join(' ', Normal(text.ToString()).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // Controls, marks of direction, zero-width characters, private and unassigned ones; a broken surrogate comes as U+FFFD.
    private static bool IsSeen(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Normal(string text) => text.Normalize(NormalizationForm.FormC);

    private static string Safe(string stem)
    {
        stem = Trimmed(Cut(stem, EvidenceLimits.LongestName - LongestExtension));
        var device = stem.Split('.')[0].TrimEnd();
        return stem.Length == 0 ? Nameless : Devices.Contains(device) ? "_" + stem : stem;
    }

    private static string Cut(string stem, int longest)
    {
        if (stem.Length <= longest)
        {
            return stem;
        }

        return char.IsHighSurrogate(stem[longest - 1]) ? stem[..(longest - 1)] : stem[..longest];
    }

    private static string Trimmed(string text) => text.Trim(' ', '.', '~', '-');
}
