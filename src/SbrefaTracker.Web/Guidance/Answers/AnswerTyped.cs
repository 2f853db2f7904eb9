using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Web.Guidance.Answers;

/// <summary>An answer as it stands in the form.</summary>
public sealed class AnswerTyped
{
    public string Slug { get; set; } = "";

    public HashSet<string> Topics { get; init; } = [];

    public HashSet<string> ActionTypes { get; init; } = [];

    public string Sources { get; set; } = "";

    public string RecalledSources { get; set; } = "";

    public string See { get; set; } = "";

    public TextTyped En { get; init; } = new();

    public TextTyped Es { get; init; } = new();

    public string ChangeKind { get; set; } = "";

    public string ChangeNoteEn { get; set; } = "";

    public string ChangeNoteEs { get; set; } = "";

    public AnswerGiven Given => new()
    {
        Topics = [.. TradeTopics.List.Codes.Where(Topics.Contains)],
        ActionTypes = [.. Domain.Complaints.ActionTypes.List.Codes.Where(ActionTypes.Contains)],
        Sources = Sources,
        RecalledSources = RecalledSources,
        See = See,
        En = En.Text,
        Es = Es.Text,
    };

    /// <param name="version">What is written or was last.</param>
    public static AnswerTyped Of(AnswerVersion version)
    {
        var isNew = version.PublishedOn is not null || version.DroppedOn is not null;
        return new()
        {
            Topics = AnswerLists.Codes(version.Topics).ToHashSet(StringComparer.Ordinal),
            ActionTypes = AnswerLists.Codes(version.ForActionTypes).ToHashSet(StringComparer.Ordinal),
            Sources = version.Sources,
            RecalledSources = version.RecalledSources,
            See = version.See.Replace(",", ", ", StringComparison.Ordinal),
            En = new TextTyped { Question = version.QuestionEn, Answer = version.AnswerEn, More = version.MoreEn, Keywords = version.KeywordsEn },
            Es = new TextTyped { Question = version.QuestionEs, Answer = version.AnswerEs, More = version.MoreEs, Keywords = version.KeywordsEs },
            ChangeKind = isNew ? "" : version.ChangeKind,
            ChangeNoteEn = isNew ? "" : version.ChangeNoteEn,
            ChangeNoteEs = isNew ? "" : version.ChangeNoteEs,
        };
    }
}

/// <summary>One language of it.</summary>
public sealed class TextTyped
{
    public string Question { get; set; } = "";

    public string Answer { get; set; } = "";

    public string More { get; set; } = "";

    public string Keywords { get; set; } = "";

    public AnswerText Text => new(Question, Answer, More, Keywords);
}
