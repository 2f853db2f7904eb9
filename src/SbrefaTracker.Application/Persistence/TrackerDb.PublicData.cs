using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.Persistence;

/// <summary>The tables of what the public may read of complaints.</summary>
public abstract partial class TrackerDb
{
    public DbSet<Narrative> Narratives => Set<Narrative>();

    public DbSet<NarrativeText> NarrativeTexts => Set<NarrativeText>();

    public DbSet<NarrativeCheck> NarrativeChecks => Set<NarrativeCheck>();

    public DbSet<NarrativeVersionRow> NarrativeVersions => Set<NarrativeVersionRow>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<PublicQuarterRow> PublicQuarters => Set<PublicQuarterRow>();

    public DbSet<PublicFormerQuarterRow> PublicFormerQuarters => Set<PublicFormerQuarterRow>();

    public DbSet<PublicYearRow> PublicYears => Set<PublicYearRow>();

    public DbSet<PublicCountRow> PublicCounts => Set<PublicCountRow>();

    public DbSet<PublicRecordRow> PublicRecords => Set<PublicRecordRow>();

    public DbSet<PublicVersionRow> PublicVersions => Set<PublicVersionRow>();
}
