using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Guidance.AnswerAction;
using static SbrefaTracker.Domain.Guidance.AnswerGuards;
using static SbrefaTracker.Domain.Guidance.AnswerState;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Guidance.AnswerState,
    SbrefaTracker.Domain.Guidance.AnswerAction,
    SbrefaTracker.Domain.Guidance.AnswerFacts>;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>What somebody may do with an answer. The order is the order in which offers are shown.</summary>
public enum AnswerAction
{
    /// <summary>Write it, or another version of what is published.</summary>
    Revise,

    /// <summary>Give it to the policy owner.</summary>
    Submit,

    /// <summary>Let everybody read it from a day on.</summary>
    Publish,

    /// <summary>Give it back to whoever writes.</summary>
    Return,

    /// <summary>Say that what is published still holds.</summary>
    Confirm,

    /// <summary>Give up the version that is being written; what is published stays.</summary>
    DropRevision,

    /// <summary>Say who answers for it.</summary>
    Assign,

    /// <summary>Put another answer in its place.</summary>
    Supersede,

    /// <summary>Say it no longer.</summary>
    Withdraw,

    /// <summary>Give up what was never published.</summary>
    Discard,
}

/// <summary>What the guards need to know. What is not said counts as the cautious value.</summary>
public sealed record AnswerFacts
{
    /// <summary>Question and answer are written in at least one language, and in none by half.</summary>
    public bool IsWhole { get; init; }

    /// <summary>At least one law, rule or page is named.</summary>
    public bool HasSource { get; init; }

    /// <summary>Each <c>Actor.Id</c> that wrote the version at hand; null when nobody knows.</summary>
    public IReadOnlyList<string>? Writers { get; init; }
}

/// <summary>What must be true before an action on an answer.</summary>
public static class AnswerGuards
{
    public static readonly Guard<AnswerFacts> TextWhole = new("text_whole", "answer.not_whole", (facts, _) => facts.IsWhole);

    public static readonly Guard<AnswerFacts> SourceNamed = new("source_named", "answer.no_source", (facts, _) => facts.HasSource);

    public static readonly Guard<AnswerFacts> SecondPerson = new(
        "second_person", "workflow.second_person_needed", (facts, actor) => facts.Writers is { } writers && !writers.Contains(actor.Id));
}

/// <summary>
/// The life of an answer. That the policy owner publishes what another person wrote is our practice; so is that what was once published stays readable as it was.
/// </summary>
public static class AnswerWorkflow
{
    /// <summary>Those in which everybody reads the version published last.</summary>
    public static readonly IReadOnlyList<AnswerState> Public = [Published, Revising, RevisionInReview];

    /// <summary>Those in which it waits for the policy owner.</summary>
    public static readonly IReadOnlyList<AnswerState> Waiting = [InReview, RevisionInReview];

    /// <summary>Those in which somebody writes.</summary>
    public static readonly IReadOnlyList<AnswerState> Writing = [Draft, Revising];

    public static readonly WorkflowTable<AnswerState, AnswerAction, AnswerFacts> Table = new(
    [
        From(Draft, Revising).On(Revise).Stay().By(Analyst, Representative, PolicyOwner).Giving(Text),
        From(Published).On(Revise).GoTo(Revising).By(Analyst, Representative, PolicyOwner).Giving(Text),
        From(Draft).On(Submit).GoTo(InReview).By(Analyst, Representative, PolicyOwner).When(TextWhole, SourceNamed),
        From(Revising).On(Submit).GoTo(RevisionInReview).By(Analyst, Representative, PolicyOwner).When(TextWhole, SourceNamed),
        From(InReview, RevisionInReview).On(Publish).GoTo(Published).By(PolicyOwner).When(TextWhole, SourceNamed, SecondPerson).Giving(Date),
        From(InReview).On(Return).GoTo(Draft).By(PolicyOwner).Giving(Reason),
        From(RevisionInReview).On(Return).GoTo(Revising).By(PolicyOwner).Giving(Reason),
        From(Published).On(Confirm).Stay().By(PolicyOwner).Giving(Date),
        From(Revising, RevisionInReview).On(DropRevision).GoTo(Published).By(Analyst, Representative, PolicyOwner),
        From(Draft, InReview, Published, Revising, RevisionInReview).On(Assign).Stay().By(Representative, PolicyOwner).Giving(Assignee),
        From(Published).On(Supersede).GoTo(Superseded).By(PolicyOwner).Giving(Reason),
        From(Published, Revising, RevisionInReview).On(Withdraw).GoTo(Withdrawn).By(PolicyOwner).Giving(Reason),
        From(Draft, InReview).On(Discard).GoTo(Discarded).By(Analyst, Representative, PolicyOwner),
    ]);
}
