using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Stories.StoryAction;
using static SbrefaTracker.Domain.Stories.StoryGuards;
using static SbrefaTracker.Domain.Stories.StoryState;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Stories.StoryState,
    SbrefaTracker.Domain.Stories.StoryAction,
    SbrefaTracker.Domain.Stories.StoryFacts>;

namespace SbrefaTracker.Domain.Stories;

/// <summary>What somebody may do with a story. The order is the order in which offers are shown.</summary>
public enum StoryAction
{
    /// <summary>Write it otherwise: whoever filed must agree anew, and it must be checked anew.</summary>
    Rewrite,

    /// <summary>Record that whoever filed the complaint agrees.</summary>
    RecordConsent,

    /// <summary>A second person says that nothing in it tells who it was.</summary>
    Check,

    /// <summary>Take it out of all later editions.</summary>
    Withdraw,
}

/// <summary>What the guards need to know. What is not said counts as the cautious value.</summary>
public sealed record StoryFacts
{
    public bool HasConsent { get; init; }

    /// <summary>The <c>Actor.Id</c> of whoever wrote the text as it stands.</summary>
    public string? WrittenBy { get; init; }
}

/// <summary>What must be true before an action on a story.</summary>
public static class StoryGuards
{
    public static readonly Guard<StoryFacts> ConsentGiven = new("consent_given", "story.no_consent", (facts, _) => facts.HasConsent);

    public static readonly Guard<StoryFacts> SecondPerson = new(
        "second_person", "workflow.second_person_needed", (facts, actor) => facts.WrittenBy is not null && facts.WrittenBy != actor.Id);
}

/// <summary>The life of a story. That it needs consent and a second person is our practice; so is that it is withdrawn whenever whoever filed asks.</summary>
public static class StoryWorkflow
{
    public static readonly WorkflowTable<StoryState, StoryAction, StoryFacts> Table = new(
    [
        From(Written).On(Rewrite).Stay().By(Auditor, Representative).Giving(Text),
        From(Ready).On(Rewrite).GoTo(Written).By(Auditor, Representative).Giving(Text),
        From(Written).On(RecordConsent).Stay().By(Auditor, Representative).Giving(Consent),
        From(Written).On(Check).GoTo(Ready).By(Auditor, Representative).When(ConsentGiven, SecondPerson),
        From(Written, Ready).On(Withdraw).GoTo(Withdrawn).By(Auditor, Representative).Giving(Reason),
    ]);
}
