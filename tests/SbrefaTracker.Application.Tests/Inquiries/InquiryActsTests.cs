using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Inquiries;

public sealed class InquiryActsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_reply_is_assessed_question_by_question_and_what_was_ignored_is_known(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Replied(world);
        var inquiry = (await desk.View()).Inquiries[0];

        Assert.Empty(await desk.Do(Desk.Representative, d => Assessment(d, inquiry, [AnswerMarks.Answered, AnswerMarks.Ignored]) with { SignerRank = SignerRanks.Supervisor, Note = "Nobody says who heard them." }));

        var seen = (await desk.View()).Inquiries[0];
        Assert.Equal(Grade.D, seen.Assessment!.Quality.Grade);
        Assert.Equal([ReplyQuality.QuestionsIgnored, ReplyQuality.SignerNotHigh], seen.Assessment.Quality.Shortfalls.Select(shortfall => shortfall.Code));
        Assert.Equal("Who heard the importer?", Assert.Single(seen.Ignored).Text);
        Assert.Empty(seen.Partly);
        Assert.Equal("D", (await desk.View()).Story[^1].Detail["quality"]);

        Assert.Empty(await desk.Do(Desk.Representative, d => Assessment(d, inquiry, [AnswerMarks.Answered, AnswerMarks.Answered])));
        Assert.Equal((Grade.A, 0), ((await desk.View()).Inquiries[0].Assessment!.Quality.Grade, (await desk.View()).Inquiries[0].Ignored.Count));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task An_assessment_speaks_of_every_question_or_is_refused()
    {
        await using var world = await TestWorld.On();
        var desk = await Replied(world);
        var inquiry = (await desk.View()).Inquiries[0];

        Assert.Equal(["question_unmarked"], await desk.Do(Desk.Representative, d => Assessment(d, inquiry, [AnswerMarks.Answered])));
        Assert.Equal(["unknown_code"], await desk.Do(Desk.Representative, d => Assessment(d, inquiry, [AnswerMarks.Answered, "well"])));
        Assert.Equal(
            ["required", "required", "required", "required"],
            await desk.Do(Desk.Representative, d => Assessment(d, inquiry, [AnswerMarks.Answered, AnswerMarks.Answered]) with { FactsLookedInto = null, Professional = null, Personnel = "", SignerRank = "" }));
        Assert.Equal(["workflow.not_your_role"], await desk.Do(Desk.Analyst, d => Assessment(d, inquiry, [AnswerMarks.Answered, AnswerMarks.Answered])));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_wrong_office_sends_an_inquiry_back_and_says_who_should_answer(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        await desk.Ask();
        var id = (await desk.View()).Inquiries[0].Id;

        SendBackInquiry Back(Desk d, string? proposed) => new() { Reference = d.Reference, Version = d.Version, InquiryId = id, Reason = "The file lies in Laredo.", ProposedOffice = proposed };
        Assert.Equal(["workflow.not_your_office"], await desk.Do(Desk.Laredo, d => Back(d, null)));
        Assert.Equal(["same_office"], await desk.Do(Desk.Boston, d => Back(d, "0401")));
        Assert.Equal(["unknown_office"], await desk.Do(Desk.Boston, d => Back(d, "nowhere")));
        Assert.Empty(await desk.Do(Desk.Boston, d => Back(d, "2304")));

        var view = await desk.View();
        Assert.Equal((ComplaintState.UnderReview, false, "2304"), (view.State, view.Inquiries[0].IsOpen, view.Inquiries[0].ProposedOffice));
        Assert.Equal("The file lies in Laredo.", view.Story[^1].Text);
        var row = Assert.Single(await world.Get<OfficeInquiries>().List(Desk.Boston));
        Assert.Equal((false, ""), (row.IsOpen, row.ActionType));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Time_is_asked_for_and_granted_for_a_later_business_day_only()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        await desk.Ask();
        var inquiry = (await desk.View()).Inquiries[0];

        GrantTime Grant(Desk d, DateOnly until) => new() { Reference = d.Reference, Version = d.Version, InquiryId = inquiry.Id, Until = until, Reason = "Two files." };
        Assert.Equal(["not_later_than"], await desk.Do(Desk.Representative, d => Grant(d, inquiry.DueOn)));
        Assert.Equal(["not_a_business_day"], await desk.Do(Desk.Representative, d => Grant(d, new DateOnly(2026, 3, 28))));
        Assert.Equal(["later_than"], await desk.Do(Desk.Representative, d => Grant(d, new DateOnly(2028, 3, 24))));
        Assert.Equal(["workflow.not_your_role"], await desk.Do(Desk.Boston, d => Grant(d, new DateOnly(2026, 3, 27))));
        Assert.Empty(await desk.Do(Desk.Representative, d => Grant(d, new DateOnly(2026, 3, 27))));

        var view = await desk.View();
        Assert.Equal((new DateOnly(2026, 3, 27), new DateOnly(2026, 3, 27)), (view.Inquiries[0].DueOn, view.DueOn!.Value));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Time_that_was_asked_for_is_refused_with_a_reason_that_the_office_reads(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        await desk.Ask();
        var asked = (await desk.View()).Inquiries[0];
        AskForTime More(Desk d, int days) => new() { Reference = d.Reference, Version = d.Version, InquiryId = asked.Id, Until = asked.DueOn.AddDays(days), Reason = "The file is in the archive." };
        RefuseTime No(Desk d) => new() { Reference = d.Reference, Version = d.Version, InquiryId = asked.Id, Reason = "The goods rot." };

        Assert.Equal(["workflow.no_time_asked_for"], await desk.Do(Desk.Representative, No));
        Assert.Empty(await desk.Do(Desk.Boston, d => More(d, 7)));
        Assert.Equal(["workflow.not_your_role"], await desk.Do(Desk.Analyst, No));
        Assert.Empty(await desk.Do(Desk.Representative, No));

        var office = (await world.Get<OfficeInquiries>().Read(asked.Id, Desk.Boston)).Value!.Inquiry;
        Assert.Equal((asked.DueOn, "The goods rot.", false), (office.DueOn, office.TimeAnswer, office.AwaitsTime));
        Assert.NotNull(office.TimeRefusedOn);
        Assert.Equal(["workflow.no_time_asked_for"], await desk.Do(Desk.Representative, No));
        Assert.Equal(("TimeRefused", "The goods rot."), ((await desk.View()).Story[^1].Action, (await desk.View()).Story[^1].Text));

        // Asked anew it is open again, and what is granted says why as well.
        Assert.Empty(await desk.Do(Desk.Boston, d => More(d, 14)));
        Assert.True((await desk.View()).Inquiries[0] is { AwaitsTime: true, TimeAnswer: null, TimeRefusedOn: null });
        Assert.Empty(await desk.Do(Desk.Representative, d => new GrantTime { Reference = d.Reference, Version = d.Version, InquiryId = asked.Id, Until = asked.DueOn.AddDays(7), Reason = "One week is enough." }));
        var granted = (await world.Get<OfficeInquiries>().Read(asked.Id, Desk.Boston)).Value!.Inquiry;
        Assert.Equal((asked.DueOn.AddDays(7), "One week is enough.", (DateOnly?)null), (granted.DueOn, granted.TimeAnswer, granted.TimeRefusedOn));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task An_interim_reply_says_what_was_done_what_remains_and_when()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        await desk.Ask();
        var id = (await desk.View()).Inquiries[0].Id;

        var empty = new ReplyForOffice { Reference = desk.Reference, Version = desk.Version, InquiryId = id, IsFinal = false, Signer = "R. Okafor" };
        var result = await world.Get<Application.Complaints.Pipeline.ComplaintCommands>().Run(empty, Desk.Boston);
        Assert.Equal(["Text", "Remains", "PromisedOn"], result.Refusals.Select(refusal => refusal.Field));

        Assert.Empty(await desk.Reply(Desk.Boston, isFinal: false));
        var reply = Assert.Single((await desk.View()).Inquiries[0].Replies);
        Assert.Equal(("What we found.", "The log of the broker.", new DateOnly(2026, 3, 26)), (reply.Text, reply.Remains, reply.PromisedOn!.Value));
    }

    [Fact]
    public async Task A_final_reply_need_not_answer_again_what_an_interim_one_answered()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        await desk.Ask();
        var id = (await desk.View()).Inquiries[0].Id;
        ReplyForOffice Final(Desk d) => new() { Reference = d.Reference, Version = d.Version, InquiryId = id, IsFinal = true, Signer = "R. Okafor" };

        Assert.Equal(["question_unanswered"], await desk.Do(Desk.Boston, Final));
        Assert.Empty(await desk.Reply(Desk.Boston, isFinal: false));
        Assert.Empty(await desk.Do(Desk.Boston, Final));

        Assert.All((await desk.View()).Inquiries[0].Questions, question => Assert.Single(question.Answers));
    }

    [Fact]
    public async Task What_a_reply_is_worth_is_not_said_to_the_office()
    {
        await using var world = await TestWorld.On();
        var desk = await Replied(world);
        var inquiry = (await desk.View()).Inquiries[0];
        await desk.Do(Desk.Representative, d => Assessment(d, inquiry, [AnswerMarks.Answered, AnswerMarks.Ignored]));

        var read = await world.Get<OfficeInquiries>().Read(inquiry.Id, Desk.Boston);

        Assert.Null(read.Value!.Inquiry.Assessment);
    }

    private static async Task<Desk> Replied(TestWorld world)
    {
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        await desk.Ask();
        Assert.Empty(await desk.Reply(Desk.Boston));
        return desk;
    }

    private static AssessReply Assessment(Desk desk, InquiryView inquiry, IReadOnlyList<string> marks) => new()
    {
        Reference = desk.Reference,
        Version = desk.Version,
        InquiryId = inquiry.Id,
        Marks = inquiry.Questions.Zip(marks).ToDictionary(pair => pair.First.Id, pair => pair.Second),
        FactsLookedInto = true,
        Personnel = PersonnelCodes.Addressed,
        SignerRank = SignerRanks.High,
        Professional = true,
    };
}
