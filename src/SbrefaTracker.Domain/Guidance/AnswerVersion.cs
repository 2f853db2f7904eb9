using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>
/// One version of an answer. It changes until it is published, and never after that. Lists of codes are written with commas between them; a text that is missing is empty.
/// </summary>
public sealed class AnswerVersion : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>1, 2, 3 ... within the answer.</summary>
    public int Number { get; init; }

    /// <summary>Codes of <see cref="TradeTopics"/>; the first is the heading it stands under.</summary>
    public string Topics { get; set; } = "";

    /// <summary>Codes of <see cref="ActionTypes"/>: beside the filing of those it is shown.</summary>
    public string ForActionTypes { get; set; } = "";

    /// <summary>Laws, rules and pages in which what it says was read, one a line.</summary>
    public string Sources { get; set; } = "";

    /// <summary>Those that are recalled and have to be verified, one a line.</summary>
    public string RecalledSources { get; set; } = "";

    /// <summary>The places in the address of answers that belong beside it.</summary>
    public string See { get; set; } = "";

    public string QuestionEn { get; set; } = "";

    public string AnswerEn { get; set; } = "";

    public string MoreEn { get; set; } = "";

    public string KeywordsEn { get; set; } = "";

    public string QuestionEs { get; set; } = "";

    public string AnswerEs { get; set; } = "";

    public string MoreEs { get; set; } = "";

    public string KeywordsEs { get; set; } = "";

    /// <summary>A code of <see cref="AnswerChanges"/>; empty for the first version.</summary>
    public string ChangeKind { get; set; } = "";

    /// <summary>What is otherwise than before and why, for everybody, in English.</summary>
    public string ChangeNoteEn { get; set; } = "";

    public string ChangeNoteEs { get; set; } = "";

    public DateOnly WrittenOn { get; set; }

    /// <summary>The account that wrote it last.</summary>
    public string WrittenBy { get; set; } = "";

    /// <summary>Every account that wrote it, with commas between them: none of them may publish it.</summary>
    public string Writers { get; set; } = "";

    /// <summary>The account that published it.</summary>
    public string? PublishedBy { get; set; }

    public DateOnly? PublishedOn { get; set; }

    /// <summary>The first day on which everybody reads it.</summary>
    public DateOnly? EffectiveOn { get; set; }

    /// <summary>The day on which it was given up without being published.</summary>
    public DateOnly? DroppedOn { get; set; }

    /// <summary>Whether everybody may read it on a day: it was published and has taken effect.</summary>
    public bool IsPublicOn(DateOnly day) => PublishedOn is not null && EffectiveOn <= day;

    /// <summary>The text in a language; null when it is missing there.</summary>
    /// <param name="language">A code of <see cref="Languages"/>.</param>
    public AnswerText? In(string language)
    {
        var text = language == Languages.Spanish
            ? new AnswerText(QuestionEs, AnswerEs, MoreEs, KeywordsEs)
            : new AnswerText(QuestionEn, AnswerEn, MoreEn, KeywordsEn);
        return text.IsThere ? text : null;
    }

    /// <summary>Writes the text of a language.</summary>
    public void Write(string language, AnswerText text)
    {
        if (language == Languages.Spanish)
        {
            (QuestionEs, AnswerEs, MoreEs, KeywordsEs) = (text.Question, text.Answer, text.More, text.Keywords);
        }
        else
        {
            (QuestionEn, AnswerEn, MoreEn, KeywordsEn) = (text.Question, text.Answer, text.More, text.Keywords);
        }
    }

    /// <summary>What changed, in a language; in the other one where only that was written; null when nothing was.</summary>
    public string? ChangeNote(string language) => FirstWritten(language, ChangeNoteEn, ChangeNoteEs);

    internal static string? FirstWritten(string language, string? en, string? es)
    {
        string?[] order = language == Languages.Spanish ? [es, en] : [en, es];
        return order.FirstOrDefault(note => !string.IsNullOrWhiteSpace(note));
    }
}
