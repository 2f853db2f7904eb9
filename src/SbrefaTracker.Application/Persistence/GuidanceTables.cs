using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Persistence;

/// <summary>How what visitors say of the answers lies beside the record: counts, remarks and searches.</summary>
internal static class GuidanceTables
{
    public static void Configure(ModelBuilder builder)
    {
        var count = builder.Entity<AnswerCountRow>();
        count.ToTable("answer_counts").HasKey(c => new { c.RecordId, c.Day, c.Help, c.Place, c.Language });
        count.HasOne<Answer>().WithMany().HasForeignKey(c => c.RecordId).OnDelete(DeleteBehavior.Restrict);
        count.HasIndex(c => c.Day);
        var comment = builder.Entity<AnswerCommentRow>();
        comment.ToTable("answer_comments").HasKey(c => c.Id);
        comment.Property(c => c.Id).ValueGeneratedNever();
        comment.HasOne<Answer>().WithMany().HasForeignKey(c => c.RecordId).OnDelete(DeleteBehavior.Restrict);
        comment.HasIndex(c => new { c.RecordId, c.Id });
        comment.HasIndex(c => c.Day);
        var search = builder.Entity<AnswerSearchRow>();
        search.ToTable("answer_searches").HasKey(s => new { s.Language, s.Words });
        search.HasIndex(s => s.LastOn);
        var reminder = builder.Entity<AnswerReminderRow>();
        reminder.ToTable("answer_reminders").HasKey(r => r.RecordId);
        reminder.Property(r => r.RecordId).ValueGeneratedNever();
        reminder.HasOne<Answer>().WithMany().HasForeignKey(r => r.RecordId).OnDelete(DeleteBehavior.Restrict);
    }
}
