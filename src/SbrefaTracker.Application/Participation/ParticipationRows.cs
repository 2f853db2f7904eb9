using Microsoft.EntityFrameworkCore;

namespace SbrefaTracker.Application.Participation;

/// <summary>Whom to write to about a request. No part of the record: it is deleted some time after the end.</summary>
public sealed class ParticipationContactRow
{
    /// <summary>The request's record, below zero.</summary>
    public long RequestRecord { get; set; }

    public required string Name { get; set; }

    public required string Email { get; set; }

    public string? Phone { get; set; }
}

/// <summary>How they lie in tables.</summary>
internal static class ParticipationTables
{
    public static void Configure(ModelBuilder builder)
    {
        var contact = builder.Entity<ParticipationContactRow>();
        contact.ToTable("participation_contacts").HasKey(row => row.RequestRecord);
        contact.Property(row => row.RequestRecord).ValueGeneratedNever();

        var mail = builder.Entity<ParticipationMailRow>();
        mail.ToTable("participation_mails").HasKey(row => row.LetterId);
        mail.Property(row => row.LetterId).ValueGeneratedNever();
        mail.HasIndex(row => new { row.Status, row.NextAttemptAt, row.LetterId });
        mail.HasIndex(row => row.RequestRecord);
    }
}
