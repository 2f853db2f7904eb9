using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>A filer says that the matter is not solved; who did not write the answer says whether it stands.</summary>
public sealed class StandByTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_refused_to_whoever_wrote_the_answer_and_open_to_whoever_cleared_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Complete(world);
        Assert.Empty(await desk.Draft(by: Desk.Representative));
        Assert.Empty(await desk.Clear(Desk.Commissioner));
        Assert.Empty(await desk.Send());
        await Unsolved(desk);

        Assert.Equal(["workflow.written_by_you"], await Stand(desk, Desk.Representative));
        Assert.False((await desk.View(Desk.Representative)).Offers.Single(offer => offer.Action == ComplaintAction.StandBy).IsOpen);
        Assert.Equal(["workflow.not_your_role"], await Stand(desk, Desk.Analyst));
        Assert.Empty(await Stand(desk, Desk.Commissioner));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Looks_at_the_latest_answer_and_at_none_where_none_was_sent(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Complete(world);
        Assert.Empty(await desk.Draft(by: Desk.Representative));
        Assert.Empty(await desk.Clear(Desk.Commissioner));
        Assert.Empty(await desk.Send());
        Assert.Empty(await desk.Close());
        Assert.Empty(await desk.Do(Desk.Representative, d => new ReopenComplaint { Reference = d.Reference, Version = d.Version, Reason = "A paper came." }));
        Assert.Empty(await desk.Draft());
        Assert.Empty(await desk.Clear(Desk.Representative));
        Assert.Empty(await desk.Send());
        await Unsolved(desk);
        Assert.Empty(await Stand(desk, Desk.Representative));

        var unanswered = await Complete(world);
        Assert.Empty(await unanswered.Close(Outcomes.InsufficientInformation));
        await Unsolved(unanswered);
        Assert.Empty(await Stand(unanswered, Desk.Representative));
    }

    /// <summary>No letter promises more than the workflow holds: another than the author, and of an answer alone.</summary>
    [Fact]
    public async Task Is_what_the_letters_promise()
    {
        await using var world = await TestWorld.On();
        var letters = await world.Get<LetterTemplates>().InForce(Desk.Representative);

        Assert.DoesNotContain(letters, letter => letter.Text.Contains("another person", StringComparison.Ordinal) || letter.Text.Contains("otra persona", StringComparison.Ordinal));
        Assert.Equal(
            ["not_eligible/en/1", "not_eligible/es/1", "response_filer/en/1", "response_filer/es/1"],
            letters.Where(letter => letter.Text.Contains("a person who did not write this answer", StringComparison.Ordinal) || letter.Text.Contains("una persona que no escribió esta respuesta", StringComparison.Ordinal))
                .Select(letter => letter.Name).Order(StringComparer.Ordinal));
        Assert.All(["not_eligible", LetterKinds.ResponseToFiler], kind => Assert.True(LetterKinds.Find(kind)!.IsFinal));
    }

    private static async Task<Desk> Complete(TestWorld world)
    {
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        return desk;
    }

    private static async Task Unsolved(Desk desk) =>
        Assert.Empty(await desk.Do(Actor.Filer, d => new SayUnsolved { Reference = d.Reference, Version = d.Version, Text = "You did not say why." }));

    private static Task<IReadOnlyList<string>> Stand(Desk desk, Actor actor) =>
        desk.Do(actor, d => new StandBy { Reference = d.Reference, Version = d.Version, Text = "Because the law leaves no choice." });
}
