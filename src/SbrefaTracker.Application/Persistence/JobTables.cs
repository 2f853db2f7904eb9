using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Jobs;

namespace SbrefaTracker.Application.Persistence;

/// <summary>How long work that is done in the background lies in the database.</summary>
internal static class JobTables
{
    public static void Configure(ModelBuilder builder)
    {
        var job = builder.Entity<JobRow>();
        job.ToTable("jobs").HasKey(j => j.Id);
        job.Property(j => j.Id).ValueGeneratedNever();
        job.HasIndex(j => new { j.State, j.Id });
        job.HasIndex(j => j.FinishedAt);
        builder.Entity<JobChunkRow>().ToTable("job_chunks").HasKey(c => new { c.JobId, c.Number });
        builder.Entity<JobChunkRow>().HasOne<JobRow>().WithMany().HasForeignKey(c => c.JobId).OnDelete(DeleteBehavior.Restrict);
    }
}
