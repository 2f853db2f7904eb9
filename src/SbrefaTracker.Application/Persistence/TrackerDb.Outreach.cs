using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Persistence;

/// <summary>The tables of events that the office organizes.</summary>
public abstract partial class TrackerDb
{
    public DbSet<OutreachEvent> OutreachEvents => Set<OutreachEvent>();

    public DbSet<EventSession> EventSessions => Set<EventSession>();

    public DbSet<SessionSpeaker> SessionSpeakers => Set<SessionSpeaker>();

    public DbSet<EventMaterial> EventMaterials => Set<EventMaterial>();

    public DbSet<EventQuestion> EventQuestions => Set<EventQuestion>();

    public DbSet<RegistrationRow> EventRegistrations => Set<RegistrationRow>();
}
