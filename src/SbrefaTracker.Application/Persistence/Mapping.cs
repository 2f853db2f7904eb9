using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SbrefaTracker.Application.Complaints.Queries.Searching;
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
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Links;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.SmallEntityPolicy;
using SbrefaTracker.Domain.Triage;

namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// How the record lies in tables. Tables of the record bear the number under which the ledger knows them: a number is given
/// once and for ever. A column added later to one of them must be nullable, so that old digests stay true.
/// </summary>
internal static class Mapping
{
    public const string TableNumber = "Sbrefa:TableNumber";

    public static void Configure(ModelBuilder builder)
    {
        Complaints(builder);
        Part<Reopening>(builder, 2, "reopenings");
        Part<Pause>(builder, 3, "pauses");
        Part<Extension>(builder, 4, "extensions");
        Part<Escalation>(builder, 5, "escalations");
        Inquiries(builder);
        Part<Response>(builder, 10, "responses");
        Part<Message>(builder, 11, "messages");
        Part<Note>(builder, 12, "notes");
        Part<Domain.Correspondence.Mail>(builder, 13, "mails");
        Part<Tag>(builder, 23, "tags").HasIndex(tag => new { tag.Word, tag.ComplaintId }).HasFilter("untagged_on IS NULL");
        Part<Summary>(builder, 24, "summaries");
        Part<FormerValue>(builder, 118, "former_values");
        Part<Attachment>(builder, 14, "attachments").HasIndex(file => file.ContentId);
        TriageAndAssessments(builder);
        RetentionTables.Configure(builder);
        OfficeRecords.Configure(builder);
        Ledger(builder);
        Files(builder);
        AroundTheRecord(builder);
        IdentityTables.Rename(builder);
        SnakeCase.Apply(builder);
    }

    private static void Complaints(ModelBuilder builder)
    {
        var complaint = builder.Entity<Complaint>();
        complaint.ToTable("complaints").HasAnnotation(TableNumber, (byte)1);
        complaint.Property(c => c.Id).ValueGeneratedNever();
        complaint.Property(c => c.Version).IsConcurrencyToken();
        complaint.HasOne<Office>().WithMany().HasForeignKey(c => c.OfficeCode).OnDelete(DeleteBehavior.Restrict);
        complaint.HasIndex(c => c.Reference).IsUnique();
        complaint.HasIndex(c => c.OutsideReference).IsUnique();
        complaint.HasIndex(c => c.OnoReference);
        complaint.HasIndex(c => c.TrackingKeyHash);

        WorkListIndexes.Configure(complaint);

        // Few: they are counted in every year.
        complaint.HasIndex(c => new { c.ReceivedOn, c.Id }).HasFilter("retaliation_alleged").HasDatabaseName("ix_complaints_retaliation");

        // What filers said of this office: counted by year, of the closing and of the answer.
        complaint.HasIndex(c => new { c.ClosedOn, c.Usefulness, c.Id }).HasFilter("usefulness IS NOT NULL").HasDatabaseName("ix_complaints_usefulness");
        complaint.HasIndex(c => new { c.UsefulnessOn, c.Usefulness, c.Id }).HasFilter("usefulness_on IS NOT NULL").HasDatabaseName("ix_complaints_usefulness_on");

        // What may be published.
        complaint.HasIndex(c => new { c.State, c.ClosedOn, c.Id }).HasFilter("publish_consent IS NOT NULL").HasDatabaseName("ix_complaints_publish_consent");

        // The annual figures and the public ones are read from these alone.
        complaint.HasIndex(c => new { c.ReceivedOn, c.ClosedOn, c.Reopenings, c.ForwardedOn, c.OfficeCode, c.ActionType, c.TradeRole, c.EntityState })
            .HasDatabaseName("ix_complaints_received");
        complaint.HasIndex(c => new { c.ForwardedOn, c.RespondedOn, c.OfficeCode, c.Source, c.Reopenings, c.ClosedOn, c.Outcome, c.ActionType, c.TradeRole, c.EntityState })
            .HasDatabaseName("ix_complaints_forwarded");
        complaint.HasIndex(c => new { c.ClosedOn, c.Reopenings, c.Outcome, c.Finding, c.SizeVerdict, c.PenaltyAssessedCents, c.PenaltyFinalCents })
            .HasDatabaseName("ix_complaints_closed");
    }

