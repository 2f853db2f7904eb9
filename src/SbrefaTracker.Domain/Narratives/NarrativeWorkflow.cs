using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Narratives.NarrativeAction;
using static SbrefaTracker.Domain.Narratives.NarrativeGuards;
using static SbrefaTracker.Domain.Narratives.NarrativeState;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Narratives.NarrativeState,
    SbrefaTracker.Domain.Narratives.NarrativeAction,
    SbrefaTracker.Domain.Narratives.NarrativeFacts>;

namespace SbrefaTracker.Domain.Narratives;

/// <summary>What somebody may do with a narrative. The order is the order in which offers are shown.</summary>
public enum NarrativeAction
{
    /// <summary>Take more out, or put it otherwise. What the public reads is taken off until somebody has read it again.</summary>
    Scrub,

    /// <summary>A second person says that nothing in it points to somebody: it is published.</summary>
    Approve,

    /// <summary>A second person says what is still to be taken out.</summary>
    SendBack,

    /// <summary>Take it off for good.</summary>
    Withdraw,
}

/// <summary>What the guards need to know. What is not said counts as the cautious value.</summary>
public sealed record NarrativeFacts
{
    /// <summary>The filer agrees that it is published.</summary>
    public bool Consents { get; init; }

    /// <summary>The complaint is closed.</summary>
    public bool IsEnded { get; init; }

    /// <summary>It was merged into another complaint, whose story is told instead.</summary>
    public bool IsMerged { get; init; } = true;

    /// <summary>Its personal values are still kept: without them nobody can tell what was taken out.</summary>
    public bool IsKept { get; init; }

    /// <summary>The <c>Actor.Id</c> of whoever scrubbed the text as it stands.</summary>
    public string? ScrubbedBy { get; init; }

    /// <summary>The figures of the year in which it was received are published.</summary>
    public bool IsYearPublished { get; init; }

    /// <summary>With it, the published narratives would tell that a hidden count is not the least that it can be.</summary>
    public bool TellsCount { get; init; } = true;
}

/// <summary>What must be true before an action on a narrative.</summary>
public static class NarrativeGuards
{
    public static readonly Guard<NarrativeFacts> FilerConsents = new("filer_consents", "narrative.no_consent", (facts, _) => facts.Consents);

    /// <summary>Our practice: while the matter is open its story is not over, and what is published could be used in it.</summary>
    public static readonly Guard<NarrativeFacts> ComplaintEnded = new("complaint_ended", "narrative.not_closed", (facts, _) => facts.IsEnded);

    public static readonly Guard<NarrativeFacts> TellsItself = new("tells_itself", "narrative.merged", (facts, _) => !facts.IsMerged);

    public static readonly Guard<NarrativeFacts> RecordKept = new("record_kept", "workflow.already_disposed", (facts, _) => facts.IsKept);

    public static readonly Guard<NarrativeFacts> AnotherThanTheScrubber = new(
        "another_than_the_scrubber", "workflow.second_person_needed", (facts, actor) => facts.ScrubbedBy is not null && facts.ScrubbedBy != actor.Id);

    /// <summary>Before that nobody knows which counts will be hidden.</summary>
    public static readonly Guard<NarrativeFacts> YearPublished = new("year_published", "narrative.year_not_published", (facts, _) => facts.IsYearPublished);

    public static readonly Guard<NarrativeFacts> TellsNoCount = new("tells_no_count", "narrative.tells_count", (facts, _) => !facts.TellsCount);

    /// <summary>What must be true before anybody begins one.</summary>
    public static readonly IReadOnlyList<Guard<NarrativeFacts>> ToBegin = [FilerConsents, ComplaintEnded, TellsItself, RecordKept];
}

/// <summary>The life of a narrative. Consent, two people and the withdrawal at any time are what the filer is promised.</summary>
public static class NarrativeWorkflow
{
    public static readonly WorkflowTable<NarrativeState, NarrativeAction, NarrativeFacts> Table = new(
    [
        From(Scrubbed).On(Scrub).Stay().By(Analyst, Representative).When(FilerConsents, ComplaintEnded, TellsItself, RecordKept).Giving(Text),
        From(Returned, Published).On(Scrub).GoTo(Scrubbed).By(Analyst, Representative).When(FilerConsents, ComplaintEnded, TellsItself, RecordKept).Giving(Text),
        From(Scrubbed).On(Approve).GoTo(Published).By(Analyst, Representative)
            .When(FilerConsents, ComplaintEnded, TellsItself, RecordKept, AnotherThanTheScrubber, YearPublished, TellsNoCount),
        From(Scrubbed).On(SendBack).GoTo(Returned).By(Analyst, Representative).When(RecordKept, AnotherThanTheScrubber).Giving(Reason),
        From(Scrubbed, Returned, Published).On(Withdraw).GoTo(Withdrawn).By(Filer),
        From(Scrubbed, Returned, Published).On(Withdraw).GoTo(Withdrawn).By(Analyst, Representative).Giving(Reason),
    ]);
}
