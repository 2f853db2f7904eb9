namespace SbrefaTracker.Domain.Guidance;

/// <summary>An answer in one language.</summary>
/// <param name="Question">As a business asks it.</param>
/// <param name="Answer">The answer in one or two sentences.</param>
/// <param name="More">Paragraphs that follow, with an empty line between them; they may hold <c>[words](/address)</c> and <c>**words**</c>.</param>
/// <param name="Keywords">Words people search for that the text does not use.</param>
public sealed record AnswerText(string Question, string Answer, string More, string Keywords)
{
    /// <summary>Longest question, in characters.</summary>
    public const int QuestionLimit = 300;

    /// <summary>Longest short answer, and longest line of keywords.</summary>
    public const int AnswerLimit = 1_000;

    /// <summary>Longest text that follows.</summary>
    public const int MoreLimit = 10_000;

    public static readonly AnswerText None = new("", "", "", "");

    /// <summary>It can be read: question and answer are written.</summary>
    public bool IsThere => Question.Length > 0 && Answer.Length > 0;

    /// <summary>Something of it is written, and not what makes it readable.</summary>
    public bool IsHalf => !IsThere && (Question.Length > 0 || Answer.Length > 0 || More.Length > 0);

    public IReadOnlyList<string> Paragraphs => [.. More.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>All that people read of it, as one text: what versions are compared by.</summary>
    public string Whole => string.Join("\n\n", new[] { Question, Answer, More }.Where(part => part.Length > 0));
}

/// <summary>Lists as a version keeps them.</summary>
public static class AnswerLists
{
    /// <summary>The codes of a list with commas.</summary>
    public static IReadOnlyList<string> Codes(string written) => written.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The lines of a list with one a line.</summary>
    public static IReadOnlyList<string> Lines(string written) => written.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string OfCodes(IEnumerable<string> codes) => string.Join(',', codes);
}
