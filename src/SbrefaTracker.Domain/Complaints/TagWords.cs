using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>
/// How the words of tags are written: small letters and digits of any language, held together by hyphens, so that one idea has one spelling and
/// can be typed after <c>tag:</c>. The numbers are our practice.
/// </summary>
public static class TagWords
{
    /// <summary>Longest word, in characters.</summary>
    public const int Longest = 40;

    /// <summary>Most words on one complaint at a time.</summary>
    public const int MostOfComplaint = 20;

    private static readonly char[] Joints = [' ', '\t', '_', '-', '\u00A0'];

    /// <summary>The word as it is kept; refused when it holds something else than letters, digits and what joins them.</summary>
    public static Result<string> Read(string? typed)
    {
        var word = string.Join('-', (typed ?? "").ToLowerInvariant().Split(Joints, StringSplitOptions.RemoveEmptyEntries));
        return word.Length == 0 ? Refusal.Of("required")
            : word.Length > Longest ? Refusal.Of("too_long", Longest, word.Length)
            : word.All(letter => letter == '-' || char.IsLetterOrDigit(letter)) ? word
            : Refusal.Of("tag_unfit");
    }

    /// <summary>The words of a text in which commas stand between them, each once; the first that is unfit refuses all.</summary>
    public static Result<string[]> ReadAll(string? typed)
    {
        List<string> words = [];
        foreach (var part in (typed ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var word = Read(part);
            if (!word.IsDone)
            {
                return Result<string[]>.Refused(word.Refusals);
            }

            words.Add(word.Value);
        }

        return words.Distinct(StringComparer.Ordinal).ToArray();
    }
}
