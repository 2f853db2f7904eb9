using Microsoft.EntityFrameworkCore;

namespace SbrefaTracker.Application.Outreach.Registrations;

/// <summary>Somebody who wants to come to an event. No part of the record: it is deleted when they withdraw, and some days after the event.</summary>
public sealed class RegistrationRow
{
    /// <summary>Who came first has the lower one.</summary>
    public long Id { get; set; }

    /// <summary>The event's record, below zero.</summary>
    public long EventRecord { get; set; }

    public required string Name { get; set; }

    public string? Organization { get; set; }

    public required string Email { get; set; }

    /// <summary>They say that they come from a small business. Nobody checks it.</summary>
    public bool IsSmall { get; set; }

    /// <summary>What they need to take part, as an interpreter.</summary>
    public string? Needs { get; set; }

    /// <summary>When somebody arranged that; null while it is to be done.</summary>
    public DateTimeOffset? ArrangedAt { get; set; }

    /// <summary>A code of <see cref="Domain.Complaints.Languages"/>: the language of the page on which they registered.</summary>
    public required string Language { get; set; }

    /// <summary>They have no seat yet.</summary>
    public bool Waiting { get; set; }

    /// <summary>The hash of the secret in their link.</summary>
    public required byte[] KeyHash { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>They were there; null while nobody said.</summary>
    public bool? Came { get; set; }
}

/// <summary>How they lie in a table.</summary>
internal static class RegistrationTable
{
    public const string Counter = "event_registration";

    public static void Configure(ModelBuilder builder)
    {
        var registration = builder.Entity<RegistrationRow>();
        registration.ToTable("event_registrations").HasKey(row => row.Id);
        registration.Property(row => row.Id).ValueGeneratedNever();
        registration.HasIndex(row => new { row.EventRecord, row.Id });
        registration.HasIndex(row => row.KeyHash).IsUnique();

        // What is still to be arranged: few.
        registration.HasIndex(row => row.EventRecord).HasFilter("needs IS NOT NULL AND arranged_at IS NULL").HasDatabaseName("ix_event_registrations_to_arrange");
    }
}
