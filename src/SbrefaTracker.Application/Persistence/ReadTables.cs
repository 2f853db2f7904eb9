using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Persistence;

/// <summary>How the lines of who read what lie beside the record, and what reviewers said of them.</summary>
internal static class ReadTables
{
    public static void Configure(ModelBuilder builder)
    {
        var read = builder.Entity<IdentityReadRow>();
        read.ToTable("identity_reads").Property(r => r.Id).ValueGeneratedNever();
        read.HasOne<Complaint>().WithMany().HasForeignKey(r => r.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        read.HasIndex(r => new { r.ComplaintId, r.By, r.At });
        read.HasIndex(r => new { r.By, r.At });
        read.HasIndex(r => new { r.At, r.By });
        var review = builder.Entity<ReadReviewRow>();
        review.ToTable("read_reviews").HasKey(r => r.ReadId);
        review.Property(r => r.ReadId).ValueGeneratedNever();
        review.HasOne<IdentityReadRow>().WithMany().HasForeignKey(r => r.ReadId).OnDelete(DeleteBehavior.Restrict);
    }
}
