using System.Text;
using CsCheck;
using SbrefaTracker.Domain.Publishing;

namespace SbrefaTracker.Domain.Tests.Publishing;

/// <summary>However what the record knows is written, all of it is marked; and no text, hostile or not, is marked wrongly.</summary>
public class ScrubbingPropertyTests
{
    private static readonly Gen<string> Word = Gen.Char["abcdefghijklmnopqrstuvwxyzáéíóúñüçABCXYZ0123456789"].Array[2, 8].Select(letters => new string(letters));
    private static readonly Gen<string[]> Name = Word.Array[2, 4];
    private static readonly Gen<string> Gap = OneOf(" ", "  ", "-", "\u00a0", "\n", ", ", "", "\u200b", " \u202e", ".", "\u2011", "_", "/", "\t");
    private static readonly Gen<string> Around = OneOf("", "we, ", "(", "\u201c", "<b>", "The firm \u2014 ", "'; DROP TABLE x; --", "\U0001F600 ", "e\u0301 ", "=1+1 ");
    private static readonly Gen<string> Anything = Gen.Char["aA1 @.-+$/()[]<>\n\t\u0000\u00a0\u0301\u200b\u202e\uD83D\uDE00\uFFFEñ\uFB01\u2460"].Array[0, 60].Select(letters => new string(letters));

    [Fact]
    public void Covers_a_known_value_in_whatever_case_spacing_or_accents() =>
        Gen.Select(Name, Gap.Array[8], Gen.Int[0, 5], Around, Around).Sample((name, gaps, form, before, after) =>
        {
            var written = Written(name, gaps, form);
            var text = before + written + " " + after;

            var marks = Scrubbing.Marks(text, [new KnownValue(Scrubbing.Name, string.Join(' ', name))]);

            return Enumerable.Range(before.Length, written.Length).All(at => marks.Any(mark => mark.Start <= at && at < mark.End));
        });

    [Fact]
    public void Leaves_nothing_of_it_that_it_would_find_again() =>
        Gen.Select(Anything, Name, Gap.Array[8], Gen.Int[0, 5], Anything).Sample((before, name, gaps, form, after) =>
        {
            var text = before + " " + Written(name, gaps, form) + " " + after;
            KnownValue[] known = [new(Scrubbing.Name, string.Join(' ', name))];

            var left = Scrubbing.Apply(text, Scrubbing.Marks(text, known, amounts: true), _ => "\u2026");

            return !Holds(left, name);
        });

    [Fact]
    public void Marks_are_in_order_apart_and_inside_the_text_whatever_it_is() =>
        Gen.Select(Anything, Anything).Sample((text, known) =>
        {
            var marks = Scrubbing.Marks(text, [new KnownValue(Scrubbing.Name, known)], amounts: true);
            var at = 0;
            foreach (var mark in marks)
            {
                if (mark.Start < at || mark.Length < 1 || mark.End > text.Length)
                    return false;
                at = mark.End;
            }

            return true;
        });

    private static Gen<string> OneOf(params string[] these) => Gen.Int[0, these.Length - 1].Select(i => these[i]);

    private static string Written(string[] name, string[] gaps, int form)
    {
        var written = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
            written.Append(i == 0 ? "" : gaps[i]).Append(name[i]);
        return form switch
        {
            0 => written.ToString().ToUpperInvariant(),
            1 => written.ToString().ToLowerInvariant(),
            2 => written.ToString().Normalize(NormalizationForm.FormD),
            3 => string.Concat(written.ToString().Normalize(NormalizationForm.FormD).Where(letter => char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark)),
            4 => string.Join('\u200b', written.ToString().ToCharArray().Select(letter => letter.ToString())),
            _ => written.ToString(),
        };
    }

    // An oracle of its own: letters and digits without accents, between what is none.
    private static bool Holds(string text, string[] name)
    {
        var wanted = Letters(string.Concat(name));
        var have = Letters(text);
        return wanted.Length >= 8 && have.Contains(wanted, StringComparison.Ordinal);
    }

    private static string Letters(string text)
    {
        var valid = new string([.. text.Where(letter => !char.IsSurrogate(letter) && letter != '\uFFFE')]);
        return new string([.. valid.Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
    }
}
