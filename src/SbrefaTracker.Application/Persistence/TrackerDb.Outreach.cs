using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Persistence;

/// <summary>The tables of events that the office organizes.</summary>
public abstract partial class TrackerDb
{
    public DbSet<OutreachEvent> OutreachEvents => Set<OutreachEvent>();

    public DbSet<EventSession> EventSessions => Set<EventSession>();

    public DbSet<SessionSpeaker> SessionSpeakers => Set<SessionSpeaker>();
}
