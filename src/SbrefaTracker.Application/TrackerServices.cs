using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Backups;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Feedback;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Guidance.Guides;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Mailing.Bounces;
using SbrefaTracker.Application.Matters;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Retention.Batches;
using SbrefaTracker.Application.Routing;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Views;

namespace SbrefaTracker.Application;

/// <summary>Registers everything the product does; Web and Cli are the two callers.</summary>
public static class TrackerServices
{
    /// <param name="clock">The system's clock, or a frozen one in tests.</param>
    public static IServiceCollection AddTracker(this IServiceCollection services, IConfiguration configuration, TimeProvider clock)
    {
        services.AddLogging();
        services.AddSingleton(configuration);
        services.TryAddSingleton(clock);
        services.Configure<AgencyOptions>(configuration.GetSection(AgencyOptions.Section));
        services.Configure<DirectoryOptions>(configuration.GetSection(DirectoryOptions.Section));
        services.AddSingleton(DatabaseSettings.From(configuration));
        services.AddSingleton<ITrackerDbFactory, TrackerDbFactory>();
        services.AddSingleton(ClockSettings.From(configuration));
        services.AddSingleton(ReviewSettings.From(configuration));
        services.AddSingleton(CommitteeSettings.From(configuration));
        services.AddSingleton<CommitteeQueries>();
        services.AddSingleton<PublicCommittee>();
        services.AddSingleton<CommitteeReporting>();
        services.AddSingleton<MeetingVisitors>();
        services.AddSingleton<MeetingPlaces>();
        services.AddSingleton<VisitorDisposal>();
        services.AddSingleton<RecommendationQueries>();
        services.AddSingleton<RecommendationImport>();
        services.AddSingleton<OutreachQueries>();
        services.AddSingleton<IOtherAppearances, EventAppearances>();
        services.AddSingleton<PublicEvents>();
        services.AddSingleton<EventPapers>();
        services.AddSingleton(OutreachSettings.From(configuration));
        services.AddSingleton<EventMail>();
        services.AddSingleton<Seats>();
        services.AddSingleton<EventRegistration>();
        services.AddSingleton<RegistrationDesk>();
        services.AddSingleton<RegistrationDisposal>();
        services.AddSingleton<AgencyTime>();
        services.AddSingleton<WriteQueue>();
        services.AddSingleton<DatabaseStart>();
        services.AddSingleton<Leases>();
        services.AddMailing(MailSettings.Read(configuration), SiteAddress.From(configuration));
        services.AddSingleton<VisitorFeedback>();
        services.AddSingleton<SavedViews>();
        services.AddSingleton<LetterTemplates>();
        services.AddSingleton<MatterQueries>();
        services.AddSingleton<EvidenceQueries>();
        services.AddSingleton<ReadMarks>();
        services.AddSingleton<IdentityReads>();
        services.AddSingleton<ReadReview>();
        services.AddSingleton<ComplaintOpening>();
        services.AddSingleton(new ViewLinks(SiteAddress.From(configuration)));
        services.AddSingleton(new AnswerListLink($"{SiteAddress.From(configuration)}/guidance/answers?show=due"));
        services.AddSingleton(new EntryLink($"{SiteAddress.From(configuration)}/office/entry"));
        services.AddComplaints();
        services.AddSingleton(ClamAvSettings.Read(configuration));
        services.AddSingleton<VirusScanner>();
        services.AddSingleton<ContentWriter>();
        services.AddSingleton<EvidenceStore>();
        services.AddSingleton<HeldFiles>();
        services.AddSingleton<ComplaintFiles>();
        services.AddSingleton<ClosuresInForce>();
        services.AddSingleton<DueDays>();
        services.AddSingleton(ReminderSettings.Read(configuration));
        services.AddSingleton(RetentionSettings.Read(configuration));
        services.AddSingleton<Reminders>();
        services.AddSingleton<ReadDashboard>();
        services.AddSingleton<ListExport>();
        services.AddSingleton(PublicDataSettings.Read(configuration));
        services.AddSingleton<PublicRecords>();
        services.AddSingleton<PublishFigures>();
        services.AddSingleton<PublicNarratives>();
        services.AddSingleton<NarrativeVersions>();
        services.AddSingleton<ReadPublicFigures>();
        services.AddLedger(configuration);
        services.AddTransfer();
        services.AddParticipation(configuration);
        services.AddSingleton<JobDesk>();
        services.AddSingleton<ActorLookup>();
        services.AddSingleton<JobRounds>();
        services.AddSingleton<IJobWork, EditionJob>();
        services.AddSingleton<IJobWork, BundleJob>();
        services.AddSingleton<IJobWork, DisposalBatchJob>();
        return services;
    }

    /// <summary>What a server does beside its requests.</summary>
    public static IServiceCollection AddTrackerWorkers(this IServiceCollection services)
    {
        services.AddSingleton<ServerUse>();
        services.AddHostedService(provider => provider.GetRequiredService<ServerUse>());
        services.AddSingleton<CheckpointWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<CheckpointWorker>());
        services.AddHostedService<OutboxWorker>();
        services.AddHostedService<BounceWorker>();
        services.AddHostedService<DueDaysWorker>();
        services.AddHostedService<ReminderWorker>();
        services.AddHostedService<StoryPrintWorker>();
        services.AddHostedService<RoutingWorker>();
        services.AddHostedService<CampaignWorker>();
        services.AddHostedService<PatternWorker>();
        services.AddHostedService<DirectoryReminderWorker>();
        services.AddHostedService<AnswerWorker>();
        services.AddHostedService<SearchWorker>();
        services.AddHostedService<GuideReminderWorker>();
        services.AddHostedService<VisitorDisposalWorker>();
        services.AddHostedService<ParticipationWorker>();
        services.AddHostedService<RegistrationDisposalWorker>();
        services.AddHostedService<BulletinSpreadingWorker>();
        services.AddHostedService<ScanWorker>();
        services.AddHostedService<ReadSealWorker>();
        services.AddHostedService<PublicFiguresWorker>();
        services.AddHostedService<JobWorker>();
        return services;
    }
}
