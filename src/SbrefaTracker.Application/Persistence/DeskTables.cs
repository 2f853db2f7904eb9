using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Presences;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Persistence;

/// <summary>What the Desk keeps beside the record.</summary>
internal static class DeskTables
{
    public static void Configure(ModelBuilder builder)
    {
        var change = builder.Entity<OpenChangeRow>();
        change.ToTable("open_changes").HasKey(c => c.ComplaintId);
        change.Property(c => c.ComplaintId).ValueGeneratedNever();
        change.HasIndex(c => new { c.At, c.ComplaintId }).HasDatabaseName("ix_open_changes_at");
        change.HasIndex(c => new { c.OfficeCode, c.At, c.ComplaintId }).HasDatabaseName("ix_open_changes_by_office");
        change.HasOne<Complaint>().WithOne().HasForeignKey<OpenChangeRow>(c => c.ComplaintId);

        var closed = builder.Entity<ClosedChangeRow>();
        closed.ToTable("closed_changes").HasKey(c => c.ComplaintId);
        closed.Property(c => c.ComplaintId).ValueGeneratedNever();
        closed.HasIndex(c => new { c.At, c.ComplaintId }).HasDatabaseName("ix_closed_changes_at");
        closed.HasOne<Complaint>().WithOne().HasForeignKey<ClosedChangeRow>(c => c.ComplaintId);

        var print = builder.Entity<QueuedPrint>();
        print.ToTable("print_queue").HasKey(p => p.LetterId);
        print.Property(p => p.LetterId).ValueGeneratedNever();
        print.HasIndex(p => new { p.IsEarlier, p.NextAttemptAt, p.LetterId }).HasDatabaseName("ix_print_queue_next");
        print.HasIndex(p => p.ComplaintId);

        // One row for each person and complaint at a server.
        var presence = builder.Entity<PresenceRow>();
        presence.ToTable("presences").HasKey(p => new { p.Server, p.Reference, p.AccountId });
        presence.HasIndex(p => p.Reference);
    }
}
