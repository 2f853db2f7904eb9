using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Links;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Publishing;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.SmallEntityPolicy;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Desk.Responses;

namespace SbrefaTracker.Web.Desk.Actions;

/// <summary>
/// Makes the form of an action from what the workflow says must be given with it. What a command takes beyond that is
/// added here, once.
/// </summary>
public sealed class ActionFields(ChoiceWords words)
{
    public const string Reason = nameof(EscalateComplaint.Reason);
    public const string Ground = nameof(EscalateComplaint.Ground);
    public const string Note = nameof(CloseComplaint.Note);
    public const string Text = nameof(AddNote.Text);
    public const string Authority = nameof(PauseClock.Authority);
    public const string Office = nameof(AskOffice.Office);
    public const string Questions = nameof(AskOffice.Questions);
    public const string Paragraphs = nameof(AskOffice.Paragraphs);
    public const string Assignee = nameof(AssignComplaint.Assignee);
    public const string Outcome = nameof(CloseComplaint.Outcome);
    public const string Finding = nameof(CloseComplaint.Finding);
    public const string PenaltyFinal = nameof(CloseComplaint.PenaltyFinalCents);
    public const string ForwardedOn = nameof(CompleteComplaint.ForwardedOn);
    public const string SentOn = nameof(SendResponse.SentOn);
    public const string IsFinal = nameof(DraftResponse.IsFinal);
    public const string Clock = nameof(ExtendClock.Clock);
    public const string BusinessDays = nameof(ExtendClock.BusinessDays);
    public const string Inquiry = nameof(ReplyForOffice.InquiryId);
    public const string Signer = nameof(ReplyForOffice.Signer);
    public const string RepliedOn = nameof(ReplyForOffice.RepliedOn);
    public const string Answers = nameof(ReplyForOffice.Answers);
    public const string Confidentiality = nameof(ChangeConfidentiality.Confidentiality);
    public const string Disclosed = nameof(ChangeConfidentiality.Disclosed);
    public const string Consent = nameof(StateFacts.Consent);
    public const string Publish = nameof(ChoosePublishing.Publish);
    public const string From = nameof(ChoosePublishing.From);
    public const string ConsentWay = nameof(ChoosePublishing.Way);
    public const string GivenOn = nameof(ChoosePublishing.GivenOn);
    public const string Files = nameof(AddEvidence.Files);
    public const string DoneBy = nameof(DecideEscalation.DoneBy);
    public const string Remains = nameof(ReplyForOffice.Remains);
    public const string PromisedOn = nameof(ReplyForOffice.PromisedOn);
    public const string Until = nameof(GrantTime.Until);
    public const string ProposedOffice = nameof(SendBackInquiry.ProposedOffice);
    public const string Marks = nameof(AssessReply.Marks);
    public const string FactsLookedInto = nameof(AssessReply.FactsLookedInto);
    public const string Personnel = nameof(AssessReply.Personnel);
    public const string SignerRank = nameof(AssessReply.SignerRank);
    public const string Professional = nameof(AssessReply.Professional);
    public const string MatterKind = nameof(OpenMatter.Kind);
    public const string Matter = nameof(RecordMatter.MatterId);
    public const string MatterFinding = nameof(CloseMatter.Finding);
    public const string FollowUp = nameof(RecordMatter.FollowUp);
    public const string Letter = nameof(CloseComplaint.Letter);
    public const string Other = nameof(LinkComplaints.Other);
    public const string LinkKind = nameof(LinkComplaints.Kind);
    public const string Link = nameof(UnlinkComplaints.LinkId);
    public const string Subject = nameof(SplitComplaint.Subject);
    public const string ActionType = nameof(SplitComplaint.ActionType);
    public const string Policy = nameof(DraftResponse.Policy);
    public const string Points = nameof(DraftResponse.Points);
    public const string Review = nameof(ReviewResponse.Review);
    public const string Found = nameof(ReviewResponse.Found);
    public const string Quote = nameof(CommentResponse.Quote);
    public const string MustSettle = nameof(CommentResponse.MustSettle);
    public const string Comment = nameof(AnswerComment.CommentId);
    public const string Settles = nameof(AnswerComment.Settles);
    public const string PolicyDecision = nameof(DraftResponse.PolicyDecision);
    public const string ReliefCents = nameof(DraftResponse.ReliefCents);
    public const string Tags = nameof(TagComplaint.Tags);
    public const string Replaces = nameof(SummarizeComplaint.Replaces);
    public const string DuplicateOf = nameof(CloseComplaint.DuplicateOf);
    public const string Mail = nameof(TakeUpMail.MailId);
    public const string Way = nameof(TakeUpMail.Way);
    public const string Address = nameof(TakeUpMail.Address);
    public const string Hold = nameof(ReleaseHold.HoldId);
    public const string Despite = nameof(ProposeDisposal.Despite);
    internal const int LetterLimit = 50_000;

