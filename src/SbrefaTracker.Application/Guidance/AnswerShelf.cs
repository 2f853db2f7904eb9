using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Answers that were found.</summary>
/// <param name="HasAll">Each holds every word of the search; otherwise they come closest.</param>
public sealed record FoundAnswers(IReadOnlyList<PublishedAnswer> Answers, bool HasAll);

/// <summary>All answers in force on a day, in their order, with an index for each language.</summary>
public sealed class AnswerShelf(IReadOnlyList<PublishedAnswer> all)
{
    private readonly Dictionary<string, AnswerSearch> _search = Languages.List.Codes.ToDictionary(language => language, language => Index(all, language), StringComparer.Ordinal);

    public IReadOnlyList<PublishedAnswer> All => all;

    public PublishedAnswer? Find(string slug) => all.FirstOrDefault(answer => answer.Slug == slug);

    /// <summary>Those of a topic and of an enforcement action; null asks for neither.</summary>
    public IReadOnlyList<PublishedAnswer> Of(string? topic, string? action) =>
        [.. all.Where(answer => (topic is null || answer.Topics.Contains(topic)) && (action is null || answer.ActionTypes.Contains(action)))];

    /// <summary>Those that a search finds, the best first. An answer that is missing in the language is looked through in the other one.</summary>
    public FoundAnswers Search(string query, string language, string? topic = null, string? action = null)
    {
        var from = Of(topic, action).ToDictionary(answer => answer.Record);
        var found = _search[language].Find(query).Where(one => from.ContainsKey(one.Key)).ToList();
        return new FoundAnswers([.. found.OrderByDescending(one => one.Score).ThenBy(one => from[one.Key].Place).Select(one => from[one.Key])], found.Exists(one => one.HasAll));
    }

    private static AnswerSearch Index(IReadOnlyList<PublishedAnswer> all, string language) => new(all.Select(answer => Searched(answer, answer.In(language).Text)));

    private static SearchedText Searched(PublishedAnswer answer, AnswerText text) =>
        new(answer.Record, text.Question, string.Join(' ', text.Answer, text.More, text.Keywords, answer.Version.Sources, answer.Version.RecalledSources));
}
