using FluentValidation;
using FluentValidation.Results;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance;

/// <summary>An answer as it was typed. A language that is left empty is missing; it holds no personal data, as everybody will read it.</summary>
public sealed record AnswerGiven
{
    /// <summary>Codes of <see cref="TradeTopics"/>, at least one; the first is the heading.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Codes of <see cref="Domain.Complaints.ActionTypes"/>.</summary>
    public required IReadOnlyList<string> ActionTypes { get; init; }

    /// <summary>One a line.</summary>
    public string Sources { get; init; } = "";

    /// <summary>One a line.</summary>
    public string RecalledSources { get; init; } = "";

    /// <summary>Places in the address of other answers, with commas or spaces between them.</summary>
    public string See { get; init; } = "";

    public AnswerText En { get; init; } = AnswerText.None;

    public AnswerText Es { get; init; } = AnswerText.None;

    /// <summary>The same text as it is kept.</summary>
    internal AnswerGiven Trimmed() => this with { En = Trim(En), Es = Trim(Es), Sources = Lines(Sources), RecalledSources = Lines(RecalledSources), See = AnswerLists.OfCodes(SeeSlugs) };

    internal IReadOnlyList<string> SeeSlugs => [.. See.Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    internal void WriteTo(AnswerVersion version)
    {
        version.Topics = AnswerLists.OfCodes(Topics);
        version.ForActionTypes = AnswerLists.OfCodes(ActionTypes);
        (version.Sources, version.RecalledSources, version.See) = (Sources, RecalledSources, See);
        version.Write(Languages.English, En);
        version.Write(Languages.Spanish, Es);
    }

    internal bool IsAsIn(AnswerVersion version) =>
        (version.Topics, version.ForActionTypes, version.Sources, version.RecalledSources, version.See) == (AnswerLists.OfCodes(Topics), AnswerLists.OfCodes(ActionTypes), Sources, RecalledSources, See)
        && En == new AnswerText(version.QuestionEn, version.AnswerEn, version.MoreEn, version.KeywordsEn)
        && Es == new AnswerText(version.QuestionEs, version.AnswerEs, version.MoreEs, version.KeywordsEs);

    private static AnswerText Trim(AnswerText text) =>
        new(text.Question.Trim(), text.Answer.Trim(), text.More.ReplaceLineEndings("\n").Trim(), text.Keywords.Trim());

    private static string Lines(string text) => string.Join('\n', AnswerLists.Lines(text));

}

/// <summary>Whether any part may not be so; what may not be published yet is for the workflow to say.</summary>
internal static class AnswerGivenRules
{
    private static readonly (string Name, Func<AnswerGiven, string> Read, int Limit)[] Texts =
    [
        (nameof(AnswerGiven.Sources), given => given.Sources, AnswerText.AnswerLimit),
        (nameof(AnswerGiven.RecalledSources), given => given.RecalledSources, AnswerText.AnswerLimit),
        (nameof(AnswerGiven.See), given => given.See, AnswerText.AnswerLimit),
        ("QuestionEn", given => given.En.Question, AnswerText.QuestionLimit),
        ("AnswerEn", given => given.En.Answer, AnswerText.AnswerLimit),
        ("MoreEn", given => given.En.More, AnswerText.MoreLimit),
        ("KeywordsEn", given => given.En.Keywords, AnswerText.AnswerLimit),
        ("QuestionEs", given => given.Es.Question, AnswerText.QuestionLimit),
        ("AnswerEs", given => given.Es.Answer, AnswerText.AnswerLimit),
        ("MoreEs", given => given.Es.More, AnswerText.MoreLimit),
        ("KeywordsEs", given => given.Es.Keywords, AnswerText.AnswerLimit),
    ];

    public static void IsFit<T>(this IRuleBuilder<T, AnswerGiven> rule) => rule.Custom((given, context) =>
    {
        foreach (var refusal in Refusals(given))
        {
            context.AddFailure(new ValidationFailure(refusal.Field!, refusal.Code) { ErrorCode = refusal.Code, CustomState = refusal.Args.ToArray() });
        }
    });

    private static IEnumerable<Refusal> Refusals(AnswerGiven given)
    {
        if (given.Topics.Count == 0)
        {
            yield return Refusal.On(nameof(given.Topics), "required");
        }

        foreach (var (field, list, codes) in new[] { (nameof(given.Topics), TradeTopics.List, given.Topics), (nameof(given.ActionTypes), ActionTypes.List, given.ActionTypes) })
        {
            foreach (var code in codes.Where(code => !list.Has(code)))
            {
                yield return Refusal.On(field, "unknown_code", code, string.Join(", ", list.Codes));
            }
        }

        foreach (var (name, read, limit) in Texts)
        {
            if (read(given) is { Length: > 0 } text && FieldText.Read(new ComplaintField(name, FieldKind.Text, limit), text, out _) is { } refusal)
            {
                yield return Refusal.On(name, refusal.Code, [.. refusal.Args]);
            }
        }
    }
}
