using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Domain.Editions;

/// <summary>What the guards need to know of one edition. What is not said counts as the cautious value.</summary>
public sealed record EditionFacts
{
    /// <summary>Comments that nobody has settled.</summary>
    public int OpenComments { get; init; } = int.MaxValue;

    /// <summary>The last day for comments is over.</summary>
    public bool CommentDayIsOver { get; init; }

    /// <summary>The <c>Actor.Id</c> of whoever gave it to clearance.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>The <c>Actor.Id</c> of whoever froze it and of whoever settled a comment.</summary>
    public IReadOnlyCollection<string>? MadeBy { get; init; }
}

/// <summary>What must be true before an action on an edition.</summary>
public static class EditionGuards
{
    public static readonly Guard<EditionFacts> CommentsSettled = new(
        "comments_settled", "edition.comments_open", (facts, _) => facts.OpenComments == 0);

    public static readonly Guard<EditionFacts> CommentDayOver = new(
        "comment_day_over", "edition.comment_day_not_over", (facts, _) => facts.CommentDayIsOver);

    /// <summary>A letter that was posted in time may arrive after the last day: staff write it down until the edition is given to clearance.</summary>
    public static readonly Guard<EditionFacts> CommentInTime = new(
        "comment_in_time", "edition.comment_day_over", (facts, actor) => !facts.CommentDayIsOver || actor.Is(Roles.Auditor) || actor.Is(Roles.Representative));

    public static readonly Guard<EditionFacts> SecondPerson = new(
        "second_person", "workflow.second_person_needed", (facts, actor) => facts.SubmittedBy is not null && facts.SubmittedBy != actor.Id && facts.MadeBy?.Contains(actor.Id) == false);
}
