using System.Globalization;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Web.Committees;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Outreach;

/// <summary>What is asked about questions that were raised: the same at an event and at an appearance.</summary>
public static class QuestionForms
{
    private const int Words = 10_000;

    /// <param name="askedOn">The day that stands there first.</param>
    public static IReadOnlyList<Asked> Note(DateOnly askedOn) =>
        [Asked.Text(nameof(NotingQuestion.Question), 4, Words, required: true), Asked.Day(nameof(NotingQuestion.AskedOn), Dates.Iso(askedOn), required: false)];

    public static IReadOnlyList<Asked> Settle(IEnumerable<RaisedQuestion> questions, OutreachWords words) =>
    [
        Asked.Choice(nameof(SettlingQuestion.QuestionId), Choices(questions.Where(one => one.Became is null))), Asked.Choice(nameof(SettlingQuestion.Became), words.Choices(QuestionEnds.List)),
        Asked.Line(nameof(SettlingQuestion.Reference), required: false), Asked.Text(nameof(SettlingQuestion.Note), 4, Words),
        Asked.Line(nameof(SettlingQuestion.TaskFor), required: false), Asked.Day(nameof(SettlingQuestion.DueOn), required: false),
    ];

    public static IReadOnlyList<Asked> Finish(IEnumerable<RaisedQuestion> questions) =>
        [Asked.Choice(nameof(FinishingTask.QuestionId), Choices(questions.Where(one => one.IsOpenTask))), Asked.Text(nameof(FinishingTask.Done), 3, Words, required: true)];

    public static NoteQuestion NoteAtEvent(long record, int version, Typed typed) =>
        new() { Record = record, Version = version, Question = typed[nameof(NotingQuestion.Question)], AskedOn = typed.Day(nameof(NotingQuestion.AskedOn)) };

    public static NoteAppearanceQuestion NoteAtAppearance(long record, int version, Typed typed) =>
        new() { Record = record, Version = version, Question = typed[nameof(NotingQuestion.Question)], AskedOn = typed.Day(nameof(NotingQuestion.AskedOn)) };

    public static SettleQuestion SettleAtEvent(long record, int version, Typed typed) => new()
    {
        Record = record,
        Version = version,
        QuestionId = typed.Id(nameof(SettlingQuestion.QuestionId)),
        Became = typed[nameof(SettlingQuestion.Became)],
        Reference = typed[nameof(SettlingQuestion.Reference)],
        Note = typed[nameof(SettlingQuestion.Note)],
        TaskFor = typed[nameof(SettlingQuestion.TaskFor)],
        DueOn = typed.Day(nameof(SettlingQuestion.DueOn)),
    };

    public static SettleAppearanceQuestion SettleAtAppearance(long record, int version, Typed typed) => new()
    {
        Record = record,
        Version = version,
        QuestionId = typed.Id(nameof(SettlingQuestion.QuestionId)),
        Became = typed[nameof(SettlingQuestion.Became)],
        Reference = typed[nameof(SettlingQuestion.Reference)],
        Note = typed[nameof(SettlingQuestion.Note)],
        TaskFor = typed[nameof(SettlingQuestion.TaskFor)],
        DueOn = typed.Day(nameof(SettlingQuestion.DueOn)),
    };

    public static RecordCommand FinishAtEvent(long record, int version, Typed typed) => new FinishTask { Record = record, Version = version, QuestionId = typed.Id(nameof(FinishingTask.QuestionId)), Done = typed[nameof(FinishingTask.Done)] };

    public static RecordCommand FinishAtAppearance(long record, int version, Typed typed) =>
        new FinishAppearanceTask { Record = record, Version = version, QuestionId = typed.Id(nameof(FinishingTask.QuestionId)), Done = typed[nameof(FinishingTask.Done)] };

    private static IEnumerable<Choice> Choices(IEnumerable<RaisedQuestion> questions) => questions.Select(one => new Choice(one.Id.ToString(CultureInfo.InvariantCulture), Short(one.Question)));

    private static string Short(string words) => words.Length > 80 ? Excerpt.Of(words, 79) + "…" : words;
}
