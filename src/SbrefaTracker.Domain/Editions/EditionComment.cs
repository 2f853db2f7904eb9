using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Editions;

/// <summary>An office whose section of the draft was sent to it.</summary>
public sealed class EditionSection : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public string OfficeCode { get; init; } = "";

    public DateOnly SentOn { get; init; }
}

/// <summary>What an office says of its section of the draft, and what became of it.</summary>
public sealed class EditionComment : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public string OfficeCode { get; init; } = "";

    public DateOnly MadeOn { get; init; }

    /// <summary>The account of the liaison, or of whoever wrote down what came by letter.</summary>
    public string MadeBy { get; init; } = "";

    /// <summary>The words of the office, which speaks for itself and not for a person.</summary>
    public string Text { get; init; } = "";

    /// <summary>A code of <see cref="CommentSettlements"/>; null while nobody settled it.</summary>
    public string? Settlement { get; set; }

    /// <summary>What was changed for it, or why nothing was.</summary>
    public string? Answer { get; set; }

    /// <summary>Our own reference of the complaint that was corrected for it; null where none was.</summary>
    public string? CorrectedComplaint { get; set; }

    /// <summary>The figure that comes out otherwise by it, by its place in <c>figures.json</c>; null where none does.</summary>
    public string? CorrectedFigure { get; set; }

    public DateOnly? SettledOn { get; set; }

    public string? SettledBy { get; set; }
}

/// <summary>What became of a comment on the draft.</summary>
public static class CommentSettlements
{
    /// <summary>Something was changed for it, and it is said what.</summary>
    public const string Resolved = "resolved";

    /// <summary>Nothing was: the comment is printed in the report (15 U.S.C. 657(b)(2)(E)).</summary>
    public const string Unresolved = "unresolved";

    public static readonly CodeList List = new("comment_settlement", Resolved, Unresolved);
}
