using System.Text.RegularExpressions;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries.Searching;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Batches;
using SbrefaTracker.Application.Substitutions;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Web.Desk.Intake;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>What is filled into the keys of the pages of staff.</summary>
internal static partial class KeyFamilies
{
    private static readonly string[] Deleted = ["PersonsDeleted"];

    private static IEnumerable<string> StaffRoles => Roles.Staff.Select(role => role.Code);

    private static IEnumerable<string> PastTenses => Enum.GetValues<ComplaintAction>().Select(PastTense.Of);

    // What does not arrive, or waits.
    private static IEnumerable<string> Undelivered => QueuedMailStatus.Left.Append(QueuedMailStatus.Waiting);

    // Acts whose button does it at once have no form, and no lead.
    private static IEnumerable<string> With<T>(params T[] without)
        where T : struct, Enum => Names<T>().Except(without.Select(one => one.ToString()));

    // What only the filer does is said on the filer's page.
    private static IEnumerable<string> OfStaff =>
        With(ComplaintAction.Write, ComplaintAction.CorrectContact, ComplaintAction.RenewKey, ComplaintAction.SayUnsolved, ComplaintAction.SayUsefulness);

    private static IEnumerable<string> Steps =>
        from file in Repository.Files("src/SbrefaTracker.Application", ".cs").Concat(Repository.Files("src/SbrefaTracker.Reports", ".cs"))
        from step in Step().Matches(file.Text)
        select step.Groups["step"].Value;

