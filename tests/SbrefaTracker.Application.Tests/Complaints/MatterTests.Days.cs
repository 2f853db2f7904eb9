using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Closures;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>The days of a restricted matter.</summary>
public sealed partial class MatterTests
{
    [Fact]
    public async Task An_allegation_is_due_after_ten_business_days_and_late_after_that()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await Open(desk, MatterKinds.Retaliation);
        var due = (await ToDo(world, Desk.Representative)).Single();

        Assert.False(due.IsLate);
        world.Clock.Advance(TimeSpan.FromDays(due.DueOn!.Value.DayNumber - world.Get<Kernel.AgencyTime>().Today.DayNumber + 1));
        Assert.True((await ToDo(world, Desk.Representative)).Single().IsLate);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Contacts_made_after_an_earlier_end_do_not_count_for_a_later_one(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        Assert.Empty(await Open(desk, MatterKinds.Retaliation));
        var matter = Assert.Single((await desk.View()).Matters).Matter.Id;
        Assert.Empty(await desk.Do(Desk.Representative, d => new CloseMatter { Reference = d.Reference, Version = d.Version, MatterId = matter, Finding = "not_confirmed", Reason = "Others were examined as often." }));
        Assert.Empty(await desk.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version }));
        foreach (var days in FollowUps.Days)
        {
            Assert.Empty(await Record(desk, matter, days));
        }

        Assert.Empty(await ToDo(world, Desk.Representative));
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await desk.Do(Desk.Representative, d => new ReopenComplaint { Reference = d.Reference, Version = d.Version, Reason = "It began again." }));
        Assert.Empty(await desk.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version }));

        Assert.Equal([30], (await ToDo(world, Desk.Representative)).Select(task => task.FollowUp!.Value));
        Assert.All(Assert.Single((await desk.View()).Matters).Contacts, contact => Assert.Null(contact.DoneOn));
        Assert.Empty(await Record(desk, matter, 30));
        Assert.Equal([90], (await ToDo(world, Desk.Representative)).Select(task => task.FollowUp!.Value));
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>Opened on Friday, March 6: due on March 20, and on March 23 once the snow of March 10 is entered.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Its_day_follows_a_closure_and_says_so_day_by_day(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        Assert.Empty(await Open(desk, MatterKinds.Retaliation));
        Assert.Equal(new DateOnly(2026, 3, 20), Assert.Single(await ToDo(world, Desk.Representative)).DueOn);

        await world.SwitchOn();
        await world.Follow();

        var due = Assert.Single((await desk.View()).Matters).Due!;
        Assert.Equal((new DateOnly(2026, 3, 6), 10, new DateOnly(2026, 3, 23)), (due.From, due.Days, due.Due));
        Assert.Equal((DayKind.Closure, "Snow"), due.DayByDay.Where(day => day.Day == ClosedDays.Snow.Day).Select(day => (day.Kind, day.Closure!.Name)).Single());
        Assert.Equal(due.Due, Assert.Single(await ToDo(world, Desk.Representative)).DueOn);
        desk.Version = (await desk.Stored()).Version;
        Assert.Empty(await desk.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version }));
        await world.SwitchOn(ClosedDays.Snow with { Day = new(2026, 3, 11), Name = "More snow" });
        await world.Follow();
        Assert.Equal(new DateOnly(2026, 3, 24), (await ToDo(world, Desk.Representative)).Single(task => task.FollowUp is null).DueOn);
    }
}
