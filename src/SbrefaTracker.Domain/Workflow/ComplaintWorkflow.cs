using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using static SbrefaTracker.Domain.Complaints.ComplaintState;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Workflow.ComplaintAction;
using static SbrefaTracker.Domain.Workflow.Fork;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Guard;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Complaints.ComplaintState,
    SbrefaTracker.Domain.Workflow.ComplaintAction,
    SbrefaTracker.Domain.Workflow.ComplaintFacts>;

namespace SbrefaTracker.Domain.Workflow;

/// <summary>
/// The life of a complaint. The sentences are the only place that says what may be done in a state, by whom, under which
/// conditions and where it leads; screens, permissions, diagram and tests read them from here.
/// </summary>
public static class ComplaintWorkflow
{
    public static readonly IReadOnlyList<Sentence<ComplaintState, ComplaintAction, ComplaintFacts>> Sentences =
    [
        // Intake.
        FromAnyOpen().On(Acknowledge).Stay().By(Analyst, Representative).When(NotAcknowledged),
        From(Received, UnderReview).On(AskFiler).GoTo(Incomplete).By(Analyst, Representative).Giving(Text),
        From(Incomplete).On(Supply).GoTo(Received).By(Filer, Analyst, Representative).Giving(Text),
        FromAnyOpen().On(Write).Stay().By(Filer).Giving(Text),
        From(Closed).On(Write).Stay().By(Filer).When(NotDisposed).Giving(Text),
        FromAnyOpen().On(CorrectContact).Stay().By(Filer).Giving(Contact),
        From(Closed).On(CorrectContact).Stay().By(Filer).When(NotDisposed).Giving(Contact),
        FromAnyOpen().On(RenewKey).Stay().By(Filer),
        From(Closed).On(RenewKey).Stay().By(Filer).When(NotDisposed),
        FromAnyOpen().On(AddEvidence).Stay().By(Filer, Analyst, Representative).Giving(Files),
        FromAnyOpen().On(ComplaintAction.Triage).Stay().By(Analyst, Representative).Giving(Checklist),
        From(Received, Incomplete).On(Complete).GoTo(UnderReview).By(Analyst, Representative),
        FromAnyOpen().On(StateFacts).Stay().By(Analyst, Representative).When(StatementNotHeld).Giving(Text, Consent),
        FromAnyOpen().On(ChangeConfidentiality).Stay().By(Filer, Analyst, Representative).Giving(Given.Confidentiality, Consent),
        FromAnyOpen().On(ChoosePublishing).Stay().By(Filer, Analyst, Representative).Giving(Given.Publishing),
        From(Closed).On(ChoosePublishing).Stay().By(Filer, Analyst, Representative).When(NotDisposed).Giving(Given.Publishing),
        FromAnyOpen().On(Assign).Stay().By(Analyst, Representative).Giving(Assignee),
        FromAnyOpen().On(Route).Stay().By(Clock),

        // One summary that is kept up to date, also of what is over.
        FromAnyOpen().On(Summarize).Stay().By(Analyst, Representative).Giving(Text),
        From(Closed).On(Summarize).Stay().By(Analyst, Representative).When(NotDisposed).Giving(Text),

        // Tags: a saved rule puts them on as well, and they stay of use when the complaint is over.
        FromAnyOpen().On(ComplaintAction.Tag).Stay().By(Clock, Analyst, Representative).Giving(Tags),
        From(Closed).On(ComplaintAction.Tag).Stay().By(Analyst, Representative).When(NotDisposed).Giving(Tags),
        FromAnyOpen().On(Untag).Stay().By(Analyst, Representative).When(TagThere).Giving(Tags),
        From(Closed).On(Untag).Stay().By(Analyst, Representative).When(NotDisposed, TagThere).Giving(Tags),

        // Learning the facts. What waits for the Commissioner goes on waiting while an office is asked or replies.
        From(UnderReview, WithOffice).On(AskOffice).GoTo(WithOffice)
            .By(Analyst, Representative).When(ConsentGiven).Giving(Office, Questions),
        From(Escalated).On(AskOffice).Stay().By(Analyst, Representative).When(ConsentGiven).Giving(Office, Questions),
        From(WithOffice, InClearance, Responded, Escalated).On(ReplyInterim).Stay()
            .By(OfficeLiaison, Analyst, Representative).When(InquiryOpen, SpeaksForAskedOffice).Giving(Text),
        From(WithOffice).On(ReplyFinal).GoTo(UnderReview).If(LastReply)
            .By(OfficeLiaison, Analyst, Representative).When(InquiryOpen, SpeaksForAskedOffice).Giving(Text),
        From(WithOffice).On(ReplyFinal).Stay().If(MoreRepliesAwaited)
            .By(OfficeLiaison, Analyst, Representative).When(InquiryOpen, SpeaksForAskedOffice).Giving(Text),
        From(InClearance, Responded, Escalated).On(ReplyFinal).Stay()
            .By(OfficeLiaison, Analyst, Representative).When(InquiryOpen, SpeaksForAskedOffice).Giving(Text),
        From(WithOffice).On(SendBack).GoTo(UnderReview).If(LastReply)
            .By(OfficeLiaison, Analyst, Representative).When(InquiryOpen, SpeaksForAskedOffice).Giving(Reason),
        From(WithOffice).On(SendBack).Stay().If(MoreRepliesAwaited)
            .By(OfficeLiaison, Analyst, Representative).When(InquiryOpen, SpeaksForAskedOffice).Giving(Reason),
        From(InClearance, Responded, Escalated).On(SendBack).Stay()
            .By(OfficeLiaison, Analyst, Representative).When(InquiryOpen, SpeaksForAskedOffice).Giving(Reason),
        From(WithOffice).On(CallOff).GoTo(UnderReview).If(LastReply).By(Analyst, Representative).When(InquiryOpen).Giving(Reason),
        From(WithOffice).On(CallOff).Stay().If(MoreRepliesAwaited).By(Analyst, Representative).When(InquiryOpen).Giving(Reason),
        From(InClearance, Responded, Escalated).On(CallOff).Stay().By(Analyst, Representative).When(InquiryOpen).Giving(Reason),
        From(WithOffice, InClearance, Responded, Escalated).On(AskForTime).Stay()
            .By(OfficeLiaison, Analyst, Representative).When(InquiryOpen, SpeaksForAskedOffice).Giving(Date, Reason),
        From(WithOffice, InClearance, Responded, Escalated).On(ComplaintAction.Delegate).Stay()
            .By(OfficeLiaison).When(InquiryOpen, SpeaksForAskedOffice).Giving(OfficeColleague, Reason),
        From(WithOffice, InClearance, Responded, Escalated).On(TakeBack).Stay()
            .By(OfficeLiaison).When(InquiryOpen, SpeaksForAskedOffice, DelegationThere).Giving(Reason),
        From(WithOffice, InClearance, Responded, Escalated).On(GrantTime).Stay().By(Representative).When(InquiryOpen).Giving(Date, Reason),
        From(WithOffice, InClearance, Responded, Escalated).On(RefuseTime).Stay().By(Representative).When(InquiryOpen, TimeAskedFor).Giving(Reason),
        From(WithOffice, InClearance, Responded, Escalated).On(Remind).Stay().By(Clock).When(InquiryOpen, ConsentGiven),
        FromAnyOpen().On(AssessReply).Stay().By(Representative).When(FinalReplyThere).Giving(Marks),
        From(Closed).On(AssessReply).Stay().By(Representative).When(NotDisposed, FinalReplyThere).Giving(Marks),

        // Answering. An office that is late must not keep the agency from answering: a draft may be written while one is awaited.
        From(UnderReview, WithOffice).On(DraftResponse).GoTo(InClearance).By(Analyst, Representative).Giving(ResponseKind, Text),
        From(InClearance).On(ReviewResponse).Stay()
            .By(Representative, Commissioner).When(DraftExists, ReviewNeeded, DraftNotCleared, AnotherThanTheDrafter).Giving(Review),
        From(InClearance).On(CommentResponse).Stay().By(Representative, Commissioner).When(DraftExists).Giving(Text),
        FromAnyOpen().On(AnswerComment).Stay().By(Analyst, Representative, Commissioner).When(CommentOpen).Giving(OpenComment, Text),
        From(InClearance).On(ClearResponse).Stay()
            .By(Representative, Commissioner).When(DraftExists, DraftNotCleared, AnotherThanTheDrafter, ReviewsMade),
        From(InClearance).On(ReturnResponse).GoTo(UnderReview).If(NoReplyAwaited)
            .By(Analyst, Representative, Commissioner).Giving(Reason),
        From(InClearance).On(ReturnResponse).GoTo(WithOffice).If(ReplyAwaited)
            .By(Analyst, Representative, Commissioner).Giving(Reason),
        From(InClearance).On(SendInterim).GoTo(UnderReview).If(NoReplyAwaited)
            .By(Analyst, Representative).When(DraftExists, DraftIsInterim, DraftCleared, CommentsSettled),
        From(InClearance).On(SendInterim).GoTo(WithOffice).If(ReplyAwaited)
            .By(Analyst, Representative).When(DraftExists, DraftIsInterim, DraftCleared, CommentsSettled),
        From(InClearance).On(SendResponse).GoTo(Responded)
            .By(Analyst, Representative).When(DraftExists, DraftIsFinal, DraftCleared, CommentsSettled, DayZeroKnown),

        // Raising.
        From(UnderReview, WithOffice, InClearance).On(Escalate).GoTo(Escalated).By(Representative).Giving(Reason),
        From(Escalated).On(Decide).GoTo(UnderReview).If(NoReplyAwaited).By(Commissioner).Giving(Given.Note),
        From(Escalated).On(Decide).GoTo(WithOffice).If(ReplyAwaited).By(Commissioner).Giving(Given.Note),

        // Time. To grant time is the representative's decision; a corrected closure moves dates without anybody asking.
        FromAnyOpen().On(ComplaintAction.Pause).Stay().By(Analyst, Representative).When(ClockRuns, NotPaused).Giving(Reason, Authority),
        FromAnyOpen().On(Resume).Stay().By(Analyst, Representative).When(Paused),
        FromAnyOpen().On(Extend).Stay().By(Representative).When(ClockRuns).Giving(Date, Reason),
        FromAnyOpen().On(Redate).Stay().By(Representative, Clock).When(NotHeld).Giving(Date, Reason),

        FromAnyOpen().On(ComplaintAction.Note).Stay().By(Analyst, Representative, Commissioner).Giving(Given.Note),
        From(Closed).On(ComplaintAction.Note).Stay().By(Analyst, Representative, Commissioner).When(NotDisposed).Giving(Given.Note),

        // What did not arrive is work, also when the complaint is over.
        FromAnyOpen().On(TakeUpMail).Stay().By(Analyst, Representative).When(MailLeft).Giving(Given.Mail, MailWay),
        From(Closed).On(TakeUpMail).Stay().By(Analyst, Representative).When(NotDisposed, MailLeft).Giving(Given.Mail, MailWay),

        // Restricted matters: they go on when the complaint is over.
        FromAnyOpen().On(OpenMatter).Stay().By(Representative).Giving(MatterKind, Reason),
        From(Closed).On(OpenMatter).Stay().By(Representative).When(NotDisposed).Giving(MatterKind, Reason),
        FromAnyOpen().On(RecordMatter).Stay().By(Representative).When(MatterThere).Giving(Given.Matter, Text),
        From(Closed).On(RecordMatter).Stay().By(Representative).When(NotDisposed, MatterThere).Giving(Given.Matter, Text),
        FromAnyOpen().On(CloseMatter).Stay().By(Representative).When(MatterOpen).Giving(Given.Matter, MatterFinding, Reason),
        From(Closed).On(CloseMatter).Stay().By(Representative).When(NotDisposed, MatterOpen).Giving(Given.Matter, MatterFinding, Reason),

        // Complaints that have to do with each other. To merge ends one without an answer of its own: that is for the representative to say.
        FromAnyOpen().On(ComplaintAction.Link).Stay().By(Analyst, Representative).Giving(OtherComplaint, LinkKind, Reason),
        From(Closed).On(ComplaintAction.Link).Stay().By(Analyst, Representative).When(NotDisposed).Giving(OtherComplaint, LinkKind, Reason),
        FromAnyOpen().On(Unlink).Stay().By(Analyst, Representative).When(LinkThere).Giving(Given.Link, Reason),
        From(Closed).On(Unlink).Stay().By(Analyst, Representative).When(NotDisposed, LinkThere).Giving(Given.Link, Reason),
        From(Received, Incomplete, UnderReview).On(Merge).GoTo(Closed).By(Representative).When(NotHeld, NoInquiryOpen, LeadsNone).Giving(OtherComplaint, Reason),
        From(Closed).On(Unmerge).GoTo(UnderReview).If(WasComplete).By(Representative).When(NotDisposed, Merged).Giving(Reason),
        From(Closed).On(Unmerge).GoTo(Received).If(NeverComplete).By(Representative).When(NotDisposed, Merged).Giving(Reason),
        From(Closed).On(Unmerge).GoTo(WithOffice).If(ReplyAwaited).By(Representative).When(NotDisposed, Merged).Giving(Reason),
        From(Closed).On(TellOutcome).Stay().By(Analyst, Representative).When(NotDisposed, Merged).Giving(Text),
        FromAnyOpen().On(Split).Stay().By(Analyst, Representative).Giving(Text, Office, Reason),

        // Ending. An analyst closes what was answered; to end without an answer is for the representative to say.
        From(Responded).On(Close).GoTo(Closed).By(Analyst, Representative).When(NoInquiryOpen).Giving(Outcome),
        From(Received, Incomplete, UnderReview).On(Close).GoTo(Closed)
            .By(Representative).When(NoInquiryOpen, OutcomeNeedsNoResponse).Giving(Outcome),
        FromAnyOpen().On(Withdraw).GoTo(Closed).By(Filer, Analyst, Representative),

        // After the answer. What the filer says then is answered: the complaint is taken up again, or told why the answer stands.
        From(Responded, Closed).On(SayUnsolved).Stay().By(Filer).When(NotDisposed, EndedLately, NotSaidUnsolved).Giving(Text),
        From(Responded, Closed).On(StandBy).Stay().By(Representative, Commissioner).When(NotDisposed, UnsolvedAwaitsAnswer, AnotherThanTheAuthor).Giving(Text),
        From(Responded, Closed).On(SayUsefulness).Stay().By(Filer).When(NotDisposed).Giving(Usefulness),
        From(Closed).On(Reopen).GoTo(UnderReview).If(WasComplete).By(Representative).When(NotDisposed, NotMerged).Giving(Reason),
        From(Closed).On(Reopen).GoTo(Received).If(NeverComplete).By(Representative).When(NotDisposed, NotMerged).Giving(Reason),
        From(Closed).On(Reopen).GoTo(WithOffice).If(ReplyAwaited).By(Representative).When(NotDisposed, NotMerged).Giving(Reason),

        // Legal holds: what is there stays as it is. What is owed to the filer goes on, because it adds and takes nothing away.
        FromAnyOpen().On(PlaceHold).Stay().By(Representative, Commissioner).Giving(Reason, Authority),
        From(Closed).On(PlaceHold).Stay().By(Representative, Commissioner).When(NotDisposed).Giving(Reason, Authority),
        FromAnyOpen().On(ReleaseHold).Stay().By(Representative, Commissioner).When(HoldThere, AnotherThanThePlacer).Giving(Given.Hold, Reason),
        From(Closed).On(ReleaseHold).Stay().By(Representative, Commissioner).When(HoldThere, AnotherThanThePlacer).Giving(Given.Hold, Reason),

        // Letting go. Whoever answers for the complaint proposes it, a second person decides; an administrator has no say in content.
        From(Closed).On(ProposeDisposal).Stay().By(Representative).When(NotDisposed, NotHeld, NothingOpenBeside, NoDisposalProposed).Giving(Reason),
        From(Closed).On(DropDisposal).Stay().By(Representative, Commissioner).When(DisposalProposed).Giving(Reason),
        From(Closed).On(ComplaintAction.Dispose).Stay()
            .By(Representative, Commissioner).When(NotDisposed, NotHeld, NothingOpenBeside, DisposalProposed, AnotherThanTheProposer),
    ];

    private static readonly WorkflowTable<ComplaintState, ComplaintAction, ComplaintFacts> Table = new(Sentences);

    /// <summary>Every action that one of the actor's roles has in this state; those that are shut say why.</summary>
    public static IReadOnlyList<Offer> Offers(ComplaintState state, ComplaintFacts facts, Actor actor) =>
        [.. Table.Offers(state, facts, actor).Select(offer => new Offer(offer.Action, offer.IsOpen, offer.Refusals, offer.Needs))];

    /// <summary>One of the actor's roles has the action in some state: what is offered for many complaints at once.</summary>
    public static bool IsEverFor(Actor actor, ComplaintAction action) => Sentences.Any(sentence => sentence.Action == action && sentence.IsFor(actor));

    /// <summary>The state that follows, or why the action is refused. Changes nothing.</summary>
    public static Result<ComplaintState> Try(ComplaintState state, ComplaintFacts facts, Actor actor, ComplaintAction action) =>
        Table.Try(state, facts, actor, action);

    private static Sentence<ComplaintState, ComplaintAction, ComplaintFacts> FromAnyOpen() => FromAllBut(Closed);
}
