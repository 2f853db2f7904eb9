namespace SbrefaTracker.Domain.Editions;

/// <summary>What somebody may do with an edition. The order is the order in which offers are shown.</summary>
public enum EditionAction
{
    /// <summary>Send each office its section and the day until which it may comment.</summary>
    SendSections,

    /// <summary>An office comments on its section, or staff write down what came by letter.</summary>
    Comment,

    /// <summary>Say of a comment that the report was revised for it, or why not: what is unresolved is printed.</summary>
    SettleComment,

    /// <summary>Give it to a second person.</summary>
    Submit,

    /// <summary>A second person approves it.</summary>
    Clear,

    /// <summary>Send it back to be worked on.</summary>
    Return,

    /// <summary>Issue it.</summary>
    Issue,

    /// <summary>Give it up.</summary>
    Abandon,
}
