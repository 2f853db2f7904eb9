using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Persistence;

/// <summary>What keeps complaints and lets them go: holds, proposals, and how what is due is found.</summary>
internal static class RetentionTables
{
    public static void Configure(ModelBuilder builder)
    {
        Mapping.Part<DisposalProposal>(builder, 37, "disposal_proposals").HasIndex(proposal => proposal.Id).HasFilter("ended_on IS NULL").HasDatabaseName("ix_disposal_proposals_waiting");
        Mapping.Part<Hold>(builder, 38, "holds").HasIndex(hold => hold.Id).HasFilter("released_on IS NULL").HasDatabaseName("ix_holds_in_force");

        // What is due for disposal, each kind by itself.
        var complaint = builder.Entity<Complaint>();
        complaint.HasIndex(c => new { c.ClosedOn, c.Id, c.Outcome }).HasFilter("closed_on IS NOT NULL AND disposed_on IS NULL").HasDatabaseName("ix_complaints_kept");
        complaint.HasIndex(c => new { c.DisposedOn, c.Id }).HasFilter("disposed_on IS NOT NULL");
        complaint.HasIndex(c => new { c.ClosedOn, c.Id }).HasFilter("outcome = 'not_eligible' AND disposed_on IS NULL").HasDatabaseName("ix_complaints_kept_not_eligible");
    }
}
