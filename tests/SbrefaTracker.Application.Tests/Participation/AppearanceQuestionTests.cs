using System.Globalization;
using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Committees;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Application.Tests.Outreach;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Participation;

/// <summary>What was asked and complained of where the agency took part, and what becomes of it.</summary>
public sealed class AppearanceQuestionTests
{
    private static readonly DateOnly Held = new(2026, 6, 1);

    [Theory, OnSqlite, OnPostgres]
    public async Task The_report_notes_each_line_and_one_becomes_a_complaint_that_names_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (requests, record) = await Reported(world, "Why do trucks wait?\n\n  Who decides?  ");
        var view = await requests.Read(record);
        Assert.Equal([("Why do trucks wait?", Held), ("Who decides?", Held)], view.Questions.Select(one => (one.Question, one.AskedOn)));
        var raised = world.Get<RaisedQuestions>();
        var place = new RaisedPlace("Harbor Trade Day", string.Create(CultureInfo.InvariantCulture, $"/outreach/requests/{-record}"));
        Assert.Equal(place, (await raised.ToFile(view.Questions[0].Id, OutreachWorld.Analyst))!.Place);
        Assert.Null(await raised.ToFile(view.Questions[0].Id, ParticipationWorld.Coordinator));

        var filed = await world.Get<ComplaintRecording>().Record(new RecordComplaint(Filing.Input(given => given[ComplaintFields.ReceivedOn] = Held), view.Questions[0].Id), OutreachWorld.Analyst);

        Assert.Empty(filed.Refusals);
        Assert.Equal((QuestionEnds.Complaint, filed.Value), ((await requests.Read(record)).Questions[0].Became, (await requests.Read(record)).Questions[0].Reference));
        Assert.Equal(place, Assert.Single(await raised.OfComplaint(filed.Value!, OutreachWorld.Analyst)).Place);
        Assert.Null(await raised.ToFile(view.Questions[0].Id, OutreachWorld.Analyst));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_becomes_guidance_and_both_know_of_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (requests, record) = await Reported(world, "Who decides?");
        var question = (await requests.Read(record)).Questions.Single().Id;
        var log = new LogGuidance
        {
            Way = "event",
            Topic = "penalties",
            Size = "small",
            AskedOn = Held,
            AnsweredOn = Held,
            Facts = "Who decides?",
            Given = "The Center decides.",
            RestsOn = "19 CFR 171",
            Question = question,
        };

        var kept = (await world.Get<RecordCommands>().Run(log, OutreachWorld.Analyst)).Value!;

        Assert.Equal((-kept.Record).ToString(CultureInfo.InvariantCulture), (await requests.Read(record)).Questions.Single().Reference);
        var entry = Assert.Single((await world.Get<GuidanceLog>().Entry(-kept.Record, OutreachWorld.Analyst)).Value!.Entries);
        Assert.Equal((record, question, "Harbor Trade Day"), (entry.Entry.EventRecord, entry.Entry.EventQuestion, entry.RaisedAt?.Title));
        Assert.Equal(["event.no_open_question"], await requests.Refused(log, OutreachWorld.Analyst));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_becomes_a_new_recommendation_and_both_know_of_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await CommitteeWorld.On(world);
        var (requests, record) = await Reported(world, "One form instead of three.");
        var question = (await requests.Read(record)).Questions.Single().Id;
        var raised = world.Get<RaisedQuestions>();
        Assert.Equal("One form instead of three.", (await raised.ToRecommend(question, CommitteeWorld.Representative))!.Question.Question);
        Assert.Null(await raised.ToRecommend(question, CommitteeWorld.Officer));
        Assert.Null(await raised.ToRecommend(question, ParticipationWorld.Coordinator));
        RecordRecommendation Take(string number, long? of) => new()
        {
            Given = new(new Dictionary<ComplaintField, object?> { [RecommendationFields.Number] = number, [RecommendationFields.Term] = 16L, [RecommendationFields.Text] = "One form." }),
            Question = of,
        };

        Assert.Equal(["event.no_open_question"], await requests.Refused(Take("010007", question + 1_000), CommitteeWorld.Representative));
        Assert.Equal(["workflow.not_your_role"], await requests.Refused(Take("010007", question), CommitteeWorld.Officer));
        Assert.Empty(await requests.Refused(Take("010007", question), CommitteeWorld.Representative));

        var view = await requests.Read(record);
        Assert.Equal((QuestionEnds.Recommendation, "010007", false), (view.Questions.Single().Became, view.Questions.Single().Reference, view.Passed.Contains("010007")));
        Assert.Equal("Harbor Trade Day", Assert.Single((await world.Get<RecommendationQueries>().Read("010007", CommitteeWorld.Officer)).Value!.Raised).Place.Title);
        Assert.Null(await raised.ToRecommend(question, CommitteeWorld.Representative));
        Assert.Equal(["event.no_open_question"], await requests.Refused(Take("010008", question), CommitteeWorld.Representative));
        Assert.Equal(["record_not_found"], (await world.Get<RecommendationQueries>().Read("010008", CommitteeWorld.Officer)).Refusals.Select(one => one.Code));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_belongs_to_a_recommendation_that_shows_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        const string number = "010007";
        var committee = await CommitteeWorld.On(world);
        var text = new Dictionary<ComplaintField, object?> { [RecommendationFields.Number] = number, [RecommendationFields.Term] = 16L, [RecommendationFields.Text] = "Fewer forms." };
        var recommendation = (await world.Get<RecordCommands>().Run(new RecordRecommendation { Given = new(text) }, CommitteeWorld.Officer)).Value!.Record;
        Assert.Empty(await committee.Refused(new MoveRecommendation { Record = recommendation, Version = 1, Act = RecommendationAction.Pass, On = new(2026, 3, 5) }));
        var (requests, record) = await Reported(world, "One form instead of three.");
        var question = (await requests.Read(record)).Questions.Single().Id;

