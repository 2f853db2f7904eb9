namespace SbrefaTracker.Domain.Letters;

/// <summary>What a template may name, and the complaint fills in. What each one means has words in the resource files.</summary>
public static class LetterVariables
{
    public const string Reference = "reference";
    public const string OutsideReference = "outside_reference";
    public const string Filer = "filer";
    public const string Entity = "entity";
    public const string Subject = "subject";
    public const string Office = "office";
    public const string ActionType = "action_type";
    public const string CaseNumber = "case_number";
    public const string LawCited = "law_cited";
    public const string ReceivedOn = "received_on";
    public const string ForwardedOn = "forwarded_on";
    public const string AcknowledgeBy = "acknowledge_by";
    public const string DueOn = "due_on";
    public const string Today = "today";
    public const string PenaltyAssessed = "penalty_assessed";
    public const string QuestionsAndAnswers = "questions_and_answers";
    public const string OpenQuestions = "open_questions";
    public const string Deadlines = "deadlines";
    public const string Policy = "policy";
    public const string Facts = "facts";
    public const string Law = "law";
    public const string FilerQuestions = "filer_questions";
    public const string Rights = "rights";
    public const string NonRetaliation = "non_retaliation";
    public const string ContactName = "contact_name";
    public const string ContactWays = "contact_ways";
    public const string ClosedOn = "closed_on";
    public const string Inquiry = "inquiry";
    public const string AskedOn = "asked_on";
    public const string ReplyDueOn = "reply_due_on";
    public const string BusinessDaysLate = "business_days_late";
    public const string SoFar = "so_far";
    public const string Reminded = "reminded";
    public const string Event = "event";
    public const string EventOn = "event_on";
    public const string Organization = "organization";
    public const string Representation = "representation";
    public const string Agency = "agency";
    public const string OwnOffice = "own_office";

    /// <summary>What a letter may name that somebody begins for one complaint; what of it is not known is said when it is begun.</summary>
    public static readonly IReadOnlySet<string> OfComplaint = new HashSet<string>(StringComparer.Ordinal)
    {
        Reference, OutsideReference, Filer, Entity, Subject, Office, ActionType, CaseNumber, LawCited, ReceivedOn, ForwardedOn, AcknowledgeBy, DueOn, ClosedOn, Today,
        PenaltyAssessed, QuestionsAndAnswers, OpenQuestions, Deadlines, Policy,
        Facts, Law, FilerQuestions, Rights, NonRetaliation, ContactName, ContactWays,
    };

    /// <summary>
    /// What the line of the subject may name of a complaint: no person, no entity and nothing of what it is about, because mail programs show that line to whoever looks on. Our practice.
    /// </summary>
    public static readonly IReadOnlySet<string> InSubject = new HashSet<string>(StringComparer.Ordinal) { Reference, OutsideReference, Office, ReceivedOn, Today };

    /// <summary>What a letter about an inquiry may name: of the complaint its reference alone, because mail is read by more than those whom the filer lets see it.</summary>
    public static readonly IReadOnlySet<string> OfInquiry = new HashSet<string>(StringComparer.Ordinal) { Reference, Inquiry, Office, AskedOn, ReplyDueOn, Today };

    /// <summary>The same of an inquiry whose reply is late.</summary>
    public static readonly IReadOnlySet<string> OfLateInquiry = new HashSet<string>(OfInquiry, StringComparer.Ordinal) { BusinessDaysLate, SoFar };

    /// <summary>The same in what those above the office read: who was written to before them.</summary>
    public static readonly IReadOnlySet<string> OfUnansweredReminders = new HashSet<string>(OfLateInquiry, StringComparer.Ordinal) { Reminded };

    /// <summary>What a letter may name that answers a request to take part in somebody's event: the organization and nobody in it.</summary>
    public static readonly IReadOnlySet<string> OfRequest = new HashSet<string>(StringComparer.Ordinal) { Reference, Event, EventOn, Organization, Agency, OwnOffice, Today };

    /// <summary>The same of one that confirms: who represents the agency, and how.</summary>
    public static readonly IReadOnlySet<string> OfConfirmation = new HashSet<string>(OfRequest, StringComparer.Ordinal) { Representation };

    /// <summary>What the line of its subject may name: the event is the organizer's own and public.</summary>
    public static readonly IReadOnlySet<string> InSubjectOfRequest = new HashSet<string>(StringComparer.Ordinal) { Reference, Event, EventOn, Today };

    public static readonly IReadOnlySet<string> All = OfComplaint.Union(OfUnansweredReminders).Union(OfConfirmation).ToHashSet(StringComparer.Ordinal);
}
