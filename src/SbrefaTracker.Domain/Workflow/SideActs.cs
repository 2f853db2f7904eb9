namespace SbrefaTracker.Domain.Workflow;

/// <summary>
/// Acts beside a complaint that contradict nothing which somebody else decides about it at that moment: a note, a tag more or less, whose work it is. Whoever is writing need not stop for them. Which they are
/// is our practice.
/// </summary>
public static class SideActs
{
    private static readonly ComplaintAction[] All = [ComplaintAction.Note, ComplaintAction.Tag, ComplaintAction.Untag, ComplaintAction.Assign];

    /// <summary>Those that another act may pass by unseen: whoever assigns a complaint sees that somebody just did.</summary>
    public static IReadOnlyList<ComplaintAction> Beside(ComplaintAction act) => [.. All.Where(one => one != ComplaintAction.Assign || act != ComplaintAction.Assign)];
}
