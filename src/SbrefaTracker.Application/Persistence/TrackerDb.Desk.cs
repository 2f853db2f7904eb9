using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Presences;

namespace SbrefaTracker.Application.Persistence;

// What the Desk keeps beside the record.
public abstract partial class TrackerDb
{
    public DbSet<OpenChangeRow> OpenChanges => Set<OpenChangeRow>();

    public DbSet<ClosedChangeRow> ClosedChanges => Set<ClosedChangeRow>();

    public DbSet<QueuedPrint> PrintQueue => Set<QueuedPrint>();

    public DbSet<PresenceRow> Presences => Set<PresenceRow>();
}
