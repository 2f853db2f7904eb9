using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Guidance.BulletinAction;
using static SbrefaTracker.Domain.Guidance.BulletinGuards;
using static SbrefaTracker.Domain.Guidance.BulletinState;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Guidance.BulletinState,
    SbrefaTracker.Domain.Guidance.BulletinAction,
    SbrefaTracker.Domain.Guidance.BulletinFacts>;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>What may be done with a bulletin. The order is the order in which offers are shown.</summary>
public enum BulletinAction
{
    /// <summary>Write it otherwise: what was compared and cleared counts no more.</summary>
    Rewrite,

    /// <summary>Choose the ways by which it goes out, with the reason for each.</summary>
    ChooseChannels,

    /// <summary>Name the systemic flag that it answers, or say that it answers none.</summary>
    AnswerPattern,

    /// <summary>Have it compared with what was told before.</summary>
    Submit,

    /// <summary>Say of one thing that was told before whether the bulletin agrees with it.</summary>
    Compare,

    /// <summary>Ask the offices whose matter it is.</summary>
    AskOffices,

    /// <summary>An office has nothing against it.</summary>
    Clear,

    /// <summary>An office has, and says what.</summary>
    Object,

    /// <summary>Say how an objection was met; the office is asked again.</summary>
    SettleObjection,

    Publish,

    /// <summary>Write the words that the public shall read instead, and say what changes: they are compared and cleared first.</summary>
    PrepareCorrection,

    /// <summary>Change the words that the public reads to those of the correction.</summary>
    Correct,

    /// <summary>Give the correction up; the words that stand go on standing.</summary>
    DropCorrection,

    /// <summary>It holds no more.</summary>
    Withdraw,

    /// <summary>Give it up before anybody read it.</summary>
    Drop,
}

/// <summary>The life of a bulletin. The law knows no such steps; one voice in what the trade is told is the office's task, and these are our practice.</summary>
public static class BulletinWorkflow
{
    public static readonly WorkflowTable<BulletinState, BulletinAction, BulletinFacts> Table = new(
    [
        From(Draft, InConsistencyCheck, InClearance, Cleared).On(Rewrite).GoTo(Draft).By(PolicyOwner, Representative).Giving(Text),
        From(Draft, InConsistencyCheck, InClearance, Cleared).On(ChooseChannels).Stay().By(PolicyOwner, Representative).Giving(Reason),
        From(Draft, InConsistencyCheck, InClearance, Cleared, Published, Corrected).On(AnswerPattern).Stay().By(PolicyOwner, Representative),
        From(Draft).On(Submit).GoTo(InConsistencyCheck).By(PolicyOwner, Representative).When(InBothLanguages, OfficesNamed),
        From(InConsistencyCheck, InClearance, Cleared).On(Compare).Stay().By(PolicyOwner, Representative).When(ThereIsToCompare),
        From(InConsistencyCheck).On(AskOffices).GoTo(InClearance).By(PolicyOwner, Representative).When(AllCompared, NoConflict),
        From(InClearance).On(Clear).GoTo(Cleared).By(OfficeLiaison).When(SpeaksForAwaitedOffice).If(LastClearance),
        From(InClearance).On(Clear).Stay().By(OfficeLiaison).When(SpeaksForAwaitedOffice).If(MoreClearances),
        From(InClearance).On(BulletinAction.Object).Stay().By(OfficeLiaison).When(SpeaksForAwaitedOffice).Giving(Text),
        From(InClearance).On(SettleObjection).Stay().By(PolicyOwner, Representative).When(ObjectionOpen).Giving(Reason),
        From(Cleared).On(Publish).GoTo(Published).By(PolicyOwner, Representative).When(AllCompared, NoConflict, ChannelsChosen, SecondPerson),
        From(Published, Corrected).On(PrepareCorrection).Stay().By(PolicyOwner, Representative).Giving(Text, Reason),
        From(Published, Corrected).On(Compare).Stay().By(PolicyOwner, Representative).When(CorrectionPrepared, ThereIsToCompare),
        From(Published, Corrected).On(AskOffices).Stay().By(PolicyOwner, Representative).When(CorrectionPrepared, OfficesUnasked, AllCompared, NoConflict),
        From(Published, Corrected).On(Clear).Stay().By(OfficeLiaison).When(SpeaksForAwaitedOffice),
        From(Published, Corrected).On(BulletinAction.Object).Stay().By(OfficeLiaison).When(SpeaksForAwaitedOffice).Giving(Text),
        From(Published, Corrected).On(SettleObjection).Stay().By(PolicyOwner, Representative).When(ObjectionOpen).Giving(Reason),
        From(Published, Corrected).On(Correct).GoTo(Corrected).By(PolicyOwner, Representative).When(CorrectionPrepared, AllCompared, NoConflict, OfficesCleared, SecondPerson),
        From(Published, Corrected).On(DropCorrection).Stay().By(PolicyOwner, Representative).When(CorrectionPrepared),
        From(Published, Corrected).On(Withdraw).GoTo(Withdrawn).By(PolicyOwner, Representative).Giving(Reason),
        From(Draft, InConsistencyCheck, InClearance, Cleared).On(Drop).GoTo(Dropped).By(PolicyOwner, Representative).Giving(Reason),
    ]);
}
