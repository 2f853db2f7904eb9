using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Mailing.NoContact;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Links;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Routing;
using SbrefaTracker.Domain.Samples;
using SbrefaTracker.Domain.SmallEntityPolicy;
using SbrefaTracker.Domain.Stories;
using SbrefaTracker.Domain.Substitutions;
using SbrefaTracker.Domain.Triage;

namespace SbrefaTracker.Application.Persistence;

/// <summary>The whole database. Two sealed contexts give it to SQLite and to PostgreSQL, each with its own migrations.</summary>
public abstract partial class TrackerDb(DbContextOptions options)
    : IdentityDbContext<Account, IdentityRole, string>(options), IDataProtectionKeyContext
{
    /// <summary>What a record can be in; kept by name.</summary>
    private static readonly Type[] States =
    [
        typeof(ComplaintState), typeof(EditionState), typeof(JobState), typeof(PatternState), typeof(CampaignState), typeof(SampleState),
        typeof(RoutingRuleState), typeof(AnswerState), typeof(StoryState), typeof(SubstitutionState), typeof(GuideState), typeof(CommitteeState),
        typeof(MeetingState), typeof(EvidenceState), typeof(NarrativeState), typeof(RecommendationState), typeof(EventState), typeof(ParticipationState),
        typeof(GuidanceState), typeof(BulletinState),
    ];

    public DbSet<Complaint> Complaints => Set<Complaint>();

    public DbSet<Reopening> Reopenings => Set<Reopening>();

    public DbSet<Pause> Pauses => Set<Pause>();

    public DbSet<Extension> Extensions => Set<Extension>();

    public DbSet<Escalation> Escalations => Set<Escalation>();

    public DbSet<Inquiry> Inquiries => Set<Inquiry>();

    public DbSet<Question> Questions => Set<Question>();

    public DbSet<Reply> Replies => Set<Reply>();

    public DbSet<QuestionReply> QuestionReplies => Set<QuestionReply>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<QuestionMark> QuestionMarks => Set<QuestionMark>();

    public DbSet<TriageRecord> Triages => Set<TriageRecord>();

    public DbSet<Summary> Summaries => Set<Summary>();

    public DbSet<FormerValue> FormerValues => Set<FormerValue>();

    public DbSet<FacetCountRow> FacetCounts => Set<FacetCountRow>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<Matter> Matters => Set<Matter>();

    public DbSet<MatterStep> MatterSteps => Set<MatterStep>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<PolicyMark> PolicyMarks => Set<PolicyMark>();

    public DbSet<ResponsePoint> ResponsePoints => Set<ResponsePoint>();

    public DbSet<ResponseReview> ResponseReviews => Set<ResponseReview>();

    public DbSet<ResponseComment> ResponseComments => Set<ResponseComment>();

    public DbSet<TriageMark> TriageMarks => Set<TriageMark>();

    public DbSet<Response> Responses => Set<Response>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<Domain.Correspondence.Mail> Mails => Set<Domain.Correspondence.Mail>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<JobRow> Jobs => Set<JobRow>();

    public DbSet<JobChunkRow> JobChunks => Set<JobChunkRow>();

    public DbSet<Sample> Samples => Set<Sample>();

    public DbSet<SampleTest> SampleTests => Set<SampleTest>();

    public DbSet<SampleListPart> SampleListParts => Set<SampleListPart>();

    public DbSet<Substitution> Substitutions => Set<Substitution>();

    public DbSet<RoutingRule> RoutingRules => Set<RoutingRule>();

    public DbSet<RoutingVersion> RoutingVersions => Set<RoutingVersion>();

    public DbSet<RetentionChange> RetentionChanges => Set<RetentionChange>();

    public DbSet<Story> Stories => Set<Story>();

    public DbSet<EvidenceItem> EvidenceItems => Set<EvidenceItem>();

    public DbSet<EvidenceVersion> EvidenceVersions => Set<EvidenceVersion>();

    public DbSet<EvidenceValue> EvidenceValues => Set<EvidenceValue>();

    public DbSet<GivenFileChunk> GivenFileChunks => Set<GivenFileChunk>();

    public DbSet<StoredContent> Contents => Set<StoredContent>();

    public DbSet<ContentChunk> Chunks => Set<ContentChunk>();

    public DbSet<QueuedMail> MailQueue => Set<QueuedMail>();

    public DbSet<LedgerEntry> Entries => Set<LedgerEntry>();

    public DbSet<SaltsRow> Salts => Set<SaltsRow>();

    public DbSet<LedgerHead> LedgerHeads => Set<LedgerHead>();

    public DbSet<CheckpointRow> Checkpoints => Set<CheckpointRow>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<Office> Offices => Set<Office>();

    public DbSet<OfficeContact> OfficeContacts => Set<OfficeContact>();

    public DbSet<DirectoryChange> DirectoryChanges => Set<DirectoryChange>();

    public DbSet<OfficeChange> OfficeChanges => Set<OfficeChange>();

    public DbSet<ClosureRow> Closures => Set<ClosureRow>();

    public DbSet<CalendarChangeRow> CalendarChanges => Set<CalendarChangeRow>();

    public DbSet<SizeTableRow> SizeTables => Set<SizeTableRow>();

    public DbSet<SizeStandardRow> SizeStandards => Set<SizeStandardRow>();

    public DbSet<AccountOffice> AccountOffices => Set<AccountOffice>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<PassingMailRow> PassingMails => Set<PassingMailRow>();

    public DbSet<KeyRenewalRow> KeyRenewals => Set<KeyRenewalRow>();

    public DbSet<FeedbackRow> Feedback => Set<FeedbackRow>();

    public DbSet<IdentityReadRow> IdentityReads => Set<IdentityReadRow>();

    public DbSet<ReadReviewRow> ReadReviews => Set<ReadReviewRow>();

    public DbSet<ReadSeal> ReadSeals => Set<ReadSeal>();

    public DbSet<NoContactRow> NoContact => Set<NoContactRow>();

    public DbSet<LetterTemplateRow> LetterTemplates => Set<LetterTemplateRow>();

    public DbSet<SavedViewRow> SavedViews => Set<SavedViewRow>();

    public DbSet<Views.ViewAlertRow> ViewAlerts => Set<Views.ViewAlertRow>();

    public DbSet<Copies.CopyMarkRow> CopyMarks => Set<Copies.CopyMarkRow>();

    public DbSet<StoryPrintRow> StoryPrints => Set<StoryPrintRow>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<CampaignMember> CampaignMembers => Set<CampaignMember>();

    public DbSet<PatternFlag> PatternFlags => Set<PatternFlag>();

    public DbSet<PatternComplaint> PatternComplaints => Set<PatternComplaint>();

    public DbSet<WorkerMarkRow> WorkerMarks => Set<WorkerMarkRow>();

    public DbSet<ReadMarkRow> ReadMarks => Set<ReadMarkRow>();

    public DbSet<IdempotentAnswer> IdempotencyCache => Set<IdempotentAnswer>();

    public DbSet<Lease> Leases => Set<Lease>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Mapping.Configure(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var state in States)
        {
            configurationBuilder.Properties(state).HaveConversion<string>().HaveMaxLength(20);
        }

        // Moments are whole milliseconds since 1970 UTC on both databases: exact, short and ordered alike.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }
}

internal sealed class UnixMilliseconds()
    : ValueConverter<DateTimeOffset, long>(
        moment => moment.ToUnixTimeMilliseconds(),
        stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));
