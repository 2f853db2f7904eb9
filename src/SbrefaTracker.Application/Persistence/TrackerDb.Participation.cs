using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Persistence;

/// <summary>The tables of requests to take part in events.</summary>
public abstract partial class TrackerDb
{
    public DbSet<ParticipationRequest> ParticipationRequests => Set<ParticipationRequest>();

    public DbSet<VettingMark> VettingMarks => Set<VettingMark>();

    public DbSet<VoiceJudgement> VoiceJudgements => Set<VoiceJudgement>();

    public DbSet<RepresentationDecision> RepresentationDecisions => Set<RepresentationDecision>();

    public DbSet<ParticipationLetter> ParticipationLetters => Set<ParticipationLetter>();

    public DbSet<Briefing> Briefings => Set<Briefing>();

    public DbSet<AfterAction> AfterActions => Set<AfterAction>();

    public DbSet<AppearanceQuestion> AppearanceQuestions => Set<AppearanceQuestion>();

    public DbSet<ParticipationMailRow> ParticipationMails => Set<ParticipationMailRow>();

    public DbSet<ParticipationContactRow> ParticipationContacts => Set<ParticipationContactRow>();
}
