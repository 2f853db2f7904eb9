using System.Text.RegularExpressions;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Letters;

/// <summary>How hard a letter is to read: a hint for its writer, never a hurdle.</summary>
/// <param name="Words">How many words it has.</param>
/// <param name="WordsPerSentence">On average.</param>
/// <param name="LongSentences">How many sentences have more than <see cref="LongFrom"/> words.</param>
/// <param name="Longest">The beginning of the longest sentence, when it is a long one.</param>
/// <param name="SchoolYears">
/// Years of school needed to read it, by the Flesch-Kincaid grade level (0.39 words a sentence + 11.8 syllables a word - 15.59; recalled, verify);
/// null in other languages than English, for which it was not made.
/// </param>
public sealed partial record Readability(int Words, double WordsPerSentence, int LongSentences, string? Longest, double? SchoolYears)
{
    /// <summary>Sentences beyond it are hard to take in; our own reading of advice on plain language, no rule.</summary>
    public const int LongFrom = 25;

    private const int QuotedWords = 8;

    /// <param name="letter">Plain text.</param>
    /// <param name="language">A code of <see cref="Languages"/>.</param>
    public static Readability Of(string letter, string language)
    {
        var sentences = SentenceEnd().Split(letter).Select(sentence => Word().Matches(sentence).Select(word => word.Value).ToList()).Where(words => words.Count > 0).ToList();
        if (sentences.Count == 0)
        {
            return new(0, 0, 0, null, null);
        }

        var words = sentences.Sum(sentence => sentence.Count);
        var perSentence = (double)words / sentences.Count;
        var longest = sentences.MaxBy(sentence => sentence.Count)!;
        var syllables = sentences.SelectMany(sentence => sentence).Sum(Syllables);
        return new(
            words,
            perSentence,
            sentences.Count(sentence => sentence.Count > LongFrom),
            longest.Count > LongFrom ? string.Join(' ', longest.Take(QuotedWords)) : null,
            language == Languages.English ? Math.Max(0, (0.39 * perSentence) + (11.8 * syllables / words) - 15.59) : null);
    }

    // Groups of vowels, without the silent e at the end.
    private static int Syllables(string word)
    {
        var groups = Vowels().Count(word);
        return Math.Max(1, word.EndsWith('e') && !word.EndsWith("le", StringComparison.OrdinalIgnoreCase) ? groups - 1 : groups);
    }

    // A point within a number or a law ("19 U.S.C. 1592") ends nothing: only white space and a capital letter after it do, or a new line.
    [GeneratedRegex(@"(?<=[a-z0-9\)""][.!?])\s+(?=[""\(¿¡]?\p{Lu})|\n+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’.-]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Vowels();
}
