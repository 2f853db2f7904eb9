using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Persistence;

/// <summary>The tables of what the trade is told.</summary>
public abstract partial class TrackerDb
{
    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<AnswerVersion> AnswerVersions => Set<AnswerVersion>();

    public DbSet<Guide> Guides => Set<Guide>();
}
