using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Committees;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Outreach;

/// <summary>A question of an event of the office. Today is March 6, 2026.</summary>
public sealed class QuestionTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Becomes_a_new_recommendation_and_both_know_of_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var committee = await CommitteeWorld.On(world);
        var outreach = new OutreachWorld(world);
        var record = await outreach.Plan();
        await outreach.Announce(record);
        Assert.Empty(await outreach.Refused(new NoteQuestion { Record = record, Version = 2, Question = "Why three forms?", AskedOn = new(2026, 3, 5) }));
        var question = (await outreach.Read(record)).Questions.Single().Id;
        var given = new Dictionary<ComplaintField, object?> { [RecommendationFields.Number] = "010001", [RecommendationFields.Term] = 16L, [RecommendationFields.Text] = "One form." };
        var made = (await world.Get<RecordCommands>().Run(new RecordRecommendation { Given = new(given), Question = question }, CommitteeWorld.Representative)).Value!;

        var settled = (await world.Get<OutreachQueries>().Read(record, OutreachWorld.Analyst)).Value!;
        Assert.Equal((QuestionEnds.Recommendation, "010001", new DateOnly(2026, 3, 6)), settled.Questions.Single() is var one ? (one.Became, one.Reference, one.SettledOn) : default);
        Assert.Equal((false, 0), (settled.MayRecommend, settled.Passed.Count));
        Assert.Equal("Trade Day", Assert.Single((await world.Get<RecommendationQueries>().Read("010001", CommitteeWorld.Officer)).Value!.Raised).Place.Title);
        Assert.Empty(await committee.Refused(new MoveRecommendation { Record = made.Record, Version = 1, Act = RecommendationAction.Pass, On = new(2026, 3, 6) }));
        Assert.Equal(["010001"], (await world.Get<OutreachQueries>().Read(record, OutreachWorld.Analyst)).Value!.Passed);
        Assert.True((await world.Get<OutreachQueries>().Read(record, CommitteeWorld.Representative)).Value!.MayRecommend);
        Assert.Empty((await world.Check()).Problems);
    }
}
