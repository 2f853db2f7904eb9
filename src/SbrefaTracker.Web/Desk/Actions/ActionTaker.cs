using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Letters;
using SbrefaTracker.Web.Security;
using static SbrefaTracker.Web.Desk.Actions.ActionFields;

namespace SbrefaTracker.Web.Desk.Actions;

/// <summary>Makes the command of an action out of what was typed, and runs it as the person who is signed in.</summary>
public sealed class ActionTaker(ComplaintCommands commands, ComplaintQueries complaints, PolicyConditions conditions, SendingPrint prints, ActorProvider actors)
{
    /// <param name="version">The version that the person saw.</param>
    public async Task<Result<int>> Take(ComplaintAction action, ActionValues given, string reference, int version, CancellationToken ct = default)
    {
        var actor = await actors.Current(ct);
        var print = action is ComplaintAction.SendInterim or ComplaintAction.SendResponse ? await prints.Of(reference, version, given.Day(SentOn), actor, ct) : null;
        return await Send(new Sender(commands, actor, reference, version, conditions.Codes, print, ct), action, given);
    }

    /// <summary>A note contradicts nothing that somebody else did: when the complaint has moved on, it is added all the same.</summary>
    public async Task<Result<int>> TakeLatest(ComplaintAction action, ActionValues given, ComplaintView seen, CancellationToken ct = default)
    {
        var actor = await actors.Current(ct);
        return await Latest.Run(seen, view => Take(action, given, view.Reference, view.Version, ct), async () => await complaints.Read(seen.Reference, actor, ct));
    }

    private static Task<Result<int>> Send(Sender to, ComplaintAction action, ActionValues given)
    {
        var (reference, version) = (to.Reference, to.Version);
        return action switch
        {
            ComplaintAction.Acknowledge => to.Run(new AcknowledgeComplaint { Reference = reference, Version = version, Text = given.Given(Text), Template = given.Template }),
            ComplaintAction.AskFiler => to.Run(new AskFiler { Reference = reference, Version = version, Text = given[Text], Template = given.Template }),
            ComplaintAction.Supply => to.Run(new SupplyMore { Reference = reference, Version = version, Text = given[Text] }),
            ComplaintAction.AddEvidence => to.Run(new AddEvidence { Reference = reference, Version = version, Files = [.. given.Files.Select(file => file.Id)] }),
            ComplaintAction.Triage => to.Run(new TriageComplaint { Reference = reference, Version = version, Answers = given.Checklist, Note = given.Given(Note) }),
            ComplaintAction.Complete => to.Run(new CompleteComplaint { Reference = reference, Version = version, ForwardedOn = given.Day(ForwardedOn) }),
            ComplaintAction.StateFacts => to.Run(new StateFacts { Reference = reference, Version = version, Text = given[Text], Consent = given[Consent] }),
            ComplaintAction.ChangeConfidentiality => to.Run(new ChangeConfidentiality
            {
                Reference = reference,
                Version = version,
                Confidentiality = given[ActionFields.Confidentiality],
                Disclosed = given[ActionFields.Disclosed].Split(',', StringSplitOptions.RemoveEmptyEntries),
                Consent = given.Given(Consent),
            }),
            ComplaintAction.ChoosePublishing => to.Run(new ChoosePublishing
            {
                Reference = reference,
                Version = version,
                Publish = given.IsYes(Publish),
                From = given.Given(From),
                Way = given.Given(ConsentWay),
                GivenOn = given.Day(GivenOn),
            }),
            ComplaintAction.Summarize => to.Run(new SummarizeComplaint { Reference = reference, Version = version, Text = given[Text], Replaces = given.Number(Replaces) ?? 0 }),
            ComplaintAction.Tag => to.Run(new TagComplaint { Reference = reference, Version = version, Tags = given[Tags] }),
            ComplaintAction.Untag => to.Run(new UntagComplaint { Reference = reference, Version = version, Tags = given[Tags] }),
            ComplaintAction.Assign => to.Run(new AssignComplaint { Reference = reference, Version = version, Assignee = given[Assignee] }),
            ComplaintAction.AskOffice => to.Run(new AskOffice
            {
                Reference = reference,
                Version = version,
                Office = given[ActionFields.Office],
                Questions = Asked(given),
                Language = given.Language ?? Languages.English,
                Paragraphs = given.Paragraphs is { } taken ? [.. taken] : null,
            }),
            ComplaintAction.ReplyInterim or ComplaintAction.ReplyFinal => to.Run(Reply(to, action, given)),
            ComplaintAction.DraftResponse => to.Run(Drafted(to, given)),
            ComplaintAction.ReviewResponse => to.Run(new ReviewResponse { Reference = reference, Version = version, Review = given[Review], Found = given[Found], Text = given.Given(Text) }),
            ComplaintAction.CommentResponse => to.Run(new CommentResponse { Reference = reference, Version = version, Quote = given.Given(Quote), Text = given[Text], MustSettle = given.IsYes(MustSettle) }),
            ComplaintAction.AnswerComment => to.Run(new AnswerComment { Reference = reference, Version = version, CommentId = given.Id(Comment), Text = given[Text], Settles = given.IsYes(Settles) }),
            ComplaintAction.ClearResponse => to.Run(new ClearResponse { Reference = reference, Version = version }),
            ComplaintAction.ReturnResponse => to.Run(new ReturnResponse { Reference = reference, Version = version, Reason = given[Reason] }),
            ComplaintAction.SendInterim => to.Run(new SendResponse { Reference = reference, Version = version, IsFinal = false, Print = to.Print }),
            ComplaintAction.SendResponse => to.Run(new SendResponse { Reference = reference, Version = version, IsFinal = true, SentOn = given.Day(SentOn), Print = to.Print }),
            _ => SendFurther(to, action, given),
        };
    }

