using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Editions.EditionAction;
using static SbrefaTracker.Domain.Editions.EditionGuards;
using static SbrefaTracker.Domain.Editions.EditionState;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Editions.EditionState,
    SbrefaTracker.Domain.Editions.EditionAction,
    SbrefaTracker.Domain.Editions.EditionFacts>;

namespace SbrefaTracker.Domain.Editions;

/// <summary>
/// The life of an edition. That offices comment on the draft and that unresolved comments are printed is law (15 U.S.C. 657(b)(2)(E)); the
/// second person is our practice.
/// </summary>
public static class EditionWorkflow
{
    public static readonly WorkflowTable<EditionState, EditionAction, EditionFacts> Table = new(
    [
        From(Frozen).On(SendSections).GoTo(OutForComment).By(Auditor).Giving(Date),
        From(OutForComment).On(Comment).Stay().By(OfficeLiaison, Auditor, Representative).When(CommentInTime).Giving(Office, Text),
        From(OutForComment).On(SettleComment).Stay().By(Auditor).Giving(Reason),
        From(OutForComment).On(Submit).GoTo(InClearance).By(Auditor).When(CommentsSettled, CommentDayOver),
        From(InClearance).On(Clear).GoTo(Cleared).By(Representative, Commissioner).When(SecondPerson),
        From(InClearance, Cleared).On(Return).GoTo(OutForComment).By(Auditor, Representative, Commissioner).Giving(Reason),
        From(Cleared).On(Issue).GoTo(Issued).By(Auditor),
        FromAllBut(Issued, Abandoned).On(Abandon).GoTo(Abandoned).By(Auditor).Giving(Reason),
    ]);
}
