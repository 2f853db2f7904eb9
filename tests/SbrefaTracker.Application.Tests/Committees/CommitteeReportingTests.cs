using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Committees.Recommendations;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Committees;

/// <summary>Today is March 6, 2026, in fiscal year 2026.</summary>
public sealed class CommitteeReportingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_what_falls_into_the_fiscal_year(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var committee = await CommitteeWorld.On(world, charter: new(2024, 11, 1));
        Assert.Empty(await committee.Refused(new SeatMember { Record = committee.Committee, Version = 2, Name = "Ana", Organization = "Firm", Viewpoint = "broker", FromOn = new(2024, 1, 1), ToOn = new(2025, 11, 30) }));
        Assert.Empty(await committee.Refused(new SendCommitteeReport { Record = committee.Committee, Version = 3, FiscalYear = 2025, SentOn = new(2025, 12, 30) }));
        var held = await committee.Plan(CommitteeWorld.Given with { MeetsOn = new(2026, 3, 6), RegisterBy = null, StatementsBy = null });
        Assert.Empty(await committee.Refused(new PublishNotice { Record = held, Version = 1, PublishedOn = new(2026, 2, 1), Citation = "91 FR 1" }));
        Assert.Empty(await committee.Refused(new ApproveAgenda { Record = held, Version = 2 }));
        Assert.Empty(await committee.Refused(new HoldMeeting { Record = held, Version = 3, HeldOn = new(2026, 3, 6), OfficerPresent = "Officer" }));
        await committee.Plan();
        var file = "number,term,passed_on,text,status\n010001,15,2025-09-30,Old and open.,passed\n010002,15,2025-09-30,Old and done.,implemented\n010003,16,2025-10-01,New.,passed\n"u8.ToArray();
        var import = world.Get<RecommendationImport>();
        Assert.True((await import.Write(file, null, (await import.Preview(file, null, CommitteeWorld.Officer)).Value!.Key, CommitteeWorld.Officer)).IsDone);
        var reporting = world.Get<CommitteeReporting>();

        var year = (await reporting.Read(new FiscalYear(2026), CommitteeWorld.Officer)).Value!;
        var before = (await reporting.Read(new FiscalYear(2025), CommitteeWorld.Representative)).Value!;

        Assert.Equal([held], year.Meetings.Select(meeting => meeting.Id));
        Assert.Equal((new DateOnly(2025, 10, 1), new DateOnly(2025, 11, 30)), Assert.Single(year.Members.Select(one => (one.FromOn, one.ToOn))));
        Assert.Equal(["010003"], year.Passed.Select(one => one.Number));
        Assert.Equal(["010001"], year.Open.Select(one => one.Number));
        Assert.True(year.IsPartial);
        Assert.True(year.Charter.InForce);
        Assert.Empty(before.Meetings);
        Assert.Equal(["010001", "010002"], before.Passed.Select(one => one.Number));
        Assert.Equal((new DateOnly(2025, 12, 30), false), (before.SentOn!.Value, before.IsPartial));
        Assert.Equal(["not_allowed"], (await reporting.Read(new FiscalYear(2026), CommitteeWorld.Stranger)).Refusals.Select(refusal => refusal.Code));
    }
}
