using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Application.Persistence;

/// <summary>The tables of advisory committees.</summary>
public abstract partial class TrackerDb
{
    public DbSet<Committee> Committees => Set<Committee>();

    public DbSet<CommitteeCharter> CommitteeCharters => Set<CommitteeCharter>();

    public DbSet<CommitteeMember> CommitteeMembers => Set<CommitteeMember>();

    public DbSet<CommitteeTerm> CommitteeTerms => Set<CommitteeTerm>();

    public DbSet<CommitteeGroup> CommitteeGroups => Set<CommitteeGroup>();

    public DbSet<CommitteeReport> CommitteeReports => Set<CommitteeReport>();

    public DbSet<CommitteeReview> CommitteeReviews => Set<CommitteeReview>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Recommendation> Recommendations => Set<Recommendation>();

    public DbSet<RecommendationStep> RecommendationSteps => Set<RecommendationStep>();

    public DbSet<MeetingRegistrationRow> MeetingRegistrations => Set<MeetingRegistrationRow>();

    public DbSet<WrittenStatementRow> WrittenStatements => Set<WrittenStatementRow>();

    public DbSet<StatementRelease> StatementReleases => Set<StatementRelease>();

    public DbSet<MeetingMaterial> MeetingMaterials => Set<MeetingMaterial>();
}
