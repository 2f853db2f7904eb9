using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Routing;
using SbrefaTracker.Domain.Samples;
using SbrefaTracker.Domain.Stories;
using SbrefaTracker.Domain.Substitutions;

namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// How the office's own records lie in tables: each begins with a row of a root table, and what belongs to it names it. Their tables bear numbers
/// of the ledger as those of complaints do, from 50 upwards.
/// </summary>
internal static class OfficeRecords
{
    public static void Configure(ModelBuilder builder)
    {
        Root<Edition>(builder, 50, "editions").HasIndex(edition => new { edition.FiscalYear, edition.Number }).IsUnique();
        Part<EditionSection, Edition>(builder, 51, "edition_sections").HasOne<Office>().WithMany().HasForeignKey(section => section.OfficeCode).OnDelete(DeleteBehavior.Restrict);
        Part<EditionComment, Edition>(builder, 52, "edition_comments").HasOne<Office>().WithMany().HasForeignKey(comment => comment.OfficeCode).OnDelete(DeleteBehavior.Restrict);
        var chunk = builder.Entity<EditionChunk>();
        chunk.ToTable("edition_chunks").HasKey(c => new { c.EditionId, c.Name, c.Number });
        chunk.HasOne<Edition>().WithMany().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
        Root<Campaign>(builder, 70, "campaigns").HasIndex(campaign => new { campaign.State, campaign.Id });
        Part<CampaignMember, Campaign>(builder, 71, "campaign_members").HasIndex(member => member.Reference);
        Root<PatternFlag>(builder, 72, "pattern_flags").HasIndex(flag => new { flag.State, flag.Id });
        Part<PatternComplaint, PatternFlag>(builder, 73, "pattern_complaints").HasIndex(member => member.Reference);
        Root<RoutingRule>(builder, 74, "routing_rules").HasIndex(rule => new { rule.State, rule.Place });
        Part<RoutingVersion, RoutingRule>(builder, 75, "routing_versions").HasIndex(version => new { version.RecordId, version.Number }).IsUnique();
        Root<RetentionChange>(builder, 76, "retention_changes").HasIndex(change => new { change.Kind, change.Number }).IsUnique();
        Root<TemplateChange>(builder, 132, "template_changes").HasIndex(change => change.Number).IsUnique();
        Root<DisposalBatch>(builder, 130, "disposal_batches");
        Part<DisposalBatchItem, DisposalBatch>(builder, 131, "disposal_batch_items");
        var hold = Root<OfficeHold>(builder, 119, "office_holds");
        hold.HasIndex(row => new { row.Subject, row.Id });
        hold.HasIndex(row => row.Id).HasFilter("released_on IS NULL").HasDatabaseName("ix_office_holds_in_force");
        Evidence(builder);
        Committees(builder);
        Outreach(builder);
        Participation(builder);
        Root<Story>(builder, 86, "stories").HasIndex(story => new { story.FiscalYear, story.State });
        Part<EditionStory, Edition>(builder, 87, "edition_stories").HasIndex(copy => copy.StoryRecord);
        var narrative = Root<Narrative>(builder, 80, "narratives");
        narrative.HasIndex(row => row.PublicId).IsUnique();
        narrative.HasIndex(row => row.Reference);
        narrative.HasIndex(row => new { row.State, row.PublishedAt, row.Id });
        Part<NarrativeText, Narrative>(builder, 85, "narrative_texts");
        Part<NarrativeCheck, Narrative>(builder, 88, "narrative_checks");
        var answer = Root<Answer>(builder, 93, "answers");
        answer.HasIndex(row => row.Slug).IsUnique();
        answer.HasIndex(row => new { row.State, row.Id });
        Part<AnswerVersion, Answer>(builder, 94, "answer_versions").HasIndex(version => new { version.RecordId, version.Number }).IsUnique();
        GuidanceTables.Configure(builder);
        var entry = Root<GuidanceEntry>(builder, 95, "guidance_entries");
        entry.HasIndex(row => new { row.AnsweredOn, row.Id });
        entry.HasIndex(row => row.EntityKey);
        entry.HasIndex(row => row.EntityNumber);
        entry.HasIndex(row => row.Complaint);

        // What is due, what waits for a second person, and what went last.
        entry.HasIndex(row => new { row.AnsweredOn, row.Id }, "ix_guidance_entries_kept").HasFilter("disposed_on IS NULL");
        entry.HasIndex(row => row.Id, "ix_guidance_entries_proposed").HasFilter("proposed_by IS NOT NULL AND disposed_on IS NULL");
        entry.HasIndex(row => new { row.DisposedOn, row.Id }).HasFilter("disposed_on IS NOT NULL");
        Part<GuidanceCorrection, GuidanceEntry>(builder, 96, "guidance_corrections");
        Root<Sample>(builder, 81, "samples");
        Part<SampleTest, Sample>(builder, 82, "sample_tests");
        Part<SampleListPart, Sample>(builder, 83, "sample_list_parts");
        Root<DirectoryChange>(builder, 90, "directory_changes");
        Part<OfficeChange, DirectoryChange>(builder, 91, "office_changes").HasOne<Office>().WithMany().HasForeignKey(change => change.OfficeCode).OnDelete(DeleteBehavior.Restrict);
        Root<Publication>(builder, 140, "publications").HasIndex(row => new { row.Kind, row.FiscalYear, row.Number });
        Root<ReadSeal>(builder, 84, "read_seals").HasIndex(seal => seal.LastLine).IsUnique();
        Root<Guide>(builder, 97, "guides").HasIndex(guide => new { guide.State, guide.NextReviewOn });
        Bulletins(builder);
        var substitution = Root<Substitution>(builder, 77, "substitutions");
        substitution.HasIndex(row => new { row.SubstituteId, row.ToOn });
        substitution.HasIndex(row => new { row.AwayId, row.ToOn });
    }

