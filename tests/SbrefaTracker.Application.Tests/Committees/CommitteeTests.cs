using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Committees;

/// <summary>Today is March 6, 2026.</summary>
public sealed class CommitteeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_charters_members_and_groups_and_says_what_is_due(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var committee = await CommitteeWorld.On(world, charter: new(2024, 5, 24));
        Assert.Empty(await committee.Refused(Seat(2, "Ana Made-Up", "broker", new(2025, 1, 1), new(2026, 6, 30)), CommitteeWorld.Representative));
        Assert.Empty(await committee.Refused(Seat(3, "Bo Made-Up", "importer", new(2025, 1, 1), new(2027, 12, 31))));
        Assert.Empty(await committee.Refused(Group(4, "Next Steps", null)));
        var parent = (await committee.Desk()).Groups[0].Id;
        Assert.Empty(await committee.Refused(Group(5, "Bonds", parent)));
        await committee.Plan();

        var desk = await committee.Desk();

        Assert.Equal((CharterState.Renewing, 79), (desk.Charter.State, desk.Charter.DaysLeft));
        Assert.Equal(2, desk.SeatsTaken);
        Assert.Equal([("broker", 1), ("importer", 1)], desk.Balance.Where(share => share.Seats > 0).Select(share => (share.Viewpoint, share.Seats)).Order());
        Assert.Equal([("Bonds", (long?)parent), ("Next Steps", null)], desk.Groups.Select(group => (group.Name, group.ParentId)));
        Assert.Equal(
            [
                ("consult", "2026-03-25"), ("notice", "2026-04-08"), ("agenda", "2026-04-15"), ("materials", "2026-04-15"), ("officer", "2026-04-15"), ("charter", "2026-05-24"), ("term", "2026-06-30"),
                ("minutes", "2026-07-14"), ("meeting_missing", "2026-12-31"),
            ],
            desk.Due.Select(one => (one.Code, FormattableString.Invariant($"{one.On:yyyy-MM-dd}"))));
        Assert.Equal("Ana Made-Up", desk.Due.Single(one => one.Code == CommitteeDue.Term).Subject);
        Assert.Empty((await world.Check()).Problems);

        CommitteeDesk now;
        Assert.Empty(await committee.Refused(new EndTerm { Record = committee.Committee, Version = 6, Term = desk.Members[0].Terms[0].Id, LeftOn = new(2026, 2, 1) }));
        now = await committee.Desk();
        Assert.Equal(1, now.SeatsTaken);
        Assert.False(now.Members[0].IsSeated(now.Today));

        SeatMember Seat(int version, string name, string viewpoint, DateOnly from, DateOnly to) =>
            new() { Record = committee.Committee, Version = version, Name = name, Organization = "Made up", Viewpoint = viewpoint, FromOn = from, ToOn = to };
        KeepGroup Group(int version, string name, long? under) =>
            new() { Record = committee.Committee, Version = version, Name = name, Parent = under, GroupState = GroupStates.Active, Since = new(2026, 1, 1), StatementOfWork = "To look" };
    }

    [Fact]
    public async Task Refuses_what_the_law_does_not_allow()
    {
        await using var world = await TestWorld.On();
        var committee = await CommitteeWorld.On(world);
        var seat = new SeatMember { Record = committee.Committee, Version = 2, Name = "Ana", Organization = "Firm", Viewpoint = "broker", FromOn = new(2024, 1, 1), ToOn = new(2025, 12, 31) };

        Assert.Equal(["committee.term_too_long"], await committee.Refused(seat with { ToOn = new(2027, 1, 1) }));
        Assert.Equal(["not_in_years", "not_in_years"], await committee.Refused(seat with { FromOn = new(9999, 1, 1), ToOn = new(9999, 12, 31) }));
        Assert.Empty(await committee.Refused(seat));
        Assert.Equal(["committee.term_overlaps"], await committee.Refused(seat with { Version = 3, Name = "ANA", FromOn = new(2025, 12, 31), ToOn = new(2026, 12, 31) }));
        Assert.Equal(["committee.known_name"], await committee.Refused(seat with { Version = 3, Name = " aNA ", Organization = "Another firm", FromOn = new(2026, 1, 1), ToOn = new(2026, 12, 31) }));
        var member = (await committee.Desk()).Members.Single().Member.Id;
        Assert.Empty(await committee.Refused(seat with { Version = 3, Member = member, Name = null, Organization = "Another firm", FromOn = new(2026, 1, 1), ToOn = new(2027, 12, 31) }));
        Assert.Equal("Another firm", (await committee.Desk()).Members.Single().Member.Organization);
        Assert.Equal(["committee.terms_in_a_row"], await committee.Refused(seat with { Version = 4, Member = member, FromOn = new(2028, 1, 1), ToOn = new(2028, 12, 31) }));
        Assert.Equal(["committee.no_member"], await committee.Refused(seat with { Version = 4, Member = 999_999 }));
        Assert.Equal(["committee.charter_not_later"], await committee.Refused(new FileCharter { Record = committee.Committee, Version = 4, FiledOn = new(2025, 5, 24) }));
        Assert.Equal(["in_the_future"], await committee.Refused(new FileCharter { Record = committee.Committee, Version = 4, FiledOn = new(2026, 3, 7) }));
        Assert.Equal(["workflow.not_your_role"], await committee.Refused(new FileCharter { Record = committee.Committee, Version = 4, FiledOn = new(2026, 3, 5) }, CommitteeWorld.Representative));
        Assert.Equal(["committee.exists"], await committee.Refused(new BeginCommittee { Name = "Another", Short = "A", Authority = "x" }));
        Assert.Equal(["committee.year_not_over"], await committee.Refused(new SendCommitteeReport { Record = committee.Committee, Version = 4, FiscalYear = 2026, SentOn = new(2026, 3, 5) }));
        Assert.Empty(await committee.Refused(new SendCommitteeReport { Record = committee.Committee, Version = 4, FiscalYear = 2025, SentOn = new(2025, 12, 30) }));
        Assert.Equal(["committee.report_sent"], await committee.Refused(new SendCommitteeReport { Record = committee.Committee, Version = 5, FiscalYear = 2025, SentOn = new(2025, 12, 30) }));
        Assert.Empty(await committee.Refused(new EndCommittee { Record = committee.Committee, Version = 5, Reason = "By law." }));
        Assert.Equal(["workflow.not_in_this_state"], await committee.Refused(seat with { Version = 6 }));
    }

    [Theory]
    [InlineData(null, "2025-12-16")]
    [InlineData(" ", "2025-12-16")]
    [InlineData("2026-01-15", "2026-01-15")]
    public void The_day_of_change_is_a_setting(string? given, string expected) =>
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", null), CommitteeSettings.From(Configuration(given)).Notice.ChangedOn);

    [Fact]
    public void A_day_of_change_that_is_none_stops_the_program() => Assert.Throws<SettingsException>(() => CommitteeSettings.From(Configuration("soon")));

    private static IConfiguration Configuration(string? day) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Committee:NoticeRuleChangedOn", day)]).Build();
}
