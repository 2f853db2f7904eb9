using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Questionnaire;

/// <summary>What the office can show to the Ombudsman when it fills in the yearly questionnaire.</summary>
public static class EvidenceKinds
{
    public const string Policy = "policy";
    public const string Notice = "notice";
    public const string Assistance = "assistance";
    public const string Hearing = "hearing";
    public const string Contact = "contact";

    /// <summary>In the order in which they are shown.</summary>
    public static readonly CodeList List = new("evidence_kind", Policy, Notice, Assistance, Hearing, Contact);
}

/// <summary>Documents that should tell small entities of their right to comment. The list is our own; the law names none.</summary>
public static class DocumentTypes
{
    public const string Website = "website";
    public static readonly CodeList List = new(
        "document_type", Website, "prepenalty_notice", "penalty_notice", "seizure_notice", "detention_notice", "exclusion_notice", "redelivery_notice", "liquidated_damages_notice", "cf28", "cf29",
        "audit_letter", "publication", "other_notice");
}

/// <summary>Ways of helping small entities to comply.</summary>
public static class AssistanceKinds
{
    public const string Guide = "guide";
    public const string Web = "web";
    public const string Answers = "answers";
    public const string Training = "training";
    public static readonly CodeList List = new("assistance_kind", Guide, Web, Answers, Training, "other_help");
}