    private static Task<Result<int>> SendFurther(Sender to, ComplaintAction action, ActionValues given)
    {
        var (reference, version) = (to.Reference, to.Version);
        return action switch
        {
            ComplaintAction.Escalate => to.Run(new EscalateComplaint { Reference = reference, Version = version, Ground = given[Ground], Reason = given[Reason] }),
            ComplaintAction.Decide => to.Run(new DecideEscalation { Reference = reference, Version = version, Note = given[Note], DoneBy = given.Day(DoneBy) }),
            ComplaintAction.Pause => to.Run(new PauseClock { Reference = reference, Version = version, Reason = given[Reason], Authority = given[Authority] }),
            ComplaintAction.Resume => to.Run(new ResumeClock { Reference = reference, Version = version }),
            ComplaintAction.Extend => to.Run(new ExtendClock
            {
                Reference = reference,
                Version = version,
                Clock = Enum.TryParse<ClockKind>(given[Clock], out var clock) ? clock : (ClockKind)(-1),
                BusinessDays = given.Number(BusinessDays) ?? 0,
                Reason = given[Reason],
            }),
            ComplaintAction.Redate => given.Day(ForwardedOn) is { } day
                ? to.Run(new RedateComplaint { Reference = reference, Version = version, ForwardedOn = day, Reason = given[Reason] })
                : Task.FromResult<Result<int>>(Refusal.On(ForwardedOn, "required")),
            ComplaintAction.Note => to.Run(new AddNote { Reference = reference, Version = version, Text = given[Note] }),
            ComplaintAction.Close => to.Run(new CloseComplaint
            {
                Reference = reference,
                Version = version,
                Outcome = given[Outcome],
                DuplicateOf = given[Outcome] == Outcomes.Duplicate ? given.Given(DuplicateOf) : null,
                Finding = given.Given(Finding),
                PenaltyAssessedCents = given.Cents(nameof(CloseComplaint.PenaltyAssessedCents)),
                PenaltyFinalCents = given.Cents(PenaltyFinal),
                Note = given.Given(Note),
                Letter = given.Given(ActionFields.Letter),
                Template = given.Template,
            }),
            ComplaintAction.Withdraw => to.Run(new WithdrawComplaint { Reference = reference, Version = version, Reason = given.Given(Reason) }),
            ComplaintAction.StandBy => to.Run(new StandBy { Reference = reference, Version = version, Text = given[Text] }),
            ComplaintAction.Reopen => to.Run(new ReopenComplaint { Reference = reference, Version = version, Reason = given[Reason] }),
            _ => SendOfInquiry(to, action, given),
        };
    }

