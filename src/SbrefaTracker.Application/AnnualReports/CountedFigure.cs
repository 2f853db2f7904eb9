namespace SbrefaTracker.Application.AnnualReports;

/// <summary>A figure of the annual report that can be followed to the complaints it counts.</summary>
public enum CountedFigure
{
    /// <summary>Received before the year and not closed before it.</summary>
    OpenAtStart,

    /// <summary>Received in the year, not after the cut-off.</summary>
    Received,

    /// <summary>Closed in the year, not after the cut-off.</summary>
    Closed,

    /// <summary>Received and not closed by the end of the year or the cut-off.</summary>
    OpenAtEnd,

    /// <summary>Forwarded in the year, not after the cut-off: the cohort of the timeliness grades.</summary>
    Forwarded,

    /// <summary>Closed in the year with a penalty that was assessed.</summary>
    PenaltyActions,

    /// <summary>Of these, the penalty came to less.</summary>
    PenaltiesReduced,

    /// <summary>Of the cohort, those answered by the cut-off.</summary>
    Answered,

    /// <summary>Of the cohort, those not answered by the cut-off.</summary>
    Unanswered,

    /// <summary>Received in the year, neither complete nor forwarded by the cut-off, and open.</summary>
    NotStarted,

    /// <summary>Received in the year and closed by the cut-off without ever becoming complete or forwarded.</summary>
    ClosedNotStarted,

    /// <summary>Of the cohort, those about which a reply of an office was assessed by the cut-off.</summary>
    Assessed,

    /// <summary>Raised to the Commissioner in the year.</summary>
    Escalated,

    /// <summary>Of these, decided by the cut-off.</summary>
    EscalatedDecided,

    /// <summary>Received in the year, with an allegation of retaliation.</summary>
    RetaliationAlleged,

    /// <summary>Of these, closed by the cut-off.</summary>
    RetaliationClosed,

    /// <summary>The complaints of the systemic flags raised in the year, as far as they had joined one by the cut-off.</summary>
    PatternsRaised,

    /// <summary>Those of the flags that were taken for systemic by the cut-off.</summary>
    PatternsAccepted,

    /// <summary>Those of the flags that were not.</summary>
    PatternsDismissed,

    /// <summary>Received in the year, neither complete nor forwarded by the cut-off, whether open or closed.</summary>
    WithoutClock,

    /// <summary>Of the cohort, those about which an office gave its final reply by the cut-off.</summary>
    Replied,

    /// <summary>Those whose filer answered the survey in the year, not after the cut-off.</summary>
    SurveyAnswered,
}