    private static readonly ClockKind[] Extendable = [ClockKind.OnoResponse, ClockKind.OfficeReply, ClockKind.Completeness, ClockKind.Acknowledgement];

    public IReadOnlyList<ActionField> Of(Offer offer, ComplaintSheet sheet) =>
        [.. Before(offer.Action, sheet).Concat(offer.Needs.SelectMany(need => Needed(need, offer.Action, sheet))).Concat(After(offer.Action, sheet)).Select(field => field with { IsSealed = RestrictedActs.Includes(offer.Action, sheet) })];

    private IEnumerable<ActionField> Needed(Given need, ComplaintAction action, ComplaintSheet sheet) => need switch
    {
        Given.Reason when action is ComplaintAction.ProposeDisposal or ComplaintAction.DropDisposal => [new(Reason, ActionFieldKind.Line, Limit: ComplaintFields.NameLimit)],
        Given.Reason => [new(Reason, ActionFieldKind.Words)],
        Given.Note => [new(Note, ActionFieldKind.Words)],
        Given.Outcome =>
        [
            new(Outcome, ActionFieldKind.Choice) { Choices = [.. words.Codes(Outcomes.List).Where(choice => IsAnswered(sheet) || Outcomes.NeedNoResponse.Contains(choice.Value))] },
            new(DuplicateOf, ActionFieldKind.Line, Required: false, ComplaintFields.ReferenceLimit) { OfDuplicateOnly = true },
        ],
        Given.Tags => action == ComplaintAction.Untag ? [new(Tags, ActionFieldKind.Choice) { Choices = [.. sheet.View.Tags.Select(word => new ActionChoice(word, word))] }] : [new(Tags, ActionFieldKind.Tags)],
        Given.Authority => [new(Authority, ActionFieldKind.Line, Limit: ComplaintFields.NameLimit)],
        Given.Office => [new(Office, ActionFieldKind.Choice) { Choices = words.Offices(sheet) }],
        Given.Questions => [new(Questions, ActionFieldKind.Questions), new(Paragraphs, ActionFieldKind.Tasking)],
        Given.ResponseKind => [new(IsFinal, ActionFieldKind.Choice) { Choices = words.ResponseKinds() }],
        Given.Confidentiality => [new(Confidentiality, ActionFieldKind.Choice) { Choices = words.Codes(Confidentialities.List) }, new(Disclosed, ActionFieldKind.Ticks, Required: false) { Choices = words.Tickable(sheet) }],
        Given.Consent => [new(Consent, ActionFieldKind.Words)],
        Given.Publishing =>
        [
            new(Publish, ActionFieldKind.Choice) { Choices = words.YesOrNo() },
            new(From, ActionFieldKind.Choice) { Choices = words.Codes(ConsentGivers.List) },
            new(ConsentWay, ActionFieldKind.Choice) { Choices = words.Codes(ConsentWays.List) },
            new(GivenOn, ActionFieldKind.Day),
        ],
        Given.Assignee => [new(Assignee, ActionFieldKind.Choice) { Choices = [.. sheet.Colleagues.Select(person => new ActionChoice(person.Id, person.Name))] }],
        Given.Text => TextOf(action),
        Given.MatterKind => [new(MatterKind, ActionFieldKind.Choice) { Choices = words.Codes(MatterKinds.List) }],
        Given.Matter => [new(Matter, ActionFieldKind.Choice) { Choices = words.Matters(sheet, onlyOpen: action == ComplaintAction.CloseMatter) }],
        Given.MatterFinding => [new(MatterFinding, ActionFieldKind.Choice) { Choices = words.Codes(MatterFindings.List) }],
        Given.OtherComplaint => [new(Other, ActionFieldKind.Line, Limit: ComplaintFields.ReferenceLimit)],
        Given.LinkKind => [new(LinkKind, ActionFieldKind.Choice) { Choices = words.Codes(LinkKinds.ByHand) }],
        Given.Link => [new(Link, ActionFieldKind.Choice) { Choices = words.Links(sheet) }],
        Given.Hold => [new(Hold, ActionFieldKind.Choice) { Choices = words.Holds(sheet) }],
        Given.Mail => [new(Mail, ActionFieldKind.Choice) { Choices = words.LeftMails(sheet) }],
        Given.MailWay =>
        [
            new(Way, ActionFieldKind.Choice) { Choices = words.Codes(MailWays.List) },
            new(Address, ActionFieldKind.Line, Required: false, ComplaintFields.EmailLimit),
            new(Note, ActionFieldKind.Words, Required: false),
        ],
        Given.Review =>
        [
            new(Review, ActionFieldKind.Choice) { Choices = words.Reviews(sheet) },
            new(Found, ActionFieldKind.Choice) { Choices = words.Codes(ReviewOutcomes.List) },
            new(Text, ActionFieldKind.Words, Required: false),
        ],
        Given.OpenComment => [new(Comment, ActionFieldKind.Choice) { Choices = words.OpenComments(sheet) }, new(Settles, ActionFieldKind.Choice) { Choices = words.YesOrNo() }],
        Given.Files => [new(Files, ActionFieldKind.Files)],
        Given.Date => DateOf(action),
        Given.Marks => Assessed(),
        Given.Checklist => [new(Answers, ActionFieldKind.Checklist), new(Note, ActionFieldKind.Words, Required: false)],
        _ => [],
    };

