using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.PublicData;

namespace SbrefaTracker.Application.Persistence;

/// <summary>How the tables lie from which the public is told its figures, rows and stories.</summary>
internal static class PublicTablesMapping
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<PublicQuarterRow>().ToTable("public_quarters").HasKey(q => new { q.FiscalYear, q.Quarter });
        builder.Entity<PublicFormerQuarterRow>().ToTable("public_former_quarters").HasKey(q => new { q.FiscalYear, q.Edition, q.Quarter });
        builder.Entity<PublicYearRow>().ToTable("public_years").HasKey(y => new { y.FiscalYear, y.Edition });
        var count = builder.Entity<PublicCountRow>();
        count.ToTable("public_counts").HasKey(c => new { c.FiscalYear, c.Edition, c.Table, c.Key });
        count.HasOne<PublicYearRow>().WithMany().HasForeignKey(c => new { c.FiscalYear, c.Edition }).OnDelete(DeleteBehavior.Restrict);

        var record = builder.Entity<PublicRecordRow>();
        record.ToTable("public_records").HasKey(r => r.PublicId);
        record.HasIndex(r => new { r.ComplaintId, r.FiscalYear, r.Edition }).IsUnique();
        builder.Entity<PublicVersionRow>().ToTable("public_versions").HasKey(v => v.Number);
        builder.Entity<PublicVersionRow>().Property(v => v.Number).ValueGeneratedNever();

        builder.Entity<NarrativeVersionRow>().ToTable("public_narrative_versions").HasKey(v => v.Number);
        builder.Entity<NarrativeVersionRow>().Property(v => v.Number).ValueGeneratedNever();

        // One office, action, role or state over all years.
        count.HasIndex(c => new { c.Table, c.Key });
    }
}
