using System.Globalization;
using System.Text;

namespace SbrefaTracker.Application.Facets;

/// <summary>
/// The words of the names of entities, as SQLite's index of words splits and folds them: small letters without accents. Each is kept once (<see cref="FacetNames.NameWord"/>), so that a word that
/// is spelled like one of them is found among words and not among places.
/// </summary>
public static class NameWords
{
    public static IReadOnlySet<string> Of(string name)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetter(letter) || char.IsNumber(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                Take();
            }
        }

        Take();
        return words;

        void Take()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }
}
