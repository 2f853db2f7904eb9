using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>What whoever clears writes beside a passage, until somebody settles it.</summary>
public sealed class ResponseCommentTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Holds_the_response_up_over_its_versions_until_it_is_settled(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await ResponseReviewTests.Drafted(world, retaliation: false);
        Assert.Empty(await Comment(desk, "penalty was cancelled", "By whom?"));
        await desk.Do(Desk.Analyst, d => new ReturnResponse { Reference = d.Reference, Version = d.Version, Reason = "See the comment." });
        await desk.Draft(text: "The port cancelled the penalty.");
        await desk.Clear(Desk.Representative);

        Assert.Equal(["workflow.comment_unsettled"], await desk.Send());
        var open = Assert.Single((await desk.View()).Responses[^1].Comments);
        Assert.Equal((1, "penalty was cancelled", true), (open.Version, open.Quote, open.IsOpen));
        Assert.Empty(await Answer(desk, open.Id, "Is it enough to say the port?", settles: false));
        Assert.Equal(["workflow.comment_unsettled"], await desk.Send());
        Assert.Empty(await Answer(desk, open.Id, "The port is named now.", settles: true));
        Assert.Empty(await desk.Send());

        var settled = Assert.Single((await desk.View()).Responses[0].Comments);
        Assert.Equal((false, 2), (settled.IsOpen, settled.Answers.Count));
        Assert.Empty((await desk.View()).Responses[^1].Comments);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task One_that_need_not_be_settled_holds_nothing_up()
    {
        await using var world = await TestWorld.On();
        var desk = await ResponseReviewTests.Drafted(world, retaliation: false);
        Assert.Empty(await Comment(desk, null, "A kinder tone would do.", must: false));

        Assert.Empty(await desk.Clear(Desk.Representative));
        Assert.Empty(await desk.Send());
    }

    [Fact]
    public async Task Quotes_the_letter_and_is_answered_once_it_is_there()
    {
        await using var world = await TestWorld.On();
        var desk = await ResponseReviewTests.Drafted(world, retaliation: false);

        Assert.Equal(["quote_not_in_letter"], await Comment(desk, "The penalty was doubled", "Why?"));
        Assert.Equal(["required"], await Comment(desk, null, " "));
        Assert.Equal(["workflow.no_open_comment"], await Answer(desk, 1, "Done.", settles: true));
        await Comment(desk, null, "Why?");
        Assert.Equal(["comment_not_open"], await Answer(desk, 1, "Done.", settles: true));
        Assert.Equal(["workflow.not_your_role"], await desk.Do(Desk.Analyst, d => new CommentResponse { Reference = d.Reference, Version = d.Version, Text = "Mine.", MustSettle = false }));
        Assert.Equal(["required"], await Comment(desk, null, "Must it?", must: null));
        Assert.Equal(["required"], await Answer(desk, 1, "Is it?", settles: null));
    }

    [Fact]
    public async Task Nobody_outside_staff_sees_it()
    {
        await using var world = await TestWorld.On();
        var desk = await ResponseReviewTests.Drafted(world, retaliation: false);
        await Comment(desk, "penalty was cancelled", "Between us.");
        await Answer(desk, (await desk.View()).Responses[^1].Comments[0].Id, "Only for us.", settles: true);
        await desk.Clear(Desk.Representative);
        await desk.Send();

        Assert.Empty((await desk.View(Desk.Auditor)).Responses[^1].Comments);
        Assert.DoesNotContain((await desk.View(Desk.Auditor)).Story, entry => entry.Text is "Between us." or "Only for us.");
        Assert.DoesNotContain((await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!.Story, entry => entry.Action is "ResponseCommented" or "CommentAnswered");
    }

    private static Task<IReadOnlyList<string>> Comment(Desk desk, string? quote, string text, bool? must = true) =>
        desk.Do(Desk.Representative, d => new CommentResponse { Reference = d.Reference, Version = d.Version, Quote = quote, Text = text, MustSettle = must });

    private static Task<IReadOnlyList<string>> Answer(Desk desk, long comment, string text, bool? settles) =>
        desk.Do(Desk.Analyst, d => new AnswerComment { Reference = d.Reference, Version = d.Version, CommentId = comment, Text = text, Settles = settles });
}
