using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Closures;

/// <summary>Asked on Friday, March 6; the reply is due on Friday, March 20, and on Monday, March 23, once the snow of March 10 is entered.</summary>
public sealed class LateStepsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_closure_that_is_entered_when_a_reply_is_late_sends_no_step_again(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await RemindersTests.Asked(world);
        Until(world, 25);
        Assert.Equal(2, await world.Get<Reminders>().SendDue());

        await world.SwitchOn();
        await world.Follow();

        Assert.Equal(new DateOnly(2026, 3, 23), (await desk.View()).Inquiries[0].DueOn);
        Assert.Equal(0, await world.Get<Reminders>().SendDue());
        Until(world, 27);
        Assert.Equal(0, await world.Get<Reminders>().SendDue());
        Until(world, 30);
        Assert.Equal(1, await world.Get<Reminders>().SendDue());
        await world.SwitchOff();
        await world.Follow();
        Assert.Equal(0, await world.Get<Reminders>().SendDue());
        Assert.Equal(["late_1", "late_3", "late_5"], await Steps(world));
        Assert.Single((await desk.View()).Mails, mail => mail is { Kind: "reminder", Recipient: "head@agency.example" });
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_carried_is_over_when_somebody_grants_time(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await RemindersTests.Asked(world);
        Until(world, 23);
        Assert.Equal(1, await world.Get<Reminders>().SendDue());
        await world.SwitchOn();
        await world.Follow();
        var view = await desk.View();
        desk.Version = view.Version;

        Assert.Empty(await desk.Do(Desk.Representative, d => new GrantTime { Reference = d.Reference, Version = d.Version, InquiryId = view.Inquiries[0].Id, Until = new(2026, 3, 27), Reason = "So be it." }));
        Until(world, 30);

        Assert.Equal(1, await world.Get<Reminders>().SendDue());
        Assert.Equal(["late_1", "late_1"], await Steps(world));
    }

    /// <summary>It named a day that does not hold any more, and nothing else tells the office of the new one.</summary>
    [Fact]
    public async Task A_reminder_before_the_day_goes_out_again_for_the_day_to_which_it_moved()
    {
        await using var world = await TestWorld.On();
        var desk = await RemindersTests.Asked(world);
        Until(world, 19);
        Assert.Equal(1, await world.Get<Reminders>().SendDue());
        await world.SwitchOn();
        await world.Follow();

        Until(world, 20);
        Assert.Equal(1, await world.Get<Reminders>().SendDue());

        Assert.Equal(["before_1", "before_1"], await Steps(world));
        Assert.Contains("March 23, 2026", (await desk.View()).Mails[^1].Text, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> Steps(TestWorld world)
    {
        await using var db = world.Open();
        return await db.Reminders.OrderBy(row => row.Id).Select(row => row.Step).ToListAsync();
    }

    private static void Until(TestWorld world, int dayOfMarch) => world.Clock.SetUtcNow(new DateTimeOffset(2026, 3, dayOfMarch, 15, 0, 0, TimeSpan.Zero));
}
