namespace SbrefaTracker.Domain.Workflow;

/// <summary>What must be given together with an action. Forms ask for it, handlers refuse without it.</summary>
public enum Given
{
    /// <summary>Why, in the words of the one who acts.</summary>
    Reason,

    /// <summary>Words for staff and the record.</summary>
    Note,

    /// <summary>A code of <c>Outcomes</c>; finding and money may come with it.</summary>
    Outcome,

    /// <summary>The rule or the person that allows it.</summary>
    Authority,

    /// <summary>The office that is asked.</summary>
    Office,

    /// <summary>At least one question, numbered from 1.</summary>
    Questions,

    /// <summary>The words themselves: of a letter, a reply or what the filer supplies.</summary>
    Text,

    /// <summary>Whether a response is interim or final.</summary>
    ResponseKind,

    /// <summary>A code of <c>Confidentialities</c>.</summary>
    Confidentiality,

    /// <summary>How the filer agreed: when, and by which way.</summary>
    Consent,

    /// <summary>Whether the story may be published; staff say besides who wished so, how it came and on which day.</summary>
    Publishing,

    /// <summary>The account that becomes responsible.</summary>
    Assignee,

    /// <summary>The account of somebody who answers for the same office.</summary>
    OfficeColleague,

    /// <summary>A day in the agency's time zone.</summary>
    Date,

    /// <summary>How the filer is to be reached.</summary>
    Contact,

    /// <summary>A code of <c>UsefulnessCodes</c>.</summary>
    Usefulness,

    /// <summary>A code of <c>TriageAnswers</c> for every question of the checklist.</summary>
    Checklist,

    /// <summary>A code of <c>AnswerMarks</c> for every question, and what else the quality of a reply follows from.</summary>
    Marks,

    /// <summary>A code of <c>MatterKinds</c>.</summary>
    MatterKind,

    /// <summary>Which restricted matter it is about.</summary>
    Matter,

    /// <summary>A code of <c>MatterFindings</c>.</summary>
    MatterFinding,

    /// <summary>At least one word as <c>TagWords</c> reads it.</summary>
    Tags,

    /// <summary>The reference of another complaint.</summary>
    OtherComplaint,

    /// <summary>A code of <c>LinkKinds</c> that people choose.</summary>
    LinkKind,

    /// <summary>Which link it is about.</summary>
    Link,

    /// <summary>Which message that did not arrive it is about.</summary>
    Mail,

    /// <summary>A code of <c>MailWays</c>.</summary>
    MailWay,

    /// <summary>A code of <c>ReviewKinds</c>, and one of <c>ReviewOutcomes</c>.</summary>
    Review,

    /// <summary>Which comment on the response it is about.</summary>
    OpenComment,

    /// <summary>Which legal hold it is about.</summary>
    Hold,

    /// <summary>At least one file, received and scanned before.</summary>
    Files,
}
