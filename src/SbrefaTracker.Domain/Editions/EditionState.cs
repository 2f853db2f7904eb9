namespace SbrefaTracker.Domain.Editions;

/// <summary>The condition an edition of the annual report is in.</summary>
public enum EditionState
{
    /// <summary>Its data set is kept and hashed; nobody outside has seen it.</summary>
    Frozen,

    /// <summary>Each office has its section and may comment until a day (15 U.S.C. 657(b)(2)(E) gives the agency that opportunity).</summary>
    OutForComment,

    /// <summary>Every comment is settled; a second person looks at the whole.</summary>
    InClearance,

    /// <summary>A second person approved it.</summary>
    Cleared,

    /// <summary>Given to the Ombudsman and Congress. It never changes again.</summary>
    Issued,

    /// <summary>Given up before it was issued; kept, so that its number is not used again.</summary>
    Abandoned,
}
