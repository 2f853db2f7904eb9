using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Stories;

namespace SbrefaTracker.Application.Persistence;

/// <summary>Editions of the annual report.</summary>
public abstract partial class TrackerDb
{
    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<EditionSection> EditionSections => Set<EditionSection>();

    public DbSet<EditionComment> EditionComments => Set<EditionComment>();

    public DbSet<EditionChunk> EditionChunks => Set<EditionChunk>();

    public DbSet<TemplateChange> TemplateChanges => Set<TemplateChange>();

    public DbSet<EditionStory> EditionStories => Set<EditionStory>();
}
