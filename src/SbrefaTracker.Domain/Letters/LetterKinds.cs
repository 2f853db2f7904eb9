using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Domain.Letters;

/// <summary>Whom a letter is written to. It goes to nobody else: what is for one reader may not be for another.</summary>
public enum Addressee
{
    /// <summary>Who filed the complaint.</summary>
    Filer,

    /// <summary>The Office of the National Ombudsman, which forwarded the complaint.</summary>
    Ombudsman,

    /// <summary>The office that was asked.</summary>
    Office,

    /// <summary>The head of the office that was asked.</summary>
    OfficeHead,

    Representative,

    Commissioner,

    /// <summary>Who asked that somebody takes part in an event.</summary>
    Requester,
}

/// <summary>A letter that this office writes again and again.</summary>
/// <param name="Code">Its name; has words in the resource files.</param>
/// <param name="Action">The act on a complaint with which it is written; null of a letter about a request to take part in an event.</param>
/// <param name="IsFinal">Of a response, whether it ends the rated clock; null where that is no question.</param>
public sealed record LetterKind(string Code, ComplaintAction? Action, bool? IsFinal = null)
{
    /// <summary>It leaves in the words of its template, which nobody can change for one letter: nothing of it may be open when the template is saved.</summary>
    public bool IsStanding { get; init; }

    public Addressee Addressee { get; init; } = Addressee.Filer;

    /// <summary>The variables that its template may name. Of a standing letter each of them is always filled.</summary>
    public IReadOnlySet<string> Variables { get; init; } = LetterVariables.OfComplaint;

    /// <summary>The variables that the line of its subject may name; see <see cref="LetterVariables.InSubject"/>.</summary>
    public IReadOnlySet<string> SubjectVariables => IsStanding ? Variables : IsOfComplaint ? LetterVariables.InSubject : LetterVariables.InSubjectOfRequest;

    /// <summary>It is about a complaint; otherwise about a request to take part in an event.</summary>
    public bool IsOfComplaint => Action is not null;

    /// <summary>Whether it may be about a complaint that came by this way: only of what the Ombudsman forwarded is the Ombudsman written to.</summary>
    /// <param name="source">A code of <see cref="Sources"/>.</param>
    public bool Fits(string source) => Addressee != Addressee.Ombudsman || source == Sources.Ono;

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
    public const string Interim = "interim";
    public const string InterimToOmbudsman = "interim_ono";
    public const string ResponseToFiler = "response_filer";
    public const string ResponseToOmbudsman = "response_ono";
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
        Standing(Tasking, ComplaintAction.AskOffice, LetterVariables.OfInquiry, Addressee.Office),
        Standing(ReminderBefore, ComplaintAction.Remind, LetterVariables.OfInquiry, Addressee.Office),
        Standing(ReminderLate, ComplaintAction.Remind, LetterVariables.OfLateInquiry, Addressee.Office),
        Standing(ReminderHead, ComplaintAction.Remind, LetterVariables.OfLateInquiry, Addressee.OfficeHead),
        Standing(ReminderRepresentative, ComplaintAction.Remind, LetterVariables.OfUnansweredReminders, Addressee.Representative) with { Languages = InHouse },
        Standing(ReminderCommissioner, ComplaintAction.Remind, LetterVariables.OfUnansweredReminders, Addressee.Commissioner) with { Languages = InHouse },
        new(Interim, ComplaintAction.DraftResponse, IsFinal: false),
        new(InterimToOmbudsman, ComplaintAction.DraftResponse, IsFinal: false) { Addressee = Addressee.Ombudsman },
        new("extension", ComplaintAction.DraftResponse, IsFinal: false),
        new(ResponseToFiler, ComplaintAction.DraftResponse, IsFinal: true),
        new(ResponseToOmbudsman, ComplaintAction.DraftResponse, IsFinal: true) { Addressee = Addressee.Ombudsman },
        new("not_eligible", ComplaintAction.DraftResponse, IsFinal: true),
        new("referral", ComplaintAction.DraftResponse, IsFinal: true),
        new(Closure, ComplaintAction.Close),
        new(RetaliationFollowUp, ComplaintAction.RecordMatter),
        new(ParticipationLetterKinds.Confirm, null) { Variables = LetterVariables.OfConfirmation, Addressee = Addressee.Requester },
        new(ParticipationLetterKinds.Decline, null) { Variables = LetterVariables.OfRequest, Addressee = Addressee.Requester },
    ];

    public static readonly CodeList Codes = new("letter_kind", [.. All.Select(kind => kind.Code)]);

    /// <summary>Null when there is no such letter.</summary>
    public static LetterKind? Find(string code) => All.FirstOrDefault(kind => kind.Code == code);

    /// <summary>The letters that somebody writes with an act, in the order of the list.</summary>
    /// <param name="action">The act.</param>
    /// <param name="source">By which way the complaint came, a code of <see cref="Sources"/>.</param>
    /// <param name="isFinal">Of a response, which kind is drafted; null is either.</param>
    public static IReadOnlyList<LetterKind> For(ComplaintAction action, string source, bool? isFinal = null) =>
        [.. All.Where(kind => !kind.IsStanding && kind.Action == action && kind.Fits(source) && (isFinal is null || kind.IsFinal is null || kind.IsFinal == isFinal))];

    /// <summary>
    /// The letter that a response is, and so whom it goes to: that of the template it was begun from; written freely, a response to SBA's National Ombudsman where the Ombudsman
    /// forwarded the complaint, and to the filer otherwise.
    /// </summary>
    /// <param name="template">As <c>kind/language/version</c>; null when it was written freely.</param>
    /// <param name="isFinal">It ends the rated clock.</param>
    /// <param name="source">A code of <see cref="Sources"/>.</param>
    public static LetterKind OfResponse(string? template, bool isFinal, string source) =>
        Find(template?.Split('/')[0] ?? "") is { Action: ComplaintAction.DraftResponse } begun && begun.IsFinal == isFinal ? begun : Find((isFinal, source == Sources.Ono) switch
        {
            (true, true) => ResponseToOmbudsman,
            (true, false) => ResponseToFiler,
            (false, true) => InterimToOmbudsman,
            _ => Interim,
        })!;

    private static LetterKind Standing(string code, ComplaintAction action, IReadOnlySet<string> variables, Addressee addressee) =>
        new(code, action) { IsStanding = true, Variables = variables, Addressee = addressee };
}