        Assert.Empty(await requests.Refused(new SettleAppearanceQuestion { Record = record, Version = 9, QuestionId = question, Became = QuestionEnds.Recommendation, Reference = number }));

        var shown = Assert.Single((await world.Get<RecommendationQueries>().Read(number, CommitteeWorld.Officer)).Value!.Raised);
        Assert.Equal(("One form instead of three.", new RaisedPlace("Harbor Trade Day", null)), (shown.Question.Question, shown.Place));
        Assert.Empty(await world.Get<RaisedQuestions>().OfRecommendation(number, OutreachWorld.Coordinator));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_becomes_a_task_that_is_listed_until_it_is_done(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (requests, record) = await Reported(world, "Put the dates on one page.");
        var question = (await requests.Read(record)).Questions.Single().Id;
        var settle = new SettleAppearanceQuestion { Record = record, Version = 9, QuestionId = question, Became = QuestionEnds.Task, Note = "Write the page.", TaskFor = "Analysts", DueOn = new(2026, 6, 30) };
        Assert.Equal(["required", "required", "required"], await requests.Refused(settle with { Note = " ", TaskFor = null, DueOn = null }));
        Assert.Equal(["not_before"], await requests.Refused(settle with { DueOn = new(2026, 6, 1) }));
        Assert.Equal(["workflow.not_your_role"], await requests.Refused(settle, ParticipationWorld.Stranger));
        Assert.Equal(["event.no_open_question"], await requests.Refused(settle with { QuestionId = 999_999 }));

        Assert.Empty(await requests.Refused(settle, ParticipationWorld.Coordinator));

        Assert.Equal(["stale"], await requests.Refused(settle));
        var task = Assert.Single((await world.Get<OutreachQueries>().Ahead(ParticipationWorld.Coordinator)).Value!.Tasks);
        Assert.Equal(("Write the page.", "Analysts", new DateOnly(2026, 6, 30), "Harbor Trade Day"), (task.Question.Note, task.Question.TaskFor, task.Question.DueOn, task.Place.Title));
        var finish = new FinishAppearanceTask { Record = record, Version = 10, QuestionId = question, Done = "It is there." };
        Assert.Equal(["required"], await requests.Refused(finish with { Done = "" }));
        Assert.Equal(["event.no_open_task"], await requests.Refused(finish with { QuestionId = 999_999 }));
        Assert.Empty(await requests.Refused(finish));
        Assert.Empty((await world.Get<OutreachQueries>().Ahead(ParticipationWorld.Coordinator)).Value!.Tasks);
        Assert.Equal((new DateOnly(2026, 6, 2), "It is there."), ((await requests.Read(record)).Questions.Single().DoneOn, (await requests.Read(record)).Questions.Single().DoneNote));
        Assert.Equal(["event.no_open_tasks"], await requests.Refused(finish with { Version = 11 }));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Nothing_is_noted_before_the_agency_was_there_and_never_of_a_day_to_come()
    {
        await using var world = await TestWorld.On();
        var requests = new ParticipationWorld(world);
        var early = await requests.Approved(ParticipationWorld.Given with { EventName = "Another day", EventOn = new(2026, 9, 1) });
        Assert.Equal(["workflow.not_in_this_state"], await requests.Refused(new NoteAppearanceQuestion { Record = early, Version = 5, Question = "Too early?" }));
        var (_, record) = await Reported(world, raised: null);
        Assert.Equal(["in_the_future"], await requests.Refused(new NoteAppearanceQuestion { Record = record, Version = 9, Question = "Tomorrow?", AskedOn = new(2026, 6, 3) }));
        Assert.Equal(["required"], await requests.Refused(new NoteAppearanceQuestion { Record = record, Version = 9, Question = " " }));
        Assert.Empty(await requests.Refused(new NoteAppearanceQuestion { Record = record, Version = 9, Question = "And who pays?" }));
        Assert.Equal(Held, (await requests.Read(record)).Questions.Single().AskedOn);
    }

    // Held on June 1, reported on June 2: the version is 9 then.
    private static async Task<(ParticipationWorld Requests, long Record)> Reported(TestWorld world, string? raised)
    {
        var requests = new ParticipationWorld(world);
        var record = await requests.Approved();
        var draft = (await requests.Read(record)).Draft!;
        Assert.Empty(await requests.Refused(new ConfirmParticipation { Record = record, Version = 5, SubjectLine = draft.Subject, Text = draft.Text }, ParticipationWorld.Coordinator));
        Assert.Empty(await requests.Refused(new BriefSpeaker { Record = record, Version = 6, Message = "We help first." }, ParticipationWorld.Coordinator));
        world.Clock.Advance(TimeSpan.FromDays(88));
        Assert.Empty(await requests.Refused(new HoldAppearance { Record = record, Version = 7, HeldOn = Held }));
        var report = new WriteAfterAction { Record = record, Version = 8, SpokeThere = "Director", Issues = "Waiting times", Raised = raised };
        Assert.Equal(["participation.many_raised"], await requests.Refused(report with { Raised = string.Concat(Enumerable.Repeat("x\n", 51)) }));
        Assert.Empty(await requests.Refused(report));
        return (requests, record);
    }
}
