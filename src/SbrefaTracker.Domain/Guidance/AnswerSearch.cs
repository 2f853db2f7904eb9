namespace SbrefaTracker.Domain.Guidance;

/// <summary>What is looked through.</summary>
/// <param name="Key">Which answer it is.</param>
/// <param name="Question">Its question: words found here count most.</param>
/// <param name="Rest">All else, keywords among it.</param>
public sealed record SearchedText(long Key, string Question, string Rest);

/// <summary>An answer that was found.</summary>
/// <param name="Score">Higher is better; only for putting them in order.</param>
/// <param name="HasAll">Every word of the search is in it, spelled so or nearly so.</param>
public sealed record FoundText(long Key, double Score, bool HasAll);

/// <summary>
/// Searches a few hundred short texts and forgives spelling: a word counts as found when it stands there, when one of the words begins with it, or when it is within the
/// mistakes of <see cref="SpellingDistance"/>. Case, accents and the words that every question has are no matter.
/// </summary>
public sealed class AnswerSearch
{
    private const double InQuestion = 3;

    /// <summary>What a beginning of a word is worth, and each mistake takes off, against the word itself.</summary>
    private const double Beginning = 0.8;
    private const double Mistake = 0.25;
    private const int ShortestBeginning = 3;
    private const string Plural = "ies";

    // Words of questions, not of what they are about; in both languages, plain.
    private static readonly HashSet<string> Empty = new(
        ("a an and are can did do does for from get has have how i if in is it me my of on or our the their there they this to us was we what when where which who why will with you your "
        + "al como con cual cuando de del donde el en es esta este esto hay la las le lo los me mi mis no o para por puede puedo que quien se si sin su sus tengo un una y yo").Split(' '),
        StringComparer.Ordinal);

    private readonly IReadOnlyList<Indexed> _texts;

    public AnswerSearch(IEnumerable<SearchedText> texts) =>
        _texts = [.. texts.Select(text => new Indexed(text.Key, Set(text.Question), Set(text.Rest)))];

    /// <summary>The words of a search that are looked for; all of them when nothing else is said.</summary>
    public static IReadOnlyList<string> WordsOf(string query)
    {
        var all = PlainWords.In(query).Distinct(StringComparer.Ordinal).ToList();
        var telling = all.Where(word => !Empty.Contains(word)).ToList();
        return telling.Count > 0 ? telling : all;
    }

    /// <summary>Those with every word, the best first; if there are none, those with at least half of the words, so that one word too many does not hide all.</summary>
    public IReadOnlyList<FoundText> Find(string query)
    {
        var words = WordsOf(query);
        if (words.Count == 0)
        {
            return [];
        }

        var found = _texts.Select(text => (text, worth: words.Select(word => text.Worth(word)).ToList())).Where(pair => pair.worth.Exists(worth => worth > 0))
            .Select(pair => (pair.text.Key, Score: pair.worth.Sum(), Words: pair.worth.Count(worth => worth > 0))).ToList();
        var all = found.Where(one => one.Words == words.Count).ToList();
        return
        [
            .. (all.Count > 0 ? all : found.Where(one => one.Words * 2 >= words.Count))
                .OrderByDescending(one => one.Score)
                .Select(one => new FoundText(one.Key, one.Score, one.Words == words.Count)),
        ];
    }

    private static HashSet<string> Set(string text) => PlainWords.In(text).ToHashSet(StringComparer.Ordinal);

    private sealed record Indexed(long Key, HashSet<string> Question, HashSet<string> Rest)
    {
        public double Worth(string word) => Math.Max(Nearness(word, Question) * InQuestion, Nearness(word, Rest));

        // 1 for the word itself, 0 for nothing like it.
        private static double Nearness(string word, HashSet<string> words)
        {
            if (words.Contains(word) || words.Contains(Single(word)))
            {
                return 1;
            }

            if (word.Length >= ShortestBeginning && words.Any(one => one.StartsWith(word, StringComparison.Ordinal) || IsEnding(word, one)))
            {
                return Beginning;
            }

            var forgiven = word.Any(char.IsDigit) ? 0 : SpellingDistance.Forgiven(word);
            if (forgiven == 0)
            {
                return 0;
            }

            var nearest = words.Select(one => SpellingDistance.Between(word, one, forgiven)).DefaultIfEmpty(forgiven + 1).Min();
            return nearest > forgiven ? 0 : Beginning - nearest * Mistake;
        }

        // What it is when there is one of it, as English writes it: "penalties", "entries".
        private static string Single(string typed) => typed.Length > Plural.Length + 1 && typed.EndsWith(Plural, StringComparison.Ordinal) ? $"{typed[..^Plural.Length]}y" : typed;

        // A plural or another ending of a word that is there: "multas", "seizures".
        private static bool IsEnding(string typed, string word) => word.Length > ShortestBeginning && typed.Length - word.Length is > 0 and <= 2 && typed.StartsWith(word, StringComparison.Ordinal);
    }
}
