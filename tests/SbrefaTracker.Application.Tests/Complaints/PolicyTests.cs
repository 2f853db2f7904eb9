using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.SmallEntityPolicy;
using SbrefaTracker.Domain.Triage;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>A final response about a civil penalty says how the policy for small entities was weighed (SBREFA section 223).</summary>
public sealed class PolicyTests
{
    private static readonly Dictionary<string, string> Weighed = PolicyItems.List.Codes.ToDictionary(item => item, _ => TriageAnswers.Unclear, StringComparer.Ordinal);

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_kept_with_the_response_and_stands_in_the_ledger(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await WithPenalty(world);

        Assert.Empty(await Draft(desk, Weighed, PolicyDecisions.Reduced, 300_000));

        var response = (await desk.View()).Responses[^1];
        Assert.Equal((PolicyDecisions.Reduced, 300_000L), (response.Policy!.Decision, response.Policy.ReliefCents!.Value));
        Assert.Equal(Weighed, response.Policy.Marks.ToDictionary(mark => mark.Item, mark => mark.Answer));
        Assert.Equal("response_filer/en/1", response.Template);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_asked_for_item_by_item_with_decision_and_money()
    {
        await using var world = await TestWorld.On(DatabaseProvider.Sqlite);
        var desk = await WithPenalty(world);

        Assert.Equal(["checklist_open"], await Draft(desk, Weighed.Take(3).ToDictionary(), PolicyDecisions.Declined, null));
        Assert.Equal(["required"], await Draft(desk, Weighed, null, null));
        Assert.Equal(["required"], await Draft(desk, Weighed, PolicyDecisions.Waived, null));
        Assert.Equal(["relief_above_assessed"], await Draft(desk, Weighed, PolicyDecisions.Waived, 4_200_001));
        Assert.Equal(["relief_of_nothing"], await Draft(desk, Weighed, PolicyDecisions.Declined, 50_000));
        Assert.Equal(["relief_of_nothing"], await Draft(desk, Weighed, PolicyDecisions.AlreadyMitigated, 1));
        Assert.Equal(["negative"], await Draft(desk, Weighed, PolicyDecisions.Declined, -1));
        Assert.Equal(["unknown_code"], await Draft(desk, Weighed, "forgiven", 1));
        Assert.Empty(await Draft(desk, [], null, null, isFinal: false));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Holds_the_agencys_own_conditions_beside_those_of_the_law(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider, Own("first_violation", "It is the first violation of this kind"));
        var desk = await WithPenalty(world);
        var whole = Weighed.Append(new("own:first_violation", TriageAnswers.Yes)).ToDictionary();

        Assert.Equal(["checklist_open"], await Draft(desk, Weighed, PolicyDecisions.Reduced, 300_000));
        Assert.Equal(["unknown_code"], await Draft(desk, whole.Append(new("own:weather", TriageAnswers.Yes)).ToDictionary(), PolicyDecisions.Reduced, 300_000));
        Assert.Empty(await Draft(desk, whole, PolicyDecisions.Reduced, 300_000));

        Assert.Equal(whole, (await desk.View()).Responses[^1].Policy!.Marks.ToDictionary(mark => mark.Item, mark => mark.Answer));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory]
    [InlineData("First violation", "It is the first")]
    [InlineData("first", "")]
    [InlineData("", "It is the first")]
    public async Task An_own_condition_without_a_name_or_words_stops_the_start(string code, string text) =>
        Assert.Contains("SmallEntityPolicy", (await Assert.ThrowsAsync<SettingsException>(() => TestWorld.On(DatabaseProvider.Sqlite, Own(code, text)))).Message, StringComparison.Ordinal);

    private static Dictionary<string, string?> Own(string code, string text) => new(StringComparer.Ordinal) { ["SmallEntityPolicy:0:Code"] = code, ["SmallEntityPolicy:0:Text"] = text };

    [Fact]
    public async Task Is_not_asked_for_without_a_penalty()
    {
        await using var world = await TestWorld.On(DatabaseProvider.Sqlite);
        var desk = await WithPenalty(world, penalty: null);

        Assert.Empty(await Draft(desk, [], null, null));
        Assert.Null((await desk.View()).Responses[^1].Policy);
    }

    [Fact]
    public async Task Nothing_of_a_template_is_left_over_in_what_is_sent()
    {
        await using var world = await TestWorld.On(DatabaseProvider.Sqlite);
        var desk = await WithPenalty(world, penalty: null);

        Assert.Equal(["letter.unfinished"], await Draft(desk, [], null, null, text: "We found [[what]]"));
        Assert.Equal(["letter.unfinished"], await desk.Do(Desk.Analyst, d => new AskFiler { Reference = d.Reference, Version = d.Version, Text = "Dear {{filer}}" }));
    }

    private static async Task<Desk> WithPenalty(TestWorld world, long? penalty = 4_200_000)
    {
        var desk = await Desk.WithComplaint(world, given => given[ComplaintFields.PenaltyAssessed] = penalty);
        await desk.Acknowledge();
        await desk.Complete();
        return desk;
    }

    private static async Task<IReadOnlyList<string>> Draft(
        Desk desk, Dictionary<string, string> policy, string? decision, long? relief, bool isFinal = true, string text = "We looked into it.")
    {
        var view = await desk.View();
        var draft = new DraftResponse
        {
            Reference = desk.Reference,
            Version = desk.Version,
            IsFinal = isFinal,
            Text = text,
            Template = "response_filer/en/1",
            Policy = policy,
            PolicyDecision = decision,
            ReliefCents = relief,
        };
        return await desk.Do(Desk.Analyst, _ => draft.Whole(view));
    }
}