    private static void Inquiries(ModelBuilder builder)
    {
        var inquiry = Part<Inquiry>(builder, 6, "inquiries");
        inquiry.HasOne<Office>().WithMany().HasForeignKey(i => i.OfficeCode).OnDelete(DeleteBehavior.Restrict);
        inquiry.HasIndex(i => new { i.OfficeCode, i.RepliedOn, i.DueOn });

        // What is owed, by the day it is due: for reminders and for the offices that are late.
        inquiry.HasIndex(i => new { i.DueOn, i.Id }).HasFilter("replied_on IS NULL AND called_off_on IS NULL");

        var question = Part<Question>(builder, 7, "questions");
        question.HasOne<Inquiry>().WithMany().HasForeignKey(q => q.InquiryId).OnDelete(DeleteBehavior.Restrict);

        var reply = Part<Reply>(builder, 8, "replies");
        reply.HasOne<Inquiry>().WithMany().HasForeignKey(r => r.InquiryId).OnDelete(DeleteBehavior.Restrict);

        var questionReply = Part<QuestionReply>(builder, 9, "question_replies");
        questionReply.HasOne<Reply>().WithMany().HasForeignKey(q => q.ReplyId).OnDelete(DeleteBehavior.Restrict);
        questionReply.HasOne<Question>().WithMany().HasForeignKey(q => q.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void TriageAndAssessments(ModelBuilder builder)
    {
        Part<TriageRecord>(builder, 18, "triages");
        var triageMark = Part<TriageMark>(builder, 19, "triage_marks");
        triageMark.HasOne<TriageRecord>().WithMany().HasForeignKey(m => m.TriageId).OnDelete(DeleteBehavior.Restrict);
        triageMark.HasIndex(m => new { m.ComplaintId, m.TriageId }).HasFilter("item = 'retaliation' AND answer <> 'no'").HasDatabaseName("ix_triage_marks_retaliation");
        Part<PolicyMark>(builder, 20, "policy_marks").HasOne<Response>().WithMany().HasForeignKey(m => m.ResponseId).OnDelete(DeleteBehavior.Restrict);
        var point = Part<ResponsePoint>(builder, 34, "response_points");
        point.HasOne<Response>().WithMany().HasForeignKey(p => p.ResponseId).OnDelete(DeleteBehavior.Restrict);
        point.HasOne<Question>().WithMany().HasForeignKey(p => p.QuestionId).OnDelete(DeleteBehavior.Restrict);
        Part<ResponseReview>(builder, 35, "response_reviews").HasOne<Response>().WithMany().HasForeignKey(r => r.ResponseId).OnDelete(DeleteBehavior.Restrict);
        var comment = Part<ResponseComment>(builder, 36, "response_comments");
        comment.HasOne<Response>().WithMany().HasForeignKey(c => c.ResponseId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<ResponseComment>().WithMany().HasForeignKey(c => c.AnswersId).OnDelete(DeleteBehavior.Restrict);
        Part<Matter>(builder, 21, "matters");
        Part<MatterStep>(builder, 22, "matter_steps").HasOne<Matter>().WithMany().HasForeignKey(s => s.MatterId).OnDelete(DeleteBehavior.Restrict);
        Part<Link>(builder, 26, "links").HasOne<Complaint>().WithMany().HasForeignKey(l => l.OtherId).OnDelete(DeleteBehavior.Restrict);
        Part<Reminder>(builder, 15, "reminders").HasOne<Inquiry>().WithMany().HasForeignKey(r => r.InquiryId).OnDelete(DeleteBehavior.Restrict);
        Part<Delegation>(builder, 32, "delegations").HasOne<Inquiry>().WithMany().HasForeignKey(d => d.InquiryId).OnDelete(DeleteBehavior.Restrict);
        Part<Assessment>(builder, 16, "assessments").HasOne<Inquiry>().WithMany().HasForeignKey(a => a.InquiryId).OnDelete(DeleteBehavior.Restrict);
        var mark = Part<QuestionMark>(builder, 17, "question_marks");
        mark.HasOne<Assessment>().WithMany().HasForeignKey(m => m.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        mark.HasOne<Question>().WithMany().HasForeignKey(m => m.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }

    internal static EntityTypeBuilder<T> Part<T>(ModelBuilder builder, byte number, string table)
        where T : class, IRecord
    {
        var part = builder.Entity<T>();
        part.ToTable(table).HasAnnotation(TableNumber, number);
        part.HasKey(row => row.Id);
        part.Property(row => row.Id).ValueGeneratedNever();
        part.HasOne<Complaint>().WithMany().HasForeignKey(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        part.HasIndex(row => new { row.ComplaintId, row.Id });
        return part;
    }

    private static void Ledger(ModelBuilder builder)
    {
        var entry = builder.Entity<LedgerEntry>();
        entry.ToTable("ledger_entries").HasKey(e => e.Number);
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.HasIndex(e => new { e.ComplaintId, e.Sequence }).IsUnique();
        entry.HasIndex(e => new { e.Action, e.ComplaintId, e.At }).HasFilter(SearchEvents.Indexed).HasDatabaseName("ix_ledger_entries_acts");

        var salts = builder.Entity<SaltsRow>();
        salts.ToTable("salts").HasKey(s => new { s.ComplaintId, s.TableNumber, s.RowId });

        builder.Entity<LedgerHead>().ToTable("ledger_head").Property(h => h.Id).ValueGeneratedNever();

        var checkpoint = builder.Entity<CheckpointRow>();
        checkpoint.ToTable("ledger_checkpoints").HasKey(c => c.Number);
        checkpoint.Property(c => c.Number).ValueGeneratedNever();
    }

    private static void Files(ModelBuilder builder)
    {
        var content = builder.Entity<StoredContent>();
        content.ToTable("file_contents").HasKey(c => c.Id);
        content.Property(c => c.Id).ValueGeneratedNever();
        content.HasIndex(c => new { c.Owner, c.Id });
        content.HasIndex(c => c.Scan);

        var chunk = builder.Entity<ContentChunk>();
        chunk.ToTable("file_chunks").HasKey(c => new { c.ContentId, c.Number });
        chunk.HasOne<StoredContent>().WithMany().HasForeignKey(c => c.ContentId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void AroundTheRecord(ModelBuilder builder)
    {
        builder.Entity<DataProtectionKey>().ToTable("data_protection_keys");
        builder.Entity<Counter>().ToTable("counters").HasKey(c => c.Name);
        builder.Entity<Office>().ToTable("offices").HasKey(o => o.Code);
        var contact = builder.Entity<OfficeContact>();
        contact.ToTable("office_contacts").HasKey(c => new { c.OfficeCode, c.Purpose });
        contact.HasOne<Office>().WithMany().HasForeignKey(c => c.OfficeCode).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Office>().HasIndex(o => new { o.State, o.Code });
        builder.Entity<ClosureRow>().ToTable("closures").HasKey(c => c.Day);
        var change = builder.Entity<CalendarChangeRow>();
        change.ToTable("calendar_changes").HasKey(c => c.Id);
        change.Property(c => c.Id).ValueGeneratedNever();
        change.HasIndex(c => new { c.FinishedAt, c.Id });
        builder.Entity<SizeTableRow>().ToTable("size_tables").HasKey(t => t.Version);
        builder.Entity<SizeStandardRow>().HasOne<SizeTableRow>().WithMany().HasForeignKey(s => s.Version);
        builder.Entity<SizeStandardRow>().ToTable("size_standards").HasKey(s => new { s.Version, s.Naics });
        builder.Entity<AccountOffice>().ToTable("account_offices").HasKey(a => new { a.AccountId, a.OfficeCode });
        builder.Entity<AccountOffice>().HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId);
        builder.Entity<AccountOffice>().HasOne<Office>().WithMany().HasForeignKey(a => a.OfficeCode);
        builder.Entity<IdempotentAnswer>().ToTable("idempotency_cache").HasKey(a => a.KeyHash);
        builder.Entity<IdempotentAnswer>().HasIndex(a => a.ExpiresAt);
        builder.Entity<DraftRow>().ToTable("drafts").HasKey(d => d.KeyHash);
        builder.Entity<DraftRow>().HasIndex(d => d.ExpiresAt);
        var feedback = builder.Entity<FeedbackRow>();
        feedback.ToTable("feedback").HasKey(f => f.Id);
        feedback.Property(f => f.Id).ValueGeneratedNever();
        feedback.HasIndex(f => new { f.ReadAt, f.Id });
        builder.Entity<KeyRenewalRow>().ToTable("key_renewals").HasKey(r => r.TokenHash);
        builder.Entity<KeyRenewalRow>().HasIndex(r => r.ExpiresAt);
        var template = builder.Entity<LetterTemplateRow>();
        template.ToTable("letter_templates").HasIndex(t => new { t.Kind, t.Language, t.Number }).IsUnique();

        Views.ViewTables.Configure(builder);
        PublicTablesMapping.Configure(builder);
        var print = builder.Entity<StoryPrintRow>();
        print.ToTable("story_prints").HasKey(p => new { p.ComplaintId, p.Number });
        print.HasIndex(p => new { p.Number, p.ComplaintId });
        print.HasOne<Complaint>().WithMany().HasForeignKey(p => p.ComplaintId);
        Copies.CopyTables.Configure(builder);
        builder.Entity<WorkerMarkRow>().ToTable("worker_marks").HasKey(m => m.Name);
        builder.Entity<FacetCountRow>().ToTable("facet_counts").HasKey(f => new { f.Facet, f.Code });
        ReadTables.Configure(builder);
        DeskTables.Configure(builder);
        Committees.Visitors.VisitorTables.Configure(builder);
        Participation.ParticipationTables.Configure(builder);
        Outreach.Registrations.RegistrationTable.Configure(builder);
        Retention.Records.TakenBackTable.Configure(builder);
        Guidance.Subscribers.SubscriberTables.Configure(builder);
        builder.Entity<ReadMarkRow>().ToTable("read_marks").HasKey(m => new { m.AccountId, m.ComplaintId });
        builder.Entity<Lease>().ToTable("leases").HasKey(l => l.Name);
        JobTables.Configure(builder);
        var queue = builder.Entity<QueuedMail>();
        queue.ToTable("mail_queue").HasKey(m => m.MailId);
        queue.Property(m => m.MailId).ValueGeneratedNever();
        queue.HasOne<Domain.Correspondence.Mail>().WithMany().HasForeignKey(m => m.MailId);
        queue.HasIndex(m => new { m.Status, m.TakenUpAt, m.NextAttemptAt, m.MailId });
        builder.Entity<NoContactRow>().ToTable("no_contact").HasIndex(row => row.AddressHash).IsUnique().HasFilter("removed_at IS NULL");
        var passing = builder.Entity<PassingMailRow>();
        passing.ToTable("passing_mails").HasKey(m => m.Id);
        passing.Property(m => m.Id).ValueGeneratedNever();
        passing.HasIndex(m => m.NextAttemptAt);
    }
}
