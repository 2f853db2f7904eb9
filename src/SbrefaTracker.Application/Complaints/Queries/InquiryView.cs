using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>One inquiry with its questions and what was replied.</summary>
public sealed record InquiryView(
    long Id,
    int Number,
    string OfficeCode,
    string OfficeName,
    DateOnly AskedOn,
    DateOnly DueOn,
    DateOnly? RepliedOn,
    DateOnly? CalledOffOn,
    IReadOnlyList<QuestionView> Questions,
    IReadOnlyList<ReplyView> Replies)
{
    public bool IsOpen => RepliedOn is null && CalledOffOn is null;

    /// <summary>It is open, and counts against nobody: the office may see nothing of the complaint now.</summary>
    public bool IsKeptHere { get; init; }

    /// <summary>How its due day was counted; null once nothing is owed.</summary>
    public ReplyDue? Due { get; init; }

    /// <summary>The office that was asked, by name and code.</summary>
    public string Office => Domain.Offices.Office.Title(OfficeName, OfficeCode);

    /// <summary>The day the office sent it back; null when it did not.</summary>
    public DateOnly? SentBackOn { get; init; }

    /// <summary>The code of the office that it named instead; null when it knew none.</summary>
    public string? ProposedOffice { get; init; }

    /// <summary>The day until which the office asked for time; null when it did not.</summary>
    public DateOnly? TimeAskedUntil { get; init; }

    /// <summary>The day on which that was refused; null when it was not.</summary>
    public DateOnly? TimeRefusedOn { get; init; }

    /// <summary>Why time was granted or refused; null while nobody decided.</summary>
    public string? TimeAnswer { get; init; }

    /// <summary>The office asked for more time than it has, and nobody decided yet.</summary>
    public bool AwaitsTime => IsOpen && TimeAskedUntil > DueOn && TimeRefusedOn is null;

    /// <summary>The day by which the latest interim reply promises the final one; null where there is none, or a final one is in.</summary>
    public DateOnly? Promised => IsOpen && Replies.Count > 0 ? Replies[^1].PromisedOn : null;

    /// <summary>The day by which the final reply was last promised, and that went by; null where none is promised, it is in, or is not owed.</summary>
    public DateOnly? PassedPromise(DateOnly today) => !IsKeptHere && Promised is { } promised && promised < today ? promised : null;

    /// <summary>The colleague of the office who answers now; null when nobody was asked to.</summary>
    public DelegationView? Delegation { get; init; }

    /// <summary>The language in which the office is written to, a code of <c>Languages</c>.</summary>
    public string Language { get; init; } = Languages.English;

    /// <summary>The steps of the ladder that were taken, oldest first.</summary>
    public IReadOnlyList<ReminderView> Reminders { get; init; } = [];

    /// <summary>What the reply was found to be worth, for staff alone; null while nobody said.</summary>
    public AssessmentView? Assessment { get; init; }

    /// <summary>The questions that the reply passed over.</summary>
    public IReadOnlyList<QuestionView> Ignored => Marked(AnswerMarks.Ignored);

    /// <summary>The questions that it answered only in part.</summary>
    public IReadOnlyList<QuestionView> Partly => Marked(AnswerMarks.Partly);

    private IReadOnlyList<QuestionView> Marked(string mark) => Assessment is null ? [] : [.. Questions.Where(question => Assessment.Marks.GetValueOrDefault(question.Id) == mark)];
}

/// <param name="To">The name of the colleague.</param>
/// <param name="By">The name of who arranged it.</param>
public sealed record DelegationView(string To, string By, DateOnly On);

public sealed record ReminderView(string Step, DateOnly SentOn);

/// <param name="Quality">The grade and what it fell for.</param>
/// <param name="Marks">A code of <see cref="AnswerMarks"/> by the question's id.</param>
public sealed record AssessmentView(DateOnly AssessedOn, QualityResult Quality, IReadOnlyDictionary<long, string> Marks, string? Note);

public sealed record QuestionView(long Id, int Number, string Text, IReadOnlyList<string> Answers);

/// <param name="Text">In an interim reply what was done.</param>
/// <param name="Remains">In an interim reply what remains to be done.</param>
/// <param name="PromisedOn">In an interim reply the day by which the final one is promised.</param>
public sealed record ReplyView(long Id, bool IsFinal, DateOnly RepliedOn, string Signer, string? Text, string? Remains, DateOnly? PromisedOn);
