using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Feedback;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.Guidance.Guides;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Matters;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Retention.Batches;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Application.Routing;
using SbrefaTracker.Application.Samples;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Application.Substitutions;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.WaysOut;

/// <summary>Asks for everything that a use case gives to somebody.</summary>
internal delegate Task<object?> Ask(Actor actor);

/// <summary>
/// Every use case that answers somebody, out of the compiled program: what is read on a page only once it is interactive is read here. One that is not placed is reported.
/// </summary>
internal sealed class UseCases(Site site, IReadOnlyList<PlantedComplaint> complaints, FiscalYear year)
{
    private static readonly WorkListFilter Everything = new() { WithClosed = true, WithLastChange = true };

    private Dictionary<string, Ask> Reading => new(StringComparer.Ordinal)
    {
        ["BulkActs.Freeze"] = async actor => await Get<BulkActs>().Freeze(Everything, actor),
        ["WorkList.Read"] = async actor => await Get<WorkList>().Read(Everything, actor),
        ["WorkList.Ids"] = async actor => await Get<WorkList>().Ids(Everything, actor, among: null),
        ["WorkList.Count"] = async actor => await Get<WorkList>().Count(Everything, actor),
        ["ComplaintQueries.Read"] = Each(async (one, actor) => await Get<ComplaintQueries>().Read(one.Reference, actor)),
        ["RelatedComplaints.Read"] = Each(async (one, actor) => await Get<RelatedComplaints>().Read(one.Reference, actor)),
        ["OfficeInquiries.List"] = async actor => await Get<OfficeInquiries>().List(actor),
        ["OfficeInquiries.Page"] = async actor => new { Open = await Get<OfficeInquiries>().Page(actor, isOver: false), Over = await Get<OfficeInquiries>().Page(actor, isOver: true) },
        ["OfficeInquiries.Read"] = EachInquiry(async (id, actor) => await Get<OfficeInquiries>().Read(id, actor)),
        ["ReadWhatIf.Run"] = Each(async (one, actor) => await Get<ReadWhatIf>().Run(one.Reference, new WhatIf(5, null), actor)),
        ["TagsInUse.Read"] = async actor => await Get<TagsInUse>().Read(actor),
        ["CampaignQueries.List"] = async actor => await Get<CampaignQueries>().List(actor),
        ["CampaignQueries.Read"] = async actor => await Get<CampaignQueries>().Read(-Doors.First, actor),
        ["CampaignQueries.Like"] = Each(async (one, actor) => await Get<CampaignQueries>().Like(one.Reference, actor)),
        ["ProposalQueries.List"] = async actor => await Get<ProposalQueries>().List(actor),
        ["PreviewRule.Read"] = async actor => await Get<PreviewRule>().Read(new RuleGiven { Name = "Held", ActionTypes = ["DET"] }, null, actor),
        ["RoutingQueries.List"] = async actor => await Get<RoutingQueries>().List(actor),
        ["RoutingQueries.Read"] = async actor => await Get<RoutingQueries>().Read(-Doors.First, actor),
        ["MatterQueries.ToDo"] = async actor => await Get<MatterQueries>().ToDo(actor),
        ["EvidenceQueries.Of"] = async actor => await Get<EvidenceQueries>().Of(year, actor),
        ["GivenFiles.Read"] = async actor => await Get<GivenFiles>().Read(-Doors.First, actor),
        ["EvidenceQueries.ForDocuments"] = async actor => await Get<EvidenceQueries>().ForDocuments(year, actor),
        ["NoContactList.Read"] = async actor => await Get<Application.Mailing.NoContact.NoContactList>().Read(actor),
        ["MailOverview.Left"] = async actor => await Get<MailOverview>().Left(actor),
        ["MailOverview.Read"] = async actor => await Get<MailOverview>().Read(actor),
        ["SavedViews.List"] = async actor => await Get<SavedViews>().List(actor),
        ["BundleExport.Run"] = async actor => await Bundle(actor),
        ["ReadFacets.Of"] = async actor => await Get<ReadFacets>().Of(Everything, actor),
        ["ReadReportYears.Run"] = async actor => await Get<ReadReportYears>().Run(actor),
        ["ReadGrades.Run"] = async actor => await Get<ReadGrades>().Run(year, year.Last, actor),
        ["ReadCountedComplaints.All"] = async actor => await Get<ReadCountedComplaints>().All(new FigurePeriod(year, year.Last), CountedFigure.Received, actor).ToListAsync(),
        ["ReadCountedComplaints.Run"] = async actor => await Get<ReadCountedComplaints>().Run(new FigurePeriod(year, year.Last), CountedFigure.Received, null, actor),
        ["ListExport.Run"] = async actor => await Get<ListExport>().Run(new ListAsked(Everything, "To read all of it"), actor),
        ["OtherLists.Run"] = async actor => await Each(actor),
        ["ListExport.Write"] = async actor => await Listed(actor),
        ["EditionQueries.List"] = async actor => await Get<EditionQueries>().List(actor),
        ["EditionQueries.Read"] = async actor => await Get<EditionQueries>().Read(year.Year, 1, actor),
        ["EditionQueries.Issued"] = async actor => await Get<EditionQueries>().Issued(year.Year, 1, "annual-report.html", actor),
        ["EditionQueries.Rows"] = async actor => await Get<EditionQueries>().Rows(year.Year, 1, actor),
        ["EditionParcel.Make"] = async actor => await Get<EditionParcel>().Make(year.Year, 1, actor),
        ["FrozenLists.All"] = async actor => await Kept(actor),
        ["FrozenLists.Run"] = async actor => await Get<FrozenLists>().Run(new EditionMark(year.Year, 1), year, CountedFigure.Received, null, actor, []),
        ["EditionQueries.SectionsFor"] = async actor => await Get<EditionQueries>().SectionsFor(actor),
        ["JobDesk.List"] = async actor => await Get<JobDesk>().List(null, actor),
        ["JobDesk.About"] = async actor => await Get<JobDesk>().About(1, actor),
        ["JobDesk.WithFile"] = async actor => await Get<JobDesk>().WithFile(1, actor),
        ["CompareEdition.Run"] = async actor => await Get<CompareEdition>().Run(-Doors.First - 1, actor),
        ["CompareEdition.Write"] = async actor => await Compared(actor),
        ["CheckEdition.Run"] = async actor => await Get<CheckEdition>().Run(-Doors.First - 1, actor),
        ["SampleQueries.List"] = async actor => await Get<SampleQueries>().List(actor),
        ["SampleQueries.Read"] = async actor => await Get<SampleQueries>().Read(-Doors.First - 2, actor),
        ["SampleQueries.Population"] = async actor => await Get<SampleQueries>().Population(-Doors.First - 2, actor),
        ["ComplaintFiles.Of"] = Each(async (one, actor) => await Get<ComplaintFiles>().Of(one.Reference, actor)),
        ["ComplaintFiles.Open"] = Each(async (one, actor) => await Task.WhenAll(one.Files.Select(file => Get<ComplaintFiles>().Open(one.Reference, file, actor)))),
        ["ComplaintFiles.OfInquiry"] = EachInquiry(async (id, actor) => await Get<ComplaintFiles>().OfInquiry(id, actor)),
        ["ComplaintFiles.OpenOfInquiry"] = async actor => await Task.WhenAll(
            from one in complaints from id in one.Inquiries.Values from file in one.Files select Get<ComplaintFiles>().OpenOfInquiry(id, file, actor)),
        ["ReadDashboard.Run"] = async actor => await Get<ReadDashboard>().Run(actor, mine: false),
        ["OfficeSheets.Read"] = async actor => await Get<OfficeSheets>().Read("5203", actor),
        ["OfficeReaders.IfAsked"] = async actor => await Get<OfficeReaders>().IfAsked("5203", actor),
        ["OfficeReaders.OfOpen"] = Each(async (one, actor) => await Get<OfficeReaders>().OfOpen(one.Reference, actor)),
        ["OfficeCalls.Count"] = async actor => await Get<OfficeCalls>().Count(actor),
        ["OfficeCalls.First"] = async actor => await Get<OfficeCalls>().First(actor),
        ["OfficeSheets.Own"] = async actor => await Get<OfficeSheets>().Own(actor),
        ["ComplaintOpening.Open"] = Each(async (one, actor) => await Get<ComplaintOpening>().Open(one.Reference, actor)),
        ["ReadReview.Read"] = async actor => await Get<ReadReview>().Read(new ReadFilter(year.First, year.Last), null, actor),
        ["ReadReview.Export"] = async actor => await Get<ReadReview>().Export(new ReadFilter(year.First, year.Last), actor),
        ["RetentionQueries.Freeze"] = async actor => await Get<RetentionQueries>().Freeze(Domain.Retention.RetentionKinds.Closed, actor),
        ["BatchQueries.Latest"] = async actor => await Get<BatchQueries>().Latest(actor),
        ["BatchQueries.Read"] = async actor => await Get<BatchQueries>().Read(-Doors.First, actor),
        ["BatchCertificates.Of"] = async actor => await Get<BatchCertificates>().Of(-Doors.First, actor),
        ["RecordKeepingQueries.All"] = async actor => await Get<RecordKeepingQueries>().All(actor),
        ["RecordKeepingQueries.Of"] = async actor => (await Get<RecordKeepingQueries>().All(actor)).Value is { } kept && kept.Waiting.Concat(kept.Due).Concat(kept.Gone).FirstOrDefault() is < 0 and var record
            ? await Get<RecordKeepingQueries>().Of(record, actor)
            : await Get<RecordKeepingQueries>().Of(-Doors.First, actor),
        ["TakenBackQueries.Read"] = async actor => await Get<TakenBackQueries>().Read(-Doors.First, 0, actor),
        ["TakenBackQueries.All"] = async actor => await Get<TakenBackQueries>().All(-Doors.First, actor).ToListAsync(),
        ["DisposalQueries.Freeze"] = async actor => await Get<DisposalQueries>().Freeze(actor),
        ["DisposalQueries.OfDay"] = async actor => await Get<DisposalQueries>().OfDay(year.First, actor),
        ["DisposalQueries.Waiting"] = async actor => await Get<DisposalQueries>().Waiting(actor),
        ["DisposalQueries.Holds"] = async actor => await Get<DisposalQueries>().Holds(actor),
        ["DisposalQueries.Disposed"] = async actor => await Get<DisposalQueries>().Disposed(actor),
        ["DisposalQueries.Certificate"] = Each(async (one, actor) => await Get<DisposalQueries>().Certificate(one.Reference, actor)),
        ["RetentionQueries.Schedule"] = async actor => await Get<RetentionQueries>().Schedule(actor),
        ["RetentionQueries.Due"] = async actor => await Get<RetentionQueries>().Due(Domain.Retention.RetentionKinds.Closed, null, actor),
        ["NarrativeQueries.Of"] = Each(async (one, actor) => await Get<NarrativeQueries>().Of(one.Reference, actor)),
        ["NarrativeQueries.Look"] = Each(async (one, actor) => await Get<NarrativeQueries>().Look(one.Reference, "A shipment waited.", amounts: true, actor)),
        ["NarrativeList.Read"] = async actor => await Get<NarrativeList>().Read(actor),
        ["StoryQueries.Of"] = async actor => await Get<StoryQueries>().Of(year.Year, actor),
        ["StoryQueries.Suggest"] = Each(async (one, actor) => await Get<StoryQueries>().Suggest(one.Reference, "A shipment waited.", amounts: true, actor)),
        ["SubstitutionQueries.Read"] = async actor => await Get<SubstitutionQueries>().Read(actor),
        ["GuideQueries.Whole"] = async actor => await Get<GuideQueries>().Whole(-1, actor),
        ["GuideQueries.List"] = async actor => await Get<GuideQueries>().List(actor),
        ["AnswerQueries.List"] = async actor => await Get<AnswerQueries>().List(AnswerListing.Kept, actor),
        ["AnswerQueries.Counts"] = async actor => await Get<AnswerQueries>().Counts(actor),
        ["ReadUsefulness.Run"] = async actor => await Get<ReadUsefulness>().Run(actor),
        ["AnswerFeedback.Counts"] = async actor => await Get<AnswerFeedback>().Counts(-1, actor),
        ["AnswerFeedback.Comments"] = async actor => await Get<AnswerFeedback>().Comments(-1, actor),
        ["AnswerFeedback.Unhelpful"] = async actor => await Get<AnswerFeedback>().Unhelpful(actor),
        ["MissedSearches.Read"] = async actor => await Get<MissedSearches>().Read(actor),
        ["GuidanceLog.Of"] = async actor => await Get<GuidanceLog>().Of(year, null, actor),
        ["GuidanceLog.Entry"] = async actor => (await Get<GuidanceLog>().Of(year, null, actor)).Value?.Entries is [var latest, ..] ? await Get<GuidanceLog>().Entry(-latest.Entry.Id, actor) : null,
        ["GuidanceReporting.Read"] = async actor => await Get<GuidanceReporting>().Read(year, null, actor),
        ["AnswerQueries.Read"] = async actor => await Get<AnswerQueries>().Read(-1, actor),
        ["CommitteeQueries.Desk"] = async actor => await Get<CommitteeQueries>().Desk(actor),
        ["CommitteeQueries.Meeting"] = async actor => await Get<CommitteeQueries>().Meeting(-1, actor),
        ["CommitteePapers.OpenForStaff"] = async actor => await Get<CommitteePapers>().OpenForStaff(-1, 1, actor),
        ["RecommendationQueries.List"] = async actor => await Get<RecommendationQueries>().List(new(), actor),
        ["RecommendationQueries.Read"] = async actor => await Get<RecommendationQueries>().Read("010001", actor),
        ["RecommendationImport.Preview"] = async actor => await Get<RecommendationImport>().Preview([], null, actor),
        ["RecommendationExport.AllColumns"] = async actor => await Get<RecommendationExport>().AllColumns(actor),
        ["RecommendationExport.History"] = async actor => await Get<RecommendationExport>().History(actor),
        ["MeetingVisitors.Of"] = async actor => await Get<MeetingVisitors>().Of(-1, 0, actor),
        ["CommitteeReporting.Read"] = async actor => await Get<CommitteeReporting>().Read(year, actor),
        ["OutreachQueries.Ahead"] = async actor => await Get<OutreachQueries>().Ahead(actor),
        ["OutreachQueries.Past"] = async actor => await Get<OutreachQueries>().Past(null, actor),
        ["OutreachQueries.Read"] = async actor => await Get<OutreachQueries>().Read(-1, actor),
        ["ParticipationQueries.List"] = async actor => await Get<ParticipationQueries>().List(ended: false, null, actor),
        ["ParticipationQueries.Read"] = async actor => await Get<ParticipationQueries>().Read(-1, actor),
        ["GuidanceLog.OfComplaint"] = Each(async (one, actor) => await Get<GuidanceLog>().OfComplaint(one.Reference, actor)),
        ["RaisedQuestions.OfComplaint"] = Each(async (one, actor) => await Get<RaisedQuestions>().OfComplaint(one.Reference, actor)),
        ["RaisedQuestions.ToRecommend"] = async actor => await Get<RaisedQuestions>().ToRecommend(1, actor),
        ["RaisedQuestions.OfRecommendation"] = async actor => await Get<RaisedQuestions>().OfRecommendation("010001", actor),
        ["RaisedQuestions.ToFile"] = async actor => await Get<RaisedQuestions>().ToFile(1, actor),
        ["EventPapers.OpenForStaff"] = async actor => await Get<EventPapers>().OpenForStaff(-1, 1, actor),
        ["RegistrationDesk.Read"] = async actor => await Get<RegistrationDesk>().Read(-1, RegistrationShow.All, null, actor),
        ["RegistrationDesk.Export"] = async actor => await Get<RegistrationDesk>().Export(-1, actor),
        ["SendingProgress.Of"] = async actor => await Get<SendingProgress>().Of(1, actor),
        ["BulletinQueries.List"] = async actor => await Get<BulletinQueries>().List(null, false, actor),
        ["SpanishGaps.Count"] = async actor => await Get<SpanishGaps>().Count(actor),
        ["BulletinQueries.Read"] = async actor => await Get<BulletinQueries>().Read(1, actor),
        ["BulletinQueries.AskedOf"] = async actor => await Get<BulletinQueries>().AskedOf(actor),
        ["PatternQueries.List"] = async actor => await Get<PatternQueries>().List(actor),
    };