    private static Task<Result<int>> SendOfInquiry(Sender to, ComplaintAction action, ActionValues given)
    {
        var (reference, version, inquiry) = (to.Reference, to.Version, given.Id(Inquiry));
        return action switch
        {
            ComplaintAction.SendBack => to.Run(new SendBackInquiry { Reference = reference, Version = version, InquiryId = inquiry, Reason = given[Reason], ProposedOffice = given.Given(ProposedOffice) }),
            ComplaintAction.CallOff => to.Run(new CallOffInquiry { Reference = reference, Version = version, InquiryId = inquiry, Reason = given[Reason] }),
            ComplaintAction.AskForTime => given.Day(Until) is { } until
                ? to.Run(new AskForTime { Reference = reference, Version = version, InquiryId = inquiry, Until = until, Reason = given[Reason] })
                : Task.FromResult<Result<int>>(Refusal.On(Until, "required")),
            ComplaintAction.GrantTime => given.Day(Until) is { } until
                ? to.Run(new GrantTime { Reference = reference, Version = version, InquiryId = inquiry, Until = until, Reason = given[Reason] })
                : Task.FromResult<Result<int>>(Refusal.On(Until, "required")),
            ComplaintAction.RefuseTime => to.Run(new RefuseTime { Reference = reference, Version = version, InquiryId = inquiry, Reason = given[Reason] }),
            ComplaintAction.AssessReply => to.Run(new AssessReply
            {
                Reference = reference,
                Version = version,
                InquiryId = inquiry,
                Marks = given.Marks,
                FactsLookedInto = given.IsYes(FactsLookedInto),
                Personnel = given[Personnel],
                SignerRank = given[SignerRank],
                Professional = given.IsYes(Professional),
                Note = given.Given(Note),
            }),
            _ => SendOfMatter(to, action, given),
        };
    }

    private static Task<Result<int>> SendOfMatter(Sender to, ComplaintAction action, ActionValues given)
    {
        var (reference, version, matter) = (to.Reference, to.Version, given.Id(Matter));
        return action switch
        {
            ComplaintAction.OpenMatter => to.Run(new OpenMatter { Reference = reference, Version = version, Kind = given[MatterKind], Reason = given[Reason] }),
            ComplaintAction.RecordMatter => to.Run(new RecordMatter
            {
                Reference = reference,
                Version = version,
                MatterId = matter,
                Text = given[Text],
                FollowUp = given.Number(FollowUp),
                Letter = given.Given(ActionFields.Letter),
                Template = given.Template,
            }),
            ComplaintAction.TakeUpMail => to.Run(new TakeUpMail { Reference = reference, Version = version, MailId = given.Id(ActionFields.Mail), Way = given[Way], Address = given.Given(Address), Note = given.Given(Note) }),
            ComplaintAction.CloseMatter => to.Run(new CloseMatter { Reference = reference, Version = version, MatterId = matter, Finding = given[MatterFinding], Reason = given[Reason] }),
            _ => SendOfKeeping(to, action, given),
        };
    }

