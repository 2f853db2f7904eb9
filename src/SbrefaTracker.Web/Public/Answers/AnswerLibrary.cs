using System.Globalization;
using System.Text;
using System.Text.Json;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Answers;

/// <summary>All published answers, read once from the program itself.</summary>
public sealed class AnswerLibrary
{
    private const string Folder = "SbrefaTracker.Web.Public.Answers.Content.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public IReadOnlyList<Answer> All { get; } = [.. Read().OrderBy(answer => answer.Order)];

    public Answer? Find(string slug) => All.FirstOrDefault(answer => answer.Slug == slug);

    /// <summary>
    /// The answers in which every word of the query occurs, whatever its case and accents; those with more of them in the question come
    /// first. An empty query finds all.
    /// </summary>
    public IReadOnlyList<Answer> Search(string? query, Language language)
    {
        var words = Plain(query ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. All
            .Where(answer => words.All(Plain(answer.In(language).Whole).Contains))
            .OrderByDescending(answer => words.Count(Plain(answer.In(language).Question).Contains))
            .ThenBy(answer => answer.Order)];
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
            }
        }

        return plain.ToString();
    }

    private static IEnumerable<Answer> Read()
    {
        var assembly = typeof(AnswerLibrary).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<Answer>(stream, Json)!;
        }
    }
}
