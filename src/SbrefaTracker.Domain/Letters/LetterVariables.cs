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

    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        Reference, OutsideReference, Filer, Entity, Subject, Office, ActionType, CaseNumber, LawCited, ReceivedOn, ForwardedOn, AcknowledgeBy, DueOn, Today,
        PenaltyAssessed, QuestionsAndAnswers, OpenQuestions, Deadlines, Policy,
        Facts, Law, FilerQuestions, Rights, NonRetaliation, ContactName, ContactWays,
    };
}