    // Until a final response was sent only those outcomes are offered that need none.
    private static bool IsAnswered(ComplaintSheet sheet) => sheet.Fact(ComplaintFields.RespondedOn.Name) is { Length: > 0 };

    private static IEnumerable<ActionField> TextOf(ComplaintAction action) => action switch
    {
        ComplaintAction.DraftResponse or ComplaintAction.AskFiler or ComplaintAction.TellOutcome => [new(Text, ActionFieldKind.Letter, Limit: LetterLimit)],
        ComplaintAction.ReplyFinal => [new(Answers, ActionFieldKind.Answers), new(Text, ActionFieldKind.Words, Required: false, LetterLimit), new(Files, ActionFieldKind.Files, Required: false)],
        _ => [new(Text, ActionFieldKind.Words)],
    };

    private IEnumerable<ActionField> DateOf(ComplaintAction action) => action switch
    {
        ComplaintAction.Redate => [new(ForwardedOn, ActionFieldKind.Day)],
        ComplaintAction.AskForTime or ComplaintAction.GrantTime => [new(Until, ActionFieldKind.Day)],
        _ => Extension(),
    };

    private IEnumerable<ActionField> Assessed() =>
    [
        new(Marks, ActionFieldKind.Marks),
        new(FactsLookedInto, ActionFieldKind.Choice) { Choices = words.YesOrNo() },
        new(Personnel, ActionFieldKind.Choice) { Choices = words.Codes(PersonnelCodes.List) },
        new(SignerRank, ActionFieldKind.Choice) { Choices = words.Codes(SignerRanks.List) },
        new(Professional, ActionFieldKind.Choice) { Choices = words.YesOrNo() },
        new(Note, ActionFieldKind.Words, Required: false),
    ];

    // Where a penalty is at issue.
    private IEnumerable<ActionField> PolicyOf(ComplaintSheet sheet) => sheet.Fact(ComplaintFields.PenaltyAssessed.Name) is null ? [] :
    [
        new(Policy, ActionFieldKind.Policy) { OfFinalOnly = true },
        new(PolicyDecision, ActionFieldKind.Choice) { Choices = words.Codes(PolicyDecisions.List), OfFinalOnly = true },
        new(ReliefCents, ActionFieldKind.Money, Required: false) { OfFinalOnly = true },
    ];

    private IEnumerable<ActionField> Extension() =>
    [
        new(Clock, ActionFieldKind.Choice) { Choices = [.. Extendable.Select(words.Clock)] },
        new(BusinessDays, ActionFieldKind.Number),
    ];

    // Only who alleged retaliation is written to about it, and asked again after the end.
    private IEnumerable<ActionField> FollowedUp(ComplaintSheet sheet)
    {
        if (words.Contacts(sheet) is { Count: > 0 } contacts)
        {
            yield return new(FollowUp, ActionFieldKind.Choice, Required: false) { Choices = contacts };
        }

        if (sheet.View.Matters.Any(view => view.Matter.Kind == MatterKinds.Retaliation))
        {
            yield return new(Letter, ActionFieldKind.Letter, Required: false, LetterLimit);
        }
    }

