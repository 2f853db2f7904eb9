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

    /// <summary>Agency-wide counts of penalties for the table of P.L. 107-198: this record knows complaints alone, so they are told by whoever has them.</summary>
    public const string PenaltyCounts = "penalty_counts";

    /// <summary>A rule that needs a small-entity compliance guide, and its guide (section 212 of the Act).</summary>
    public const string Guide = "compliance_guide";

    /// <summary>What the agency says to the Ombudsman of the draft report as a whole.</summary>
    public const string DraftStatement = "draft_statement";

    /// <summary>A figure of the Ombudsman's draft that differs from ours.</summary>
    public const string DraftFigure = "draft_figure";

    /// <summary>A document, or the pack of evidence, that left the office: which file, by its hash.</summary>
    public const string GivenOut = "given_out";

    /// <summary>What answers the questionnaire, in the order in which it is shown.</summary>
    public static readonly IReadOnlyList<string> Questionnaire = [Policy, Notice, Assistance, Hearing, Contact];

    /// <summary>What the documents beside the annual report say that cannot be counted from complaints, in the order in which it is shown.</summary>
    public static readonly IReadOnlyList<string> Documents = [PenaltyCounts, DraftStatement, DraftFigure, GivenOut];

    /// <summary>What was entered here before it got records of its own: it is still read, and nothing is added.</summary>
    public static readonly IReadOnlyList<string> Earlier = [Guide];

    public static readonly CodeList List = new("evidence_kind", [.. Questionnaire, .. Documents, .. Earlier]);
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

/// <summary>The figures of ours that a draft of the Ombudsman can state otherwise; all are over the complaints that it forwarded.</summary>
public static class DraftFigures
{
    public const string Forwarded = "forwarded";
    public const string Answered = "answered";
    public const string Pending = "pending";
    public const string Late = "late";
    public const string MeanDays = "mean_days";
    public const string MedianDays = "median_days";
    public const string GradeOfMean = "grade_of_mean";

    /// <summary>A statement that none of our figures answers.</summary>
    public const string None = "no_figure";
    public static readonly CodeList List = new("draft_figure", Forwarded, Answered, Pending, Late, MeanDays, MedianDays, GradeOfMean, None);
}
