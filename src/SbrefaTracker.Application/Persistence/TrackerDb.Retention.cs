using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Persistence;

/// <summary>What is held and what is to go.</summary>
public abstract partial class TrackerDb
{
    public DbSet<Hold> Holds => Set<Hold>();

    public DbSet<OfficeHold> OfficeHolds => Set<OfficeHold>();

    public DbSet<TakenBackRow> TakenBack => Set<TakenBackRow>();

    public DbSet<DisposalProposal> DisposalProposals => Set<DisposalProposal>();

    public DbSet<DisposalBatch> DisposalBatches => Set<DisposalBatch>();

    public DbSet<DisposalBatchItem> DisposalBatchItems => Set<DisposalBatchItem>();
}
