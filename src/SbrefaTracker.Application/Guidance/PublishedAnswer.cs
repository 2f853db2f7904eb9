using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance;

/// <summary>A version of an answer that everybody may read.</summary>
/// <param name="Record">The answer's number.</param>
/// <param name="Place">Its place in the list of all.</param>
/// <param name="ReviewedOn">When a policy owner of this office last said that it holds; null when nobody did yet.</param>
public sealed record PublishedAnswer(long Record, string Slug, int Place, DateOnly? ReviewedOn, AnswerVersion Version)
{
    public IReadOnlyList<string> Topics { get; } = AnswerLists.Codes(Version.Topics);

    public IReadOnlyList<string> ActionTypes { get; } = AnswerLists.Codes(Version.ForActionTypes);

    public IReadOnlyList<string> See { get; } = AnswerLists.Codes(Version.See);

    /// <summary>The day from which it was read: what people call the date of the answer.</summary>
    public DateOnly Since => Version.EffectiveOn!.Value;

    /// <summary>The text in a language, or in the other one where only that is there.</summary>
    /// <param name="language">A code of <see cref="Languages"/>.</param>
    public ShownText In(string language) => Version.In(language) is { } text
        ? new ShownText(text, language)
        : Version.In(OtherThan(language)) is { } other ? new ShownText(other, OtherThan(language)) : new ShownText(AnswerText.None, language);

    internal static string OtherThan(string language) => language == Languages.Spanish ? Languages.English : Languages.Spanish;
}

/// <param name="Language">The language that the text is in: for the page's <c>lang</c>.</param>
public sealed record ShownText(AnswerText Text, string Language);

/// <summary>One answer as its page shows it.</summary>
/// <param name="Answer">Its state, its end.</param>
/// <param name="Shown">The version that is shown.</param>
/// <param name="IsCurrent">That version is the one in force now.</param>
/// <param name="Until">The first day on which the next version was read; null for the latest.</param>
/// <param name="Versions">All that everybody may read, the latest first.</param>
/// <param name="Successor">What stands in its place; null where nothing does.</param>
public sealed record AnswerPageView(Answer Answer, PublishedAnswer Shown, bool IsCurrent, DateOnly? Until, IReadOnlyList<AnswerVersion> Versions, PublishedAnswer? Successor)
{
    public bool IsEnded => Answer.EndedOn is not null;

    /// <summary>Why it ended, in a language or in the other one.</summary>
    public string? EndNote(string language) => (language == Languages.Spanish ? Answer.EndNoteEs ?? Answer.EndNoteEn : Answer.EndNoteEn) is { Length: > 0 } note ? note : null;
}
