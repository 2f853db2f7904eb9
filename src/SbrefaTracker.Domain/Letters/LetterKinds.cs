using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Domain.Letters;

/// <summary>A letter that this office writes again and again.</summary>
/// <param name="Code">Its name; has words in the resource files.</param>
/// <param name="Action">The act on a complaint with which it is written; null of a letter about a request to take part in an event.</param>
/// <param name="IsFinal">Of a response, whether it ends the rated clock; null where that is no question.</param>
public sealed record LetterKind(string Code, ComplaintAction? Action, bool? IsFinal = null)
{
    /// <summary>It leaves in the words of its template, which nobody can change for one letter: nothing of it may be open when the template is saved.</summary>
    public bool IsStanding { get; init; }

    /// <summary>The variables that its template may name. Of a standing letter each of them is always filled.</summary>
    public IReadOnlySet<string> Variables { get; init; } = LetterVariables.OfComplaint;

    /// <summary>The variables that the line of its subject may name; see <see cref="LetterVariables.InSubject"/>.</summary>
    public IReadOnlySet<string> SubjectVariables => IsStanding ? Variables : IsOfComplaint ? LetterVariables.InSubject : LetterVariables.InSubjectOfRequest;

    /// <summary>It is about a complaint; otherwise about a request to take part in an event.</summary>
    public bool IsOfComplaint => Action is not null;

    /// <summary>Codes of <see cref="Complaints.Languages"/> in which it is written.</summary>
    public IReadOnlyList<string> Languages { get; init; } = Complaints.Languages.List.Codes;
}

/// <summary>The letters for which there are templates.</summary>
public static class LetterKinds
{
    public const string Acknowledgement = "acknowledgement";
    public const string AskForMore = "ask_for_more";
    public const string Closure = "closure";
    public const string RetaliationFollowUp = "retaliation_follow_up";
    public const string Tasking = "tasking";
    public const string ReminderBefore = "reminder_before";
    public const string ReminderLate = "reminder_late";
    public const string ReminderHead = "reminder_head";
    public const string ReminderRepresentative = "reminder_representative";
    public const string ReminderCommissioner = "reminder_commissioner";

    // An office is written to in the language in which it was asked, the two above it in English, the language of this house.
    private static readonly IReadOnlyList<string> InHouse = [Languages.English];

    public static readonly IReadOnlyList<LetterKind> All =
    [
        new(Acknowledgement, ComplaintAction.Acknowledge),
        new(AskForMore, ComplaintAction.AskFiler),
        Standing(Tasking, ComplaintAction.AskOffice, LetterVariables.OfInquiry),
        Standing(ReminderBefore, ComplaintAction.Remind, LetterVariables.OfInquiry),
        Standing(ReminderLate, ComplaintAction.Remind, LetterVariables.OfLateInquiry),
        Standing(ReminderHead, ComplaintAction.Remind, LetterVariables.OfLateInquiry),
        Standing(ReminderRepresentative, ComplaintAction.Remind, LetterVariables.OfLateInquiry) with { Languages = InHouse },
        Standing(ReminderCommissioner, ComplaintAction.Remind, LetterVariables.OfLateInquiry) with { Languages = InHouse },
        new("interim", ComplaintAction.DraftResponse, IsFinal: false),
        new("interim_ono", ComplaintAction.DraftResponse, IsFinal: false),
        new("extension", ComplaintAction.DraftResponse, IsFinal: false),
        new("response_filer", ComplaintAction.DraftResponse, IsFinal: true),
        new("response_ono", ComplaintAction.DraftResponse, IsFinal: true),
        new("not_eligible", ComplaintAction.DraftResponse, IsFinal: true),
        new("referral", ComplaintAction.DraftResponse, IsFinal: true),
        new(Closure, ComplaintAction.Close),
        new(RetaliationFollowUp, ComplaintAction.RecordMatter),
        new(ParticipationLetterKinds.Confirm, null) { Variables = LetterVariables.OfConfirmation },
        new(ParticipationLetterKinds.Decline, null) { Variables = LetterVariables.OfRequest },
    ];

    public static readonly CodeList Codes = new("letter_kind", [.. All.Select(kind => kind.Code)]);

    /// <summary>Null when there is no such letter.</summary>
    public static LetterKind? Find(string code) => All.FirstOrDefault(kind => kind.Code == code);

    /// <summary>The letters that somebody writes with an act, in the order of the list.</summary>
    /// <param name="isFinal">Of a response, which kind is drafted; null is either.</param>
    public static IReadOnlyList<LetterKind> For(ComplaintAction action, bool? isFinal = null) =>
        [.. All.Where(kind => !kind.IsStanding && kind.Action == action && (isFinal is null || kind.IsFinal is null || kind.IsFinal == isFinal))];

    /// <summary>The letter that a response is when nobody chose another: to the filer, or to SBA's National Ombudsman.</summary>
    public static string Response(bool isFinal, bool isToOmbudsman) => (isFinal, isToOmbudsman) switch
    {
        (true, true) => "response_ono",
        (true, false) => "response_filer",
        (false, true) => "interim_ono",
        _ => "interim",
    };

    private static LetterKind Standing(string code, ComplaintAction action, IReadOnlySet<string> variables) => new(code, action) { IsStanding = true, Variables = variables };
}