    private static Task<Result<int>> SendOfKeeping(Sender to, ComplaintAction action, ActionValues given)
    {
        var (reference, version) = (to.Reference, to.Version);
        return action switch
        {
            ComplaintAction.PlaceHold => to.Run(new PlaceHold { Reference = reference, Version = version, Reason = given[Reason], Authority = given[Authority] }),
            ComplaintAction.ReleaseHold => to.Run(new ReleaseHold { Reference = reference, Version = version, HoldId = given.Id(Hold), Reason = given[Reason] }),
            ComplaintAction.ProposeDisposal => to.Run(new ProposeDisposal { Reference = reference, Version = version, Reason = given[Reason], Despite = given[Despite] }),
            ComplaintAction.DropDisposal => to.Run(new DropDisposal { Reference = reference, Version = version, Reason = given[Reason] }),
            ComplaintAction.Dispose => to.Run(new DisposeComplaint { Reference = reference, Version = version, Despite = given[Despite] }),
            _ => SendOfLink(to, action, given),
        };
    }

    private static Task<Result<int>> SendOfLink(Sender to, ComplaintAction action, ActionValues given)
    {
        var (reference, version) = (to.Reference, to.Version);
        return action switch
        {
            ComplaintAction.Link => to.Run(new LinkComplaints { Reference = reference, Version = version, Other = given[Other], Kind = given[LinkKind], Reason = given[Reason] }),
            ComplaintAction.Unlink => to.Run(new UnlinkComplaints { Reference = reference, Version = version, LinkId = given.Id(Link), Reason = given[Reason] }),
            ComplaintAction.Merge => to.Run(new MergeComplaint { Reference = reference, Version = version, Other = given[Other], Reason = given[Reason], Letter = given.Given(ActionFields.Letter) }),
            ComplaintAction.Unmerge => to.Run(new UnmergeComplaint { Reference = reference, Version = version, Reason = given[Reason] }),
            ComplaintAction.TellOutcome => to.Run(new TellOutcome { Reference = reference, Version = version, Text = given[Text] }),
            ComplaintAction.Split => to.Run(new SplitComplaint
            {
                Reference = reference,
                Version = version,
                Subject = given[Subject],
                Text = given[Text],
                Office = given[ActionFields.Office],
                ActionType = given[ActionFields.ActionType],
                Reason = given[Reason],
            }),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a command."),
        };
    }

    // How the policy was weighed belongs to a final response; what was ticked before somebody chose an interim one does not, nor a condition that is not asked any more.
    private static DraftResponse Drafted(Sender to, ActionValues given)
    {
        var draft = new DraftResponse { Reference = to.Reference, Version = to.Version, IsFinal = given[IsFinal] == ChoiceWords.Final, Text = given[Text], Template = given.Template };
        return draft.IsFinal ? draft with { Policy = given.Policy.Where(mark => to.Conditions.Contains(mark.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal), PolicyDecision = given.Given(PolicyDecision), ReliefCents = given.Cents(ReliefCents), Points = given.Stated } : draft with { Points = given.Stated };
    }

    private static string[] Asked(ActionValues given) => [.. given.Questions.Where(question => !string.IsNullOrWhiteSpace(question)).Select(question => question.Trim())];

    private static ReplyForOffice Reply(Sender to, ComplaintAction action, ActionValues given) => new()
    {
        Reference = to.Reference,
        Version = to.Version,
        InquiryId = given.Id(Inquiry),
        IsFinal = action == ComplaintAction.ReplyFinal,
        Signer = given[Signer],
        RepliedOn = given.Day(RepliedOn),
        Text = given.Given(Text),
        Remains = given.Given(Remains),
        PromisedOn = given.Day(PromisedOn),
        Answers = given.Answers,
        Files = [.. given.Files.Select(file => file.Id)],
        QuestionFiles = given.QuestionFiles,
    };

    private sealed record Sender(ComplaintCommands Commands, Actor Actor, string Reference, int Version, IReadOnlyList<string> Conditions, (long File, DateOnly On)? Print, CancellationToken Token)
    {
        public Task<Result<int>> Run<TCommand>(TCommand command)
            where TCommand : ComplaintCommand => Commands.Run(command, Actor, Token);
    }
}
