using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Persistence;

/// <summary>The tables of what the trade is told.</summary>
public abstract partial class TrackerDb
{
    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<GuidanceEntry> GuidanceEntries => Set<GuidanceEntry>();

    public DbSet<GuidanceCorrection> GuidanceCorrections => Set<GuidanceCorrection>();

    public DbSet<AnswerVersion> AnswerVersions => Set<AnswerVersion>();

    public DbSet<AnswerCountRow> AnswerCounts => Set<AnswerCountRow>();

    public DbSet<AnswerCommentRow> AnswerComments => Set<AnswerCommentRow>();

    public DbSet<AnswerSearchRow> AnswerSearches => Set<AnswerSearchRow>();

    public DbSet<AnswerReminderRow> AnswerReminders => Set<AnswerReminderRow>();

    public DbSet<Guide> Guides => Set<Guide>();
}
