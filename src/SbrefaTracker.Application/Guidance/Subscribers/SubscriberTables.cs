using Microsoft.EntityFrameworkCore;

namespace SbrefaTracker.Application.Guidance.Subscribers;

/// <summary>How subscribers and what is sent to them lie in tables.</summary>
internal static class SubscriberTables
{
    public static void Configure(ModelBuilder builder)
    {
        var subscriber = builder.Entity<SubscriberRow>();
        subscriber.ToTable("bulletin_subscribers").HasKey(row => row.Id);
        subscriber.Property(row => row.Id).ValueGeneratedNever();
        subscriber.HasIndex(row => row.AddressKey).IsUnique();
        subscriber.HasIndex(row => row.TokenHash).IsUnique();
        subscriber.HasIndex(row => row.TokenExpiresAt);

        var sending = builder.Entity<SendingRow>();
        sending.ToTable("bulletin_sendings").HasKey(row => row.VersionId);
        sending.Property(row => row.VersionId).ValueGeneratedNever();
        sending.HasIndex(row => row.RecordId);
        sending.HasIndex(row => new { row.SpreadAt, row.VersionId });

        var mail = builder.Entity<BulletinMailRow>();
        mail.ToTable("bulletin_mails").HasKey(row => new { row.VersionId, row.SubscriberId });
        mail.HasOne<SendingRow>().WithMany().HasForeignKey(row => row.VersionId);
        mail.HasIndex(row => new { row.Status, row.NextAttemptAt, row.VersionId, row.SubscriberId });
        mail.HasIndex(row => row.SubscriberId);
    }
}
