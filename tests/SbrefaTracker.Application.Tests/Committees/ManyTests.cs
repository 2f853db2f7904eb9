using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Committees;

/// <summary>What a committee of many years has goes on over the pages and is whole in its files. Today is March 6, 2026.</summary>
public sealed class ManyTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Meetings_go_on_over_the_pages_for_staff_and_for_everybody(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var committee = await CommitteeWorld.On(world);
        List<long> planned = [];
        for (var day = 0; day < CommitteeQueries.MostMeetings + 2; day++)
        {
            // Three meet on one day, where the first page ends.
            var on = new DateOnly(2026, 4, 15).AddDays(day is 1 or 2 ? 3 : day);
            planned.Add(await committee.Plan(CommitteeWorld.Given with { MeetsOn = on }));
            Assert.Empty(await committee.Refused(new PublishNotice { Record = planned[^1], Version = 1, PublishedOn = new(2026, 3, 5), Citation = "91 FR 1000" }));
        }

        var first = await committee.Desk();
        var second = (await world.Get<CommitteeQueries>().Desk(CommitteeWorld.Officer, MeetingsBefore.Read(first.Earlier!.Mark))).Value!;
        Assert.Equal((CommitteeQueries.MostMeetings, 2), (first.Shown.Count, second.Shown.Count));
        Assert.Null(second.Earlier);
        Assert.Equal(planned.Order(), first.Shown.Concat(second.Shown).Select(line => line.Meeting.Id).Order());
        Assert.Equal(first.Due, second.Due);

        world.Clock.Advance(TimeSpan.FromDays(200));
        var told = world.Get<PublicCommittee>();
        var (latest, earlier) = ((await told.Read())!, (await told.Read(MeetingsBefore.Read((await told.Read())!.Earlier!.Mark)))!);
        Assert.Equal((0, CommitteeQueries.MostMeetings, 2), (latest.Ahead.Count, latest.Past.Count, earlier.Past.Count));
        Assert.Null(earlier.Earlier);
        Assert.Equal(planned.Order(), latest.Past.Concat(earlier.Past).Select(meeting => meeting.Id).Order());
    }

    [Fact]
    public async Task A_file_of_recommendations_holds_all_of_them()
    {
        const int Count = 5_001;
        await using var world = await TestWorld.On();
        var committee = await CommitteeWorld.On(world);
        await world.Queue.Run(async (session, ct) =>
        {
            for (var number = 1; number <= Count; number++)
            {
                await session.Add(new Recommendation { CommitteeRecord = committee.Committee, Number = FormattableString.Invariant($"{number:D6}"), Term = 16, Text = "Words.", PassedOn = new(2026, 3, 2), State = RecommendationState.Passed });
            }

            session.Db.ChangeTracker.DetectChanges();
            await session.Db.SaveChangesAsync(ct);
            return Result.Done;
        });
        var export = world.Get<RecommendationExport>();

        Assert.Equal(Count + 1, (await export.Columns()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("005001 Words.", await export.Sheet(), StringComparison.Ordinal);
        var last = await world.Get<RecommendationQueries>().Published(new(From: 5_000));
        Assert.Equal(["005001"], last.Lines.Select(line => line.One.Number));
        Assert.Null(last.Next);
        Assert.Equal(Count, last.Unanswered);
        Assert.Equal(Count, (await world.Get<CommitteeReporting>().Read(new(2026), CommitteeWorld.Officer)).Value!.Passed.Count);
    }
}
