using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Committees;

/// <summary>Today is March 6, 2026.</summary>
public sealed class CommitteeReviewTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_latest_review_of_a_year_goes_into_its_report(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var committee = await CommitteeWorld.On(world);
        var review = Review(committee.Committee, 2);

        Assert.Equal(["committee.review_early"], await committee.Refused(review with { FiscalYear = 2026 }));
        Assert.Equal(["committee.no_cost", "committee.staff_years"], await committee.Refused(review with { StaffPayCents = -1, StaffYearsTenths = -1 }));
        Assert.Equal(["workflow.not_your_role"], await committee.Refused(review, CommitteeWorld.Representative));
        Assert.Empty(await committee.Refused(review));
        Assert.Empty(await committee.Refused(review with { Version = 3, OtherCents = 500, Continues = "no" }));

        var desk = await committee.Desk();
        Assert.Equal([150_600L, 150_100L], desk.Reviews.Select(one => one.TotalCents));
        var year = (await world.Get<CommitteeReporting>().Read(new FiscalYear(2025), CommitteeWorld.Officer)).Value!;
        Assert.Equal((150_600L, false), (year.Review!.TotalCents, year.Review.Continues));
        Assert.Null((await world.Get<CommitteeReporting>().Read(new FiscalYear(2024), CommitteeWorld.Officer)).Value!.Review);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_group_meets_without_a_notice_and_nobody_is_told(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var committee = await CommitteeWorld.On(world);
        Assert.Empty(await committee.Refused(new KeepGroup { Record = committee.Committee, Version = 2, Name = "Fairness", GroupState = GroupStates.Active, Since = new(2026, 1, 5) }));
        var group = Assert.Single((await committee.Desk()).Groups);
        var commands = world.Get<Application.OfficeRecords.RecordCommands>();
        var today = CommitteeWorld.Given with { MeetsOn = new(2026, 3, 6), RegisterBy = null, StatementsBy = null };
        Assert.Equal("committee.no_group", (await commands.Run(new PlanMeeting { Committee = committee.Committee, Group = 999, Meeting = today }, CommitteeWorld.Representative)).Refusals[0].Code);

        var meeting = (await commands.Run(new PlanMeeting { Committee = committee.Committee, Group = group.Id, Meeting = today }, CommitteeWorld.Representative)).Value!.Record;
        Assert.Equal(["meeting.of_group"], await committee.Refused(new PublishNotice { Record = meeting, Version = 1, PublishedOn = new(2026, 2, 1), Citation = "91 FR 1" }));
        Assert.Empty(await committee.Refused(new ApproveAgenda { Record = meeting, Version = 1 }));
        Assert.Empty(await committee.Refused(new HoldMeeting { Record = meeting, Version = 2, HeldOn = new(2026, 3, 6), OfficerPresent = "Officer" }));

        var desk = await committee.Desk();
        Assert.Equal((0, 0), (desk.Year.Held, desk.Year.Planned));
        Assert.Equal("Fairness", (await committee.Meeting(meeting)).Group);
        Assert.Empty((await world.Get<PublicCommittee>().Read())!.Past);
        Assert.Null(await world.Get<PublicCommittee>().Meeting(meeting));
        var year = (await world.Get<CommitteeReporting>().Read(new FiscalYear(2026), CommitteeWorld.Officer)).Value!;
        Assert.Equal((0, 1), (year.Meetings.Count, year.OfGroups));
        Assert.Empty((await world.Check()).Problems);
    }

    private static ReviewCommittee Review(long committee, int version) => new()
    {
        Record = committee,
        Version = version,
        FiscalYear = 2025,
        MemberPayCents = 0,
        StaffPayCents = 150_000,
        MemberTravelCents = 100,
        StaffTravelCents = 0,
        OtherCents = 0,
        StaffYearsTenths = 15,
        Purpose = "It advised.",
        Balance = "All trades.",
        WhyNeeded = "Nobody else hears both.",
        Continues = ContinueCodes.Yes,
    };
}
