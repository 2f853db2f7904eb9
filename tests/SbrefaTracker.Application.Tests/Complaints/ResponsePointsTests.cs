using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>A final response takes up all that it must before it goes to clearance, and what was stated stays with it.</summary>
public sealed class ResponsePointsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Are_kept_with_the_draft_and_stand_in_the_ledger(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);
        var question = (await desk.View()).Inquiries[0].Questions[1];

        Assert.Empty(await Draft(desk, points => [.. points.Select(point => point.QuestionId == question.Id ? point with { Stand = PointStands.Said, Text = "The importer was heard." } : point)], "The importer was heard."));

        var stated = (await desk.View()).Responses[^1].Points;
        var about = Assert.Single(stated, view => view.Question?.Id == question.Id);
        Assert.Equal((1, 2, PointStands.Said, "The importer was heard."), (about.Inquiry, about.Question!.Number, about.Point.Stand, about.Point.Text));
        Assert.Equal(new DateOnly(2026, 5, 4), Assert.Single(stated, view => view.Point.Item == ResponseItems.Right).Point.Until);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task A_draft_that_lacks_some_is_refused_with_all_that_it_lacks()
    {
        await using var world = await TestWorld.On();
        var desk = await Asked(world);

        Assert.Equal(
            ["response.missing", "response.question_missing", "response.question_missing", "response.missing"],
            await Draft(desk, points => [.. points.Where(point => point.Item is not (ResponseItems.Facts or ResponseItems.Question or ResponseItems.NonRetaliation))]));
        Assert.Equal(ComplaintState.UnderReview, (await desk.View()).State);
        Assert.Empty((await desk.View()).Responses);
    }

    /// <summary>An interim response says of every question what is known, or why it waits; of all else it need not speak.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task An_interim_response_takes_up_every_question_and_nothing_else(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world, reply: false);
        var questions = (await desk.View()).Inquiries[0].Questions;
        StatedPoint About(int at, string stand, string? text) => new(ResponseItems.Question, stand, text) { QuestionId = questions[at].Id };
        Task<IReadOnlyList<string>> Interim(params StatedPoint[] points) =>
            desk.Do(Desk.Analyst, d => new DraftResponse { Reference = d.Reference, Version = d.Version, IsFinal = false, Text = "The notice was sent on Monday.", Points = points });

        Assert.Equal(["response.question_missing", "response.question_missing"], await Interim());
        Assert.Equal(["response.question_reason_missing", "response.question_not_in_letter"], await Interim(About(0, PointStands.LeftOut, null), About(1, PointStands.Said, "It was heard.")));
        Assert.Equal(["response.unfit_point"], await Interim(About(0, PointStands.LeftOut, "It waits."), About(1, PointStands.LeftOut, "It waits."), new(ResponseItems.Facts, PointStands.Said, "The notice was sent on Monday.")));
        Assert.Empty(await Interim(About(0, PointStands.Said, "The notice was sent on Monday."), About(1, PointStands.LeftOut, "The office has not answered it yet.")));

        Assert.Equal([PointStands.Said, PointStands.LeftOut], (await desk.View()).Responses[^1].Points.Select(view => view.Point.Stand));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task What_an_office_sent_back_need_not_be_answered()
    {
        await using var world = await TestWorld.On();
        var desk = await Asked(world, reply: false);
        var inquiry = (await desk.View()).Inquiries[0].Id;
        await desk.Do(Desk.Boston, d => new SendBackInquiry { Reference = d.Reference, Version = d.Version, InquiryId = inquiry, Reason = "Laredo knows of it." });

        Assert.Empty(await Draft(desk, points => [.. points.Where(point => point.Item != ResponseItems.Question)]));
    }

    [Fact]
    public async Task What_was_drafted_before_they_were_asked_for_is_cleared_and_sent_as_it_is()
    {
        await using var world = await TestWorld.On();
        var desk = await Asked(world);
        await desk.Draft();
        await using (var db = world.Open())
        {
            await db.ResponsePoints.ExecuteDeleteAsync();
        }

        Assert.Empty(await desk.Clear(Desk.Representative));
        Assert.Empty(await desk.Send());
    }

    [Fact]
    public async Task Are_for_staff_alone()
    {
        await using var world = await TestWorld.On();
        var desk = await Asked(world);
        await desk.Draft();

        Assert.NotEmpty((await desk.View()).Responses[^1].Points);
        Assert.Empty((await desk.View(Desk.Auditor)).Responses[^1].Points);
    }

    private static async Task<Desk> Asked(TestWorld world, bool reply = true)
    {
        var desk = await Desk.WithComplaint(world, given => given[ComplaintFields.DesiredOutcome] = "That the penalty is waived.");
        await desk.Acknowledge();
        await desk.Complete();
        await desk.Ask();
        if (reply)
        {
            await desk.Reply(Desk.Boston);
        }

        return desk;
    }

    private static async Task<IReadOnlyList<string>> Draft(Desk desk, Func<IReadOnlyList<StatedPoint>, IReadOnlyList<StatedPoint>> change, string text = "We looked into it.", bool isFinal = true)
    {
        var draft = new DraftResponse { Reference = desk.Reference, Version = desk.Version, IsFinal = isFinal, Text = text }.Whole(await desk.View());
        var right = new StatedPoint(ResponseItems.Right, PointStands.Said, text) { Topic = "A petition", Until = new DateOnly(2026, 5, 4) };
        return await desk.Do(Desk.Analyst, _ => draft with { Points = change([.. draft.Points.Where(point => point.Item != ResponseItems.Right), right]) });
    }
}
