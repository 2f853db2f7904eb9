using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Guidance.Subscribers;
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

    public DbSet<Bulletin> Bulletins => Set<Bulletin>();

    public DbSet<BulletinVersion> BulletinVersions => Set<BulletinVersion>();

    public DbSet<BulletinComparison> BulletinComparisons => Set<BulletinComparison>();

    public DbSet<BulletinClearance> BulletinClearances => Set<BulletinClearance>();

    public DbSet<BulletinChannel> BulletinChannels => Set<BulletinChannel>();

    public DbSet<SubscriberRow> Subscribers => Set<SubscriberRow>();

    public DbSet<SendingRow> BulletinSendings => Set<SendingRow>();

    public DbSet<BulletinMailRow> BulletinMails => Set<BulletinMailRow>();
}