    private static void Bulletins(ModelBuilder builder)
    {
        var bulletin = Root<Bulletin>(builder, 98, "bulletins");
        bulletin.HasIndex(row => row.Place).IsUnique();
        bulletin.HasIndex(row => row.Pattern);
        Part<BulletinVersion, Bulletin>(builder, 99, "bulletin_versions").HasIndex(version => new { version.RecordId, version.Number }).IsUnique();
        Part<BulletinComparison, Bulletin>(builder, 100, "bulletin_comparisons");
        var clearance = Part<BulletinClearance, Bulletin>(builder, 101, "bulletin_clearances");
        clearance.HasOne<Office>().WithMany().HasForeignKey(row => row.OfficeCode).OnDelete(DeleteBehavior.Restrict);
        clearance.HasIndex(row => new { row.OfficeCode, row.Verdict, row.Id });
        Part<BulletinChannel, Bulletin>(builder, 102, "bulletin_channels").HasIndex(row => row.EventRecord);
    }

    private static void Evidence(ModelBuilder builder)
    {
        Root<EvidenceItem>(builder, 60, "evidence_items");
        Part<EvidenceVersion, EvidenceItem>(builder, 61, "evidence_versions");
        Part<EvidenceValue, EvidenceItem>(builder, 62, "evidence_values").HasOne<EvidenceVersion>().WithMany().HasForeignKey(value => value.VersionId).OnDelete(DeleteBehavior.Restrict);
        var chunk = builder.Entity<GivenFileChunk>();
        chunk.ToTable("given_file_chunks").HasKey(c => new { c.EvidenceId, c.Number });
        chunk.HasOne<EvidenceItem>().WithMany().HasForeignKey(c => c.EvidenceId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Committees(ModelBuilder builder)
    {
        Root<Committee>(builder, 103, "committees");
        Part<CommitteeCharter, Committee>(builder, 104, "committee_charters");
        Part<CommitteeMember, Committee>(builder, 105, "committee_members");
        Part<CommitteeTerm, Committee>(builder, 106, "committee_terms").HasOne<CommitteeMember>().WithMany().HasForeignKey(term => term.MemberId).OnDelete(DeleteBehavior.Restrict);
        Part<CommitteeGroup, Committee>(builder, 107, "committee_groups");
        Root<Meeting>(builder, 108, "committee_meetings").HasIndex(meeting => new { meeting.CommitteeRecord, meeting.MeetsOn });
        Part<MeetingMaterial, Meeting>(builder, 109, "meeting_materials").HasIndex(material => material.ContentId);
        Part<StatementRelease, Meeting>(builder, 127, "statement_releases");
        var recommendation = Root<Recommendation>(builder, 110, "recommendations");
        recommendation.HasIndex(one => one.Number).IsUnique();
        recommendation.Property(one => one.State).HasConversion<string>().HasMaxLength(20);
        recommendation.HasIndex(one => new { one.State, one.Number });
        Part<RecommendationStep, Recommendation>(builder, 111, "recommendation_steps");
        Part<CommitteeReport, Committee>(builder, 112, "committee_reports");
        Part<CommitteeReview, Committee>(builder, 126, "committee_reviews");
    }

    private static void Outreach(ModelBuilder builder)
    {
        Root<OutreachEvent>(builder, 113, "outreach_events").HasIndex(one => new { one.EndsOn, one.Id });
        builder.Entity<OutreachEvent>().HasIndex(one => one.State);
        Part<EventSession, OutreachEvent>(builder, 114, "event_sessions").HasIndex(session => session.MeetsOn);
        Part<SessionSpeaker, OutreachEvent>(builder, 115, "session_speakers").HasOne<EventSession>().WithMany().HasForeignKey(speaker => speaker.SessionId).OnDelete(DeleteBehavior.Restrict);
        Part<EventMaterial, OutreachEvent>(builder, 116, "event_materials").HasIndex(material => material.ContentId);
        Questions(Part<EventQuestion, OutreachEvent>(builder, 117, "event_questions"));
    }

    private static void Participation(ModelBuilder builder)
    {
        var request = Root<ParticipationRequest>(builder, 120, "participation_requests");
        request.HasOne<Office>().WithMany().HasForeignKey(one => one.ReferredBy).OnDelete(DeleteBehavior.Restrict);
        request.HasIndex(one => one.Reference).IsUnique();

        // What is open is listed by the next event, what has ended by the latest end; events near a day are looked for on both.
        request.HasIndex(one => new { one.EndedOn, one.EventOn, one.Id });
        request.HasIndex(one => new { one.EventOn, one.Id });
        Part<VettingMark, ParticipationRequest>(builder, 121, "vetting_marks");
        Part<VoiceJudgement, ParticipationRequest>(builder, 128, "voice_judgements");
        Part<RepresentationDecision, ParticipationRequest>(builder, 122, "representation_decisions");
        Part<ParticipationLetter, ParticipationRequest>(builder, 123, "participation_letters");
        Part<Briefing, ParticipationRequest>(builder, 124, "participation_briefings");
        Part<AfterAction, ParticipationRequest>(builder, 125, "after_actions");
        Questions(Part<AppearanceQuestion, ParticipationRequest>(builder, 129, "appearance_questions"));
    }

    // Found by what they became, and tasks that are open by the day on which they are due.
    private static void Questions<T>(EntityTypeBuilder<T> questions)
        where T : RaisedQuestion
    {
        questions.HasIndex(question => question.Reference);
        questions.HasIndex(question => new { question.DoneOn, question.DueOn, question.Id });
    }

    private static EntityTypeBuilder<T> Root<T>(ModelBuilder builder, byte number, string table)
        where T : class, IOfficeRoot
    {
        var root = builder.Entity<T>();
        root.ToTable(table).HasAnnotation(Mapping.TableNumber, number);
        root.HasKey(row => row.Id);
        root.Property(row => row.Id).ValueGeneratedNever();
        root.Property(row => row.Version).IsConcurrencyToken();
        return root;
    }

    private static EntityTypeBuilder<T> Part<T, TRoot>(ModelBuilder builder, byte number, string table)
        where T : class, IOfficeRecord
        where TRoot : class, IOfficeRoot
    {
        var part = builder.Entity<T>();
        part.ToTable(table).HasAnnotation(Mapping.TableNumber, number);
        part.HasKey(row => row.Id);
        part.Property(row => row.Id).ValueGeneratedNever();
        part.HasOne<TRoot>().WithMany().HasForeignKey(row => row.RecordId).OnDelete(DeleteBehavior.Restrict);
        part.HasIndex(row => new { row.RecordId, row.Id });
        return part;
    }
}
