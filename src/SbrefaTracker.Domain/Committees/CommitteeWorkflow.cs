using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Committees.CommitteeAction;
using static SbrefaTracker.Domain.Committees.CommitteeState;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Committees.CommitteeState,
    SbrefaTracker.Domain.Committees.CommitteeAction,
    SbrefaTracker.Domain.Committees.CommitteeFacts>;

namespace SbrefaTracker.Domain.Committees;

/// <summary>What somebody may do with a committee. The order is the order in which offers are shown.</summary>
public enum CommitteeAction
{
    FileCharter,

    /// <summary>Give somebody a term.</summary>
    Seat,

    /// <summary>Record that a member left before the term was over.</summary>
    EndTerm,

    /// <summary>Begin a subcommittee or a working group, or say otherwise what it does.</summary>
    KeepGroup,

    /// <summary>Record that the report on a fiscal year went to Congress.</summary>
    SendReport,

    /// <summary>Record what a fiscal year cost, and that it was reviewed whether the committee is still needed.</summary>
    Review,

    End,
}

/// <summary>Nothing depends on facts: what a charter, a term or a group must be is looked at when it is given.</summary>
public sealed record CommitteeFacts;

/// <summary>The life of a committee's own record.</summary>
public static class CommitteeWorkflow
{
    public static readonly WorkflowTable<CommitteeState, CommitteeAction, CommitteeFacts> Table = new(
    [
        From(Standing).On(FileCharter).Stay().By(Dfo).Giving(Date),
        From(Standing).On(Seat).Stay().By(Dfo, Representative).Giving(Contact, Date),
        From(Standing).On(EndTerm).Stay().By(Dfo, Representative).Giving(Date),
        From(Standing).On(KeepGroup).Stay().By(Dfo, Representative).Giving(Text),
        From(Standing).On(SendReport).Stay().By(Dfo).Giving(Date),
        From(Standing).On(CommitteeAction.Review).Stay().By(Dfo).Giving(Text),
        From(Standing).On(End).GoTo(Ended).By(Dfo).Giving(Reason),
    ]);
}
