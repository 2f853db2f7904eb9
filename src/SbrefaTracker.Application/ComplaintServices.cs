using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Copies;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.Guidance.Guides;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Retention.Batches;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Application.Routing;
using SbrefaTracker.Application.Samples;
using SbrefaTracker.Application.SizeTables;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Application.Substitutions;
using System.Reflection;

namespace SbrefaTracker.Application;

/// <summary>Finds the use cases and their validators, so that a new one is a new file and nothing else.</summary>
internal static class ComplaintServices
{
    public static IServiceCollection AddComplaints(this IServiceCollection services)
    {
        services.AddSingleton<ComplaintCommands>();
        services.AddSingleton<OtherSide>();
        services.AddSingleton<ComplaintFiling>();
        services.AddSingleton<KeyRenewal>();
        services.AddSingleton<DraftStore>();
        services.AddSingleton<Industries>();
        services.AddSingleton<ComplaintRecording>();
        services.AddSingleton<WorkList>();
        services.AddSingleton<ComplaintQueries>();
        services.AddSingleton<ReadWhatIf>();
        services.AddSingleton<RelatedComplaints>();
        services.AddSingleton<BulkActs>();
        services.AddSingleton<BulkRuns>();
        services.AddSingleton<TagsInUse>();
        services.AddSingleton<ReadFacets>();
        services.AddSingleton<OfficeInquiries>();
        services.AddSingleton<Tracking>();
        services.AddSingleton<OfficeDirectory>();
        services.AddSingleton<OfficeSheets>();
        services.AddSingleton<DirectoryReminders>();
        services.AddSingleton<DirectoryDays>();
        services.AddSingleton<OfficeCalls>();
        services.AddSingleton<RecordCommands>();
        services.AddSingleton<RecordHistory>();
        services.AddSingleton<StoryPrints>();
        services.AddSingleton<LedgerWalk>();
        services.AddSingleton<RoutingRounds>();
        services.AddSingleton<RoutingQueries>();
        services.AddSingleton<PreviewRule>();
        services.AddSingleton<PatternRounds>();
        services.AddSingleton<PatternQueries>();
        services.AddSingleton<CampaignQueries>();
        services.AddSingleton<CampaignRounds>();
        services.AddSingleton<CopyRounds>();
        services.AddSingleton<ProposalQueries>();
        services.AddSingleton<SubstitutionQueries>();
        services.AddSingleton<ReadAnnualFigures>();
        services.AddSingleton<ReadAnnualReport>();
        services.AddSingleton<ReadReportYears>();
        services.AddSingleton<EditionFreezing>();
        services.AddSingleton<EditionIssuing>();
        services.AddSingleton<EditionQueries>();
        services.AddSingleton<FrozenShelf>();
        services.AddSingleton<FrozenLists>();
        services.AddSingleton<EditionParcel>();
        services.AddSingleton<StoryQueries>();
        services.AddSingleton<RetentionQueries>();
        services.AddSingleton<OfficeRetention>();
        services.AddSingleton<RecordKeepingQueries>();
        services.AddSingleton<TakenBackDisposal>();
        services.AddSingleton<TakenBackQueries>();
        services.AddSingleton<GuideQueries>();
        services.AddSingleton<GuideReminders>();
        services.AddSingleton<NarrativeQueries>();
        services.AddSingleton<NarrativeList>();
        services.AddSingleton<ShippedAnswers>();
        services.AddSingleton<PublishedAnswers>();
        services.AddSingleton<PolicyOwners>();
        services.AddSingleton<AnswerQueries>();
        services.AddSingleton<SpanishGaps>();
        services.AddSingleton<DisposalQueries>();
        services.AddSingleton<BatchQueries>();
        services.AddSingleton<BatchCertificates>();
        services.AddSingleton<GuidanceLog>();
        services.AddSingleton<GuidanceReporting>();
        services.AddSingleton<DemoGuidance>();
        services.AddSingleton<AnswerFeedback>();
        services.AddSingleton<MissedSearches>();
        services.AddSingleton<AnswerReminders>();
        services.AddSingleton<IToldBefore, BulletinsToldBefore>();
        services.AddSingleton<IToldBefore, AnswersToldBefore>();
        services.AddSingleton<IToldBefore, GuidesToldBefore>();
        services.AddSingleton<EarlierWords>();
        services.AddSingleton<BulletinQueries>();
        services.AddSingleton<ReadBulletins>();
        services.AddSingleton<SampleDrawing>();
        services.AddSingleton<SampleQueries>();
        services.AddSingleton<CheckEdition>();
        services.AddSingleton<CompareEdition>();
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false }))
        {
            foreach (var face in type.GetInterfaces().Where(IsOurs))
            {
                services.AddSingleton(face, type);
            }
        }

        return services;
    }

    private static bool IsOurs(Type face) =>
        face.IsGenericType
        && (face.GetGenericTypeDefinition() == typeof(IComplaintUseCase<>)
            || face.GetGenericTypeDefinition() == typeof(IRecordUseCase<>)
            || face.GetGenericTypeDefinition() == typeof(IValidator<>));
}
