using Microsoft.EntityFrameworkCore;

namespace SbrefaTracker.Application.Committees.Visitors;

/// <summary>Somebody who wants to attend a meeting. No part of the record: it is deleted after the meeting.</summary>
public sealed class MeetingRegistrationRow
{
    public long Id { get; set; }

    /// <summary>The meeting's record, below zero.</summary>
    public long MeetingRecord { get; set; }

    public required string Name { get; set; }

    public string? Organization { get; set; }

    public required string Email { get; set; }

    /// <summary>What they need to take part, as an interpreter.</summary>
    public string? Needs { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>All places were taken: whoever waits longest gets the next one that is given back.</summary>
    public bool IsWaiting { get; set; }

    /// <summary>The language of the letters; null of what was registered before there were any.</summary>
    public string? Language { get; set; }

    /// <summary>The hash of the secret with which the place is given back; null where none was sent.</summary>
    public byte[]? CancelHash { get; set; }
}

/// <summary>What somebody wrote to the committee. It is kept with the committee's papers; the address of whoever wrote it is not.</summary>
public sealed class WrittenStatementRow
{
    public long Id { get; set; }

    /// <summary>The meeting's record, below zero.</summary>
    public long MeetingRecord { get; set; }

    public required string Name { get; set; }

    public string? Organization { get; set; }

    /// <summary>To ask back; null once it was disposed of.</summary>
    public string? Email { get; set; }

    public required string Text { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>It came by the cut-off, so that the members read it before the meeting.</summary>
    public bool InTime { get; set; }
}

/// <summary>How they lie in tables.</summary>
internal static class VisitorTables
{
    public const string Counter = "meeting_visitor";

    public static void Configure(ModelBuilder builder)
    {
        var registration = builder.Entity<MeetingRegistrationRow>();
        registration.ToTable("meeting_registrations").HasKey(row => row.Id);
        registration.Property(row => row.Id).ValueGeneratedNever();
        registration.HasIndex(row => new { row.MeetingRecord, row.Id });
        registration.HasIndex(row => row.CancelHash).HasFilter("cancel_hash IS NOT NULL");
        var statement = builder.Entity<WrittenStatementRow>();
        statement.ToTable("written_statements").HasKey(row => row.Id);
        statement.Property(row => row.Id).ValueGeneratedNever();
        statement.HasIndex(row => new { row.MeetingRecord, row.Id });
    }
}