    private static Dictionary<string, IEnumerable<string>> Staff => new(StringComparer.Ordinal)
    {
        ["AccountForm does.{}"] = StaffRoles,
        ["AccountForm role.{}"] = StaffRoles,
        ["AccountsPage role.{}"] = StaffRoles,
        ["ActiveFilters due.{}"] = DueSpans.All,
        ["ActiveFilters flag.{}"] = FacetFlags.All,
        ["AnswerDeskPage state.{}"] = Names<AnswerState>(),
        ["AnswerForm change.{}"] = Codes("answer_change"),
        ["AnswerForm tongue.{}"] = Codes("language"),
        ["AnswerForm topic.{}"] = Codes("trade_topic"),
        ["AnswerListPage empty.{}"] = Names<AnswerListing>(),
        ["AnswerListPage state.{}"] = Names<AnswerState>(),
        ["AnswerListPage topic.{}"] = Codes("trade_topic"),
        ["AnswerListPage view.{}"] = Names<AnswerListing>(),
        ["AnswerPreview tongue.{}"] = Codes("language"),
        ["AnswerVersions change.{}"] = Codes("answer_change"),
        ["AwayPage phase.{}"] = Names<SubstitutionPhase>(),
        ["BatchCertificatePage entry.{}"] = ["DisposalBatchBegun", "DisposalBatchEnded"],
        ["BulkBar act.{}"] = Names<BulkKind>(),
        ["BulletinWords action.{}"] = Names<BulletinAction>(),
        ["BulletinWords happened.{}"] = Happened("Guidance/Bulletins").Concat(Deleted),
        ["BulletinWords kind.{}"] = Codes("told_kind"),
        ["BulletinWords office.{}"] = Codes("office_clearance").Append("awaited"),
        ["BulletinWords state.{}"] = Names<BulletinState>(),
        ["BulletinWords verdict.{}"] = Codes("comparison"),
        ["BulletinWords version.{}"] = Codes("bulletin_version"),
        ["BulletinWords way.{}"] = Codes("bulletin_channel"),
        ["CampaignPage unnamed.{}"] = [nameof(CampaignState.Proposed), nameof(CampaignState.Dismissed)],
        ["ClockCalendar day.{}"] = Names<DayOfWeek>(),
        ["ClockCalendar kind.{}"] = [nameof(DayKind.Holiday), nameof(DayKind.Closure), nameof(DayKind.Paused), nameof(DayKind.Inauguration)],
        ["ClockCalendar short.{}"] = Names<DayOfWeek>(),
        ["ClocksCard kind.{}"] = Names<ClockKind>(),
        ["ClosuresPage known.{}"] = KnownClosures.All.Select(closure => closure.Code),
        ["CommitteeHelpPage committee.{}"] = Names<CommitteeState>(),
        ["CommitteeWords act.{}"] = Names<CommitteeAction>().Concat(Names<MeetingAction>()),
        ["CommitteeWords charter.{}"] = Names<CharterState>(),
        ["CommitteeWords due.{}"] = Constants(typeof(CommitteeDue)).Concat([MeetingChecklist.Charter, MeetingChecklist.Notice, MeetingChecklist.Agenda, MeetingChecklist.Openness, MeetingChecklist.Materials, MeetingChecklist.Officer, MeetingChecklist.Minutes]),
        ["CommitteeWords element.{}"] = Constants(typeof(NoticeElements)),
        ["CommitteeWords group_state.{}"] = Codes("group_state"),
        ["CommitteeWords happened.{}"] = Happened("Committees/MeetingUseCase.cs").Concat(Happened("Committees/PlanMeeting.cs")).Concat(Deleted),
        ["CommitteeWords lead.{}"] = Names<CommitteeAction>().Concat(With(MeetingAction.ApproveAgenda, MeetingAction.ReleaseStatement)),
        ["CommitteeWords r.{}"] = RecommendationFields.All.Except([RecommendationFields.StatusOn]).Select(part => part.Name),
        ["CommitteeWords recommendation_state.{}"] = RecommendationFields.States.Codes.Concat(["all", "open"]),
        ["CommitteeWords state.{}"] = Names<MeetingState>(),
        ["CommitteeWords statement_release.{}"] = Codes("statement_release").Append("none"),
        ["CommitteeWords statement_release.{}.act"] = Codes("statement_release"),
        ["CommitteeWords step.{}"] = Constants(typeof(MeetingChecklist)),
        ["CommitteeWords step.state.{}"] = Names<StepState>(),
        ["CommitteeWords viewpoint.{}"] = Codes("viewpoint"),
        ["CountedComplaintsPage by.{}"] = Names<CountedBy>(),
        ["CountedComplaintsPage rule.{}"] = Names<CountedFigure>(),
        ["CountedComplaintsPage title.{}"] = Names<CountedFigure>(),
        ["DashboardPage chart.{}"] = ["grades", "trend"],
        ["DashboardPage from.offices.{}"] = ["time_asked", "sent_back", "promise_passed", "unmarked"],
        ["DeskListPage title.review-{}"] = Codes("review_kind"),
        ["DirectoryWords field.{}"] = OfficeFields.Columns.Except(OfficeFields.Contacts.Select(contact => contact.Field)).Where(part => part.Name != "code").Select(part => part.Name),
        ["DirectoryWords part.{}"] = OfficeFields.Contacts.Select(contact => contact.Field.Name[(contact.Purpose.Length + 1)..]),
        ["DirectoryWords way.{}"] = Codes("directory_way"),
        ["DisclosureCard audience.{}"] = With(Audience.Staff),
        ["DisclosureCard field.{}"] = Asked,
        ["DisposalBatches standing.{}"] = Names<BatchStanding>(),
        ["DisposalBatches step.{}"] = Codes("batch_step"),
        ["DocumentsPage {}.text"] = YearDocuments.Names.Concat(EvidenceKinds.Documents).Append(EvidenceKinds.Guide),
        ["DueText clock.{}"] = Names<ClockKind>().Append("Decision"),
        ["EditionActForm hint.{}"] = With(EditionAction.Comment, EditionAction.SettleComment),
        ["EditionActs waits.{}"] = [nameof(EditionState.OutForComment), nameof(EditionState.InClearance), nameof(EditionState.Cleared)],
        ["EditionComments settled.{}"] = Codes("comment_settlement"),
        ["EditionDifferences field.{}"] = Asked,
        ["EditionDifferences rule.{}"] = ["head", "closure", "office", "pattern", "member"],
        ["EvidenceList giver.{}"] = ["filer", "staff", "office"],
        ["EvidenceList scan.{}"] = ScanStates.All,
        ["EvidenceList type.{}"] = FileTypes.All.Select(type => type.Code),
        ["ExportsPage form.{}"] = Names<ListForm>(),
        ["FilePicker scan.{}"] = ScanStates.All.Where(scan => scan != ScanStates.Infected),
        ["GradesPage means.{}"] = ["timeliness", "mean", "pauses", "censored", "never", "quality", "regional"],
        ["GradesPage term.{}"] = ["timeliness", "mean", "pauses", "censored", "never", "quality", "regional"],
        ["GuidanceEntryCard way.{}"] = Codes("guidance_way"),
        ["GuidanceEntryCard {}.label"] = [nameof(GuidanceAction.Correct), nameof(GuidanceAction.LinkComplaint)],
        ["GuidanceFiguresCard way.{}"] = Codes("guidance_way"),
        ["GuidanceForm way.{}"] = Codes("guidance_way"),
        ["GuidanceHelpPage entry.{}"] = Names<GuidanceState>(),
        ["GuidanceHelpPage guide.{}"] = Names<GuideState>(),
        ["JobList kind.{}"] = Constants(typeof(JobKinds)),
        ["JobList state.{}"] = Names<JobState>(),
        ["JobList step.{}"] = Steps,
        ["LetterPage standing.{}"] = LetterKinds.All.Where(kind => kind.IsStanding).Select(kind => kind.Action.ToString()!),
        ["MailPage elsewhere.{}"] = Names<Application.Mailing.MailElsewhereKind>(),
        ["MailPage is.{}"] = Undelivered,
        ["MailPage why.{}"] = QueuedMailStatus.Left,
        ["MailsCard status.{}"] = Undelivered.Concat([QueuedMailStatus.Sent, QueuedMailStatus.NoWay, QueuedMailStatus.Disposed]),
        ["MatterListPage letter.{}"] = QueuedMailStatus.Left,
        ["MattersCard readers.{}"] = Codes("matter_kind"),
        ["NarrativeListPage state.{}"] = Names<NarrativeState>(),
        ["NarrativePage state.{}"] = Names<NarrativeState>(),
        ["NewComplaintPage section.{}"] = IntakeForm.Sections.Select(section => section.Code),
        ["NoticeDraft action.{}"] = Codes("openness"),
        ["NoticeDraft element.{}"] = Constants(typeof(NoticeElements)),
        ["NoticeDraft summary.{}"] = Codes("openness"),
        ["OfficeDelegation {}.done"] = ["delegate", "takeback"],
        ["OfficeOtherWays {}.done"] = ["time", "back"],
        ["OutreachWords act.{}"] = Names<EventAction>(),
        ["OutreachWords event_kind.{}"] = Codes("event_kind"),
        ["OutreachWords happened.{}"] = Happened("Outreach").Concat(Deleted),
        ["OutreachWords lead.{}"] = Names<EventAction>(),
        ["OutreachWords question_end.{}"] = Codes("question_end"),
        ["OutreachWords question_to.{}"] = ["complaint", "guidance", "recommendation"],
        ["OutreachWords state.{}"] = Names<EventState>(),
        ["OwnReasonsCard did.{}"] = ["TimeAskedFor", "InquirySentBack", "InquiryDelegated", "DelegationTakenBack"],
        ["PointList add.{}"] = ["asked", "right"],
        ["PointList topic.{}"] = ["asked", "right"],
        ["PointWords room.{}"] = Codes("response_item"),
        ["PointsStated stand.{}"] = Codes("point_stand").Where(stand => stand != "said"),
        ["RecordKeepingCard keeps.{}"] = [RetentionKinds.Guidance, RetentionKinds.Registration, RetentionKinds.RegistrationCancelled, RetentionKinds.Contact, RetentionKinds.Visitor, RetentionKinds.Subscriber],
        ["RecommendationStaffPage act.{}"] = Names<RecommendationAction>(),
        ["RecommendationStaffPage happened.{}"] = Happened("Committees/Recommendations").Append("RecommendationImported"),
        ["RegistrationsPage show.{}"] = Names<RegistrationShow>(),
        ["RequestWords act.{}"] = With(ParticipationAction.Remind),
        ["RequestWords authority.{}"] = Asked,
        ["RequestWords channel.{}"] = Codes("participation_channel"),
        ["RequestWords happened.{}"] = Happened("Participation").Concat(Deleted),
        ["RequestWords item.{}"] = Codes("vetting_item"),
        ["RequestWords letter.{}"] = ["participation_confirm", "participation_decline"],
        ["RequestWords mail.{}"] = QueuedMailStatus.Left.Where(status => status != QueuedMailStatus.ByHand).Concat([QueuedMailStatus.Waiting, QueuedMailStatus.Sent, QueuedMailStatus.Disposed, "told", "taken_back"]),
        ["RequestWords mark.{}"] = Codes("vetting_mark").Append("none"),
        ["RequestWords rule.{}"] = Constants(typeof(ProposalRules)),
        ["RequestWords source.{}"] = ["request", "event", "meeting"],
        ["RequestWords state.{}"] = Names<ParticipationState>(),
        ["RequestWords step.{}"] = Constants(typeof(ParticipationStep)),
        ["RequestWords voice.{}"] = Names<VoiceFinding>(),
        ["RequestWords voice_verdict.{}"] = Codes("voice_verdict"),
        ["RequestWords lead.{}"] = ["Weigh", "Approve", "Decline", "Brief", "Hold", "Close", "Reconsider", "Withdraw", "TakeUpLetter"],
        ["RetentionWords authority.{}"] = RetentionKinds.All.Select(kind => kind.Authority),
        ["RetentionWords kind.{}"] = Codes("retention_kind"),
        ["RetentionWords length.{}"] = Asked,
        ["RetentionWords record.{}"] = [RetentionKinds.Guidance, RetentionKinds.Registration, RetentionKinds.RegistrationCancelled, RetentionKinds.Contact, RetentionKinds.Visitor, RetentionKinds.Subscriber],
        ["RetentionWords result.{}"] = Asked,
        ["RetentionWords standing.{}"] = Codes("retention_standing"),
        ["RetentionWords start.{}"] = RetentionStarts.Choices.Codes.Concat(RetentionStarts.OfAnswers.Codes).Append("last_saved"),
        ["RetentionWords table.{}"] = Asked,
        ["RetentionWords way.{}"] = Codes("retention_way"),
        ["ReviewLines cause.{}"] = ["money", "action_type", "source", "level", "litigation", "retaliation", "unclear"],
        ["SearchHelp field.{}"] = SearchFields.All.Select(part => part.Name),
        ["SignInPage role.{}"] = StaffRoles,
        ["StaffLayout role.{}"] = StaffRoles,
        ["StaffWords action.{}"] = OfStaff,
        ["StaffWords happened.{}"] = PastTenses,
        ["StaffWords hint.{}"] = OfStaff,
        ["StaffWords state.{}"] = Names<ComplaintState>(),
        ["StaffWords who.{}"] = Asked,
        ["Story kind.{}"] = ["reason_for_office", "office_reason", "note", "summary", "tags", "message", "reason", "decision"],
        ["StoryWords closure.{}"] = OnOff,
        ["StoryWords comment.{}"] = ["must_settle", "settled"],
        ["StoryWords inauguration.{}"] = OnOff,
        ["StoryWords publish.{}"] = ["yes", "no"],
        ["TagLine done.{}"] = [nameof(ComplaintAction.Tag), nameof(ComplaintAction.Untag)],
        ["ViewListPage alert.{}"] = Codes("view_alert").Where(alert => alert != "above"),
        ["WorkListFacets due.{}"] = DueSpans.All,
        ["WorkListFacets flag.{}"] = FacetFlags.All,
        ["WorkListTable found.{}"] = SearchedTexts.Kinds,
    };

    /// <summary>Lists whose codes are said under a key of another form (most stand in the table above), or are never said: none is handed to the words that all pages share, which would show the code itself.</summary>
    public static IReadOnlySet<string> SaidOtherwise { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "answer_change", "answer_help", "answer_place", "batch_step", "bulletin_channel", "bulletin_version", "comment_settlement", "comparison", "directory_way", "draft_figure", "grade", "guidance_way", "is",
        "office_clearance", "participation_channel", "point_stand", "proposal_end", "proposal_rule", "retention_kind", "retention_standing", "retention_start", "retention_way", "sample_attribute", "sample_result",
        "state", "told_kind", "vetting_item", "vetting_mark",
    };

    [GeneratedRegex("\\bStep\\(\"(?<step>[a-z-]+)\"|\\bconst string Step = \"(?<step>[a-z-]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Step();
}
