namespace SbrefaTracker.Domain.Guidance;

/// <summary>How far two words are apart: letters left out, put in, changed, or two neighbours exchanged (Damerau, Levenshtein).</summary>
public static class SpellingDistance
{
    /// <summary>Shortest word in which one mistake is forgiven, and in which two are.</summary>
    private const int One = 4;
    private const int Two = 8;

    /// <summary>How many mistakes are forgiven in a word that was typed: none in a short one, as another short word would fit as well.</summary>
    public static int Forgiven(string typed) => typed.Length >= Two ? 2 : typed.Length >= One ? 1 : 0;

    /// <summary>The number of mistakes; more than <paramref name="most"/> where it is more.</summary>
    public static int Between(string typed, string word, int most)
    {
        if (Math.Abs(typed.Length - word.Length) > most)
        {
            return most + 1;
        }

        var (twoUp, up, row) = (new int[word.Length + 1], new int[word.Length + 1], new int[word.Length + 1]);
        for (var column = 0; column <= word.Length; column++)
        {
            up[column] = column;
        }

        for (var line = 1; line <= typed.Length; line++)
        {
            row[0] = line;
            var least = line;
            for (var column = 1; column <= word.Length; column++)
            {
                var same = typed[line - 1] == word[column - 1];
                row[column] = Math.Min(Math.Min(row[column - 1], up[column]) + 1, up[column - 1] + (same ? 0 : 1));
                if (line > 1 && column > 1 && typed[line - 1] == word[column - 2] && typed[line - 2] == word[column - 1])
                {
                    row[column] = Math.Min(row[column], twoUp[column - 2] + 1);
                }

                least = Math.Min(least, row[column]);
            }

            if (least > most)
            {
                return most + 1;
            }

            (twoUp, up, row) = (up, row, twoUp);
        }

        return up[word.Length];
    }
}
