namespace SbrefaTracker.Web.Public.Answers;

/// <summary>A published answer in both languages, as it is kept in <c>Content/</c>.</summary>
/// <param name="Slug">Its place in the address; never changes.</param>
/// <param name="Order">Its place in the list of all.</param>
/// <param name="Topic">The heading it stands under.</param>
/// <param name="ActionTypes">The enforcement actions it helps with.</param>
/// <param name="Sources">Where what it says is written.</param>
/// <param name="See">Slugs of answers that belong beside it.</param>
public sealed record Answer(
    string Slug, int Order, string Topic, IReadOnlyList<string> ActionTypes, IReadOnlyList<AnswerSource> Sources, IReadOnlyList<string> See, AnswerText En, AnswerText Es)
{
    public AnswerText In(Parts.Language language) => language == Parts.Language.Spanish ? Es : En;
}

/// <param name="Citation">The law, rule or page.</param>
/// <param name="Read">It was read there; otherwise it is recalled and has to be verified.</param>
public sealed record AnswerSource(string Citation, bool Read);

/// <param name="Question">As a business asks it.</param>
/// <param name="Answer">The answer in one or two sentences.</param>
/// <param name="More">Paragraphs that follow; they may hold the marks of <see cref="Parts.Prose"/>.</param>
/// <param name="Keywords">Words people search for that the text does not use.</param>
public sealed record AnswerText(string Question, string Answer, IReadOnlyList<string> More, string Keywords)
{
    /// <summary>Everything a search looks through.</summary>
    public string Whole { get; } = string.Join(' ', [Question, Answer, .. More, Keywords]);
}