    public IEnumerable<(string Name, Ask Ask)> All() => Reading.Select(one => (one.Key, one.Value));

    public (IEnumerable<string> Unplaced, IEnumerable<string> Gone) Check()
    {
        var there = typeof(WorkList).Assembly.GetExportedTypes().Where(type => type is { IsInterface: false })
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => (typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)) && method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Actor)))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Distinct(StringComparer.Ordinal).ToList();
        var known = Reading.Keys.Concat(WritingUseCases.Names).ToList();
        return (there.Except(known, StringComparer.Ordinal), known.Except(there, StringComparer.Ordinal));
    }

    private async Task<object?> Each(Actor actor)
    {
        List<object?> lists = [];
        foreach (var list in Enum.GetValues<OtherList>())
        {
            lists.Add(await Get<OtherLists>().Run(list, "To read all of it", actor));
        }

        return lists;
    }

    private async Task<object?> Listed(Actor actor)
    {
        var rows = new List<IReadOnlyList<string>>();
        var written = await Get<ListExport>().Write(new ListAsked(Everything, "To read all of it"), actor, row => { rows.Add(row); return Task.CompletedTask; }, _ => { });
        return (written, rows);
    }

    private async Task<object?> Compared(Actor actor)
    {
        using var file = new MemoryStream();
        return (await Get<CompareEdition>().Write(-Doors.First - 1, actor, file, _ => { }), file.ToArray());
    }

    private async Task<object?> Kept(Actor actor) =>
        await Get<FrozenLists>().All(new EditionMark(year.Year, 1), year, CountedFigure.Received, actor, []) is { Value: { } whole } ? await whole.Rows.ToListAsync() : null;

    private async Task<object?> Bundle(Actor actor)
    {
        using var file = new MemoryStream();
        var made = await Get<BundleExport>().Run(file, new BundleRequest([.. complaints.Select(one => one.Reference)], Personal: true) { Purpose = "To read all of it" }, actor);
        return (made, file.ToArray());
    }

    private T Get<T>()
        where T : notnull => site.Services.GetRequiredService<T>();

    private Ask Each(Func<PlantedComplaint, Actor, Task<object?>> ask) => async actor => await Task.WhenAll(complaints.Select(one => ask(one, actor)));

    private Ask EachInquiry(Func<long, Actor, Task<object?>> ask) => async actor => await Task.WhenAll(complaints.SelectMany(one => one.Inquiries.Values).Select(id => ask(id, actor)));
}
