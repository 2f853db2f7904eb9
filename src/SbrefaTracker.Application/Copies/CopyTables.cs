using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Copies;

/// <summary>The marks of copies: each has its index, whichever of the two is asked of.</summary>
internal static class CopyTables
{
    public static void Configure(ModelBuilder builder)
    {
        var mark = builder.Entity<CopyMarkRow>();
        mark.ToTable("copy_marks").HasKey(m => m.ComplaintId);
        mark.Property(m => m.ComplaintId).ValueGeneratedNever();
        mark.HasIndex(m => m.OtherId);
        mark.HasOne<Complaint>().WithOne().HasForeignKey<CopyMarkRow>(m => m.ComplaintId);
        mark.HasOne<Complaint>().WithMany().HasForeignKey(m => m.OtherId);
    }
}
