using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Samples.SampleAction;
using static SbrefaTracker.Domain.Samples.SampleGuards;
using static SbrefaTracker.Domain.Samples.SampleState;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Samples.SampleState,
    SbrefaTracker.Domain.Samples.SampleAction,
    SbrefaTracker.Domain.Samples.SampleFacts>;

namespace SbrefaTracker.Domain.Samples;

/// <summary>The condition a sample is in.</summary>
public enum SampleState
{
    /// <summary>Drawn; the auditor tests.</summary>
    Testing,

    /// <summary>Everything is tested and concluded. It never changes again.</summary>
    Sealed,

    /// <summary>Given up, and kept: whoever draws until the sample pleases leaves a trace.</summary>
    Abandoned,
}

/// <summary>What somebody may do with a sample. The order is the order in which offers are shown.</summary>
public enum SampleAction
{
    /// <summary>Write down what was found in one of the complaints.</summary>
    Test,

    /// <summary>Conclude, and let nothing be changed any more.</summary>
    Seal,

    /// <summary>Give it up.</summary>
    Abandon,
}

/// <summary>What the guards need to know of a sample. What is not said counts as the cautious value.</summary>
public sealed record SampleFacts
{
    /// <summary>Tests without a result.</summary>
    public int Untested { get; init; } = int.MaxValue;
}

/// <summary>What must be true before an action on a sample.</summary>
public static class SampleGuards
{
    public static readonly Guard<SampleFacts> AllTested = new("all_tested", "sample.untested", (facts, _) => facts.Untested == 0);
}

/// <summary>The life of a sample. The auditor alone works on it: nobody tests their own work. Our practice.</summary>
public static class SampleWorkflow
{
    public static readonly WorkflowTable<SampleState, SampleAction, SampleFacts> Table = new(
    [
        From(Testing).On(Test).Stay().By(Auditor).Giving(Text),
        From(Testing).On(Seal).GoTo(Sealed).By(Auditor).When(AllTested).Giving(Text),
        From(Testing).On(Abandon).GoTo(Abandoned).By(Auditor).Giving(Reason),
    ]);
}