    // What is about one inquiry says which; an office's reply is signed besides.
    private IEnumerable<ActionField> Before(ComplaintAction action, ComplaintSheet sheet) => action switch
    {
        ComplaintAction.ReplyInterim or ComplaintAction.ReplyFinal =>
        [
            new(Inquiry, ActionFieldKind.Choice) { Choices = words.OpenInquiries(sheet) },
            new(Signer, ActionFieldKind.Line, Limit: ComplaintFields.NameLimit),
            new(RepliedOn, ActionFieldKind.Day, Required: false),
        ],
        ComplaintAction.SendBack or ComplaintAction.CallOff or ComplaintAction.AskForTime or ComplaintAction.GrantTime => [new(Inquiry, ActionFieldKind.Choice) { Choices = words.OpenInquiries(sheet) }],
        ComplaintAction.RefuseTime => [new(Inquiry, ActionFieldKind.Choice) { Choices = words.InquiriesAwaitingTime(sheet) }],
        ComplaintAction.CommentResponse => [new(Quote, ActionFieldKind.Words, Required: false), new(MustSettle, ActionFieldKind.Choice) { Choices = words.YesOrNo() }],
        ComplaintAction.AssessReply => [new(Inquiry, ActionFieldKind.Choice) { Choices = words.RepliedInquiries(sheet) }],
        ComplaintAction.Escalate => [new(Ground, ActionFieldKind.Choice) { Choices = words.Grounds(sheet) }],
        ComplaintAction.Split => [new(Subject, ActionFieldKind.Line, Limit: ComplaintFields.NameLimit), new(ActionType, ActionFieldKind.Choice) { Choices = words.Codes(ActionTypes.List) }],
        _ => [],
    };

    private IEnumerable<ActionField> After(ComplaintAction action, ComplaintSheet sheet) => action switch
    {
        ComplaintAction.DraftResponse => [new(Points, ActionFieldKind.Points) { OfFinalOnly = !PointForm.Questions(sheet.View).Any() }, .. PolicyOf(sheet)],
        ComplaintAction.Complete when sheet.Fact("source") == Sources.Ono && sheet.Fact("forwarded_on") is null => [new(ForwardedOn, ActionFieldKind.Day)],
        ComplaintAction.RecordMatter => FollowedUp(sheet),
        ComplaintAction.Decide => [new(DoneBy, ActionFieldKind.Day)],
        ComplaintAction.ReplyInterim => [new(Answers, ActionFieldKind.Answers, Required: false), new(Remains, ActionFieldKind.Words, Limit: LetterLimit), new(PromisedOn, ActionFieldKind.Day), new(Files, ActionFieldKind.Files, Required: false)],
        ComplaintAction.Acknowledge => [new(Text, ActionFieldKind.Letter, Required: false, LetterLimit)],
        ComplaintAction.SendResponse => [new(SentOn, ActionFieldKind.Day, Required: false)],
        ComplaintAction.Close =>
        [
            new(Finding, ActionFieldKind.Choice, Required: false) { Choices = words.Codes(Findings.List) },
            .. sheet.Fact(ComplaintFields.PenaltyAssessed.Name) is null ? new[] { new ActionField(nameof(CloseComplaint.PenaltyAssessedCents), ActionFieldKind.Money, Required: false) } : [],
            new(PenaltyFinal, ActionFieldKind.Money, Required: false),
            new(Note, ActionFieldKind.Words, Required: false),
            new(Letter, ActionFieldKind.Letter, Required: false, LetterLimit),
        ],
        ComplaintAction.SendBack => [new(ProposedOffice, ActionFieldKind.Choice, Required: false) { Choices = words.Offices(sheet) }],
        ComplaintAction.Merge => [new(Letter, ActionFieldKind.Letter, Required: false, LetterLimit)],
        ComplaintAction.ProposeDisposal => [new(Despite, ActionFieldKind.Line, Required: false, ComplaintFields.NameLimit)],
        ComplaintAction.Dispose when sheet.View.Proposal is { Proposal.Standing: RetentionStandings.Recalled } => [new(Despite, ActionFieldKind.Line, Limit: ComplaintFields.NameLimit)],
        ComplaintAction.Withdraw => [new(Reason, ActionFieldKind.Words, Required: false)],
        _ => [],
    };
}
