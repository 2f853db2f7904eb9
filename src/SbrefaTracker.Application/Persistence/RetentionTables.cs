using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Persistence;

/// <summary>What keeps complaints and lets them go: how the list of what is due is found.</summary>
internal static class RetentionTables
{
    public static void Configure(ModelBuilder builder)
    {
        // What is due for disposal, each kind by itself.
        var complaint = builder.Entity<Complaint>();
        complaint.HasIndex(c => new { c.ClosedOn, c.Id, c.Outcome }).HasFilter("closed_on IS NOT NULL AND disposed_on IS NULL").HasDatabaseName("ix_complaints_kept");
        complaint.HasIndex(c => new { c.ClosedOn, c.Id }).HasFilter("outcome = 'not_eligible' AND disposed_on IS NULL").HasDatabaseName("ix_complaints_kept_not_eligible");
    }
}
