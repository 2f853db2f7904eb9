using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Closures;

public sealed class DueDaysTests
{
    private static readonly DateOnly Acknowledgement = new(2026, 3, 13);
    private static readonly DateOnly Later = new(2026, 3, 16);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_closure_moves_the_due_day_with_a_trail_and_switching_it_off_moves_it_back(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        Assert.Equal(Acknowledgement, (await desk.Stored()).DueOn);

        await world.SwitchOn();
        await world.Follow();
        Assert.Equal((Later, 2), ((await desk.Stored()).DueOn!.Value, (await desk.Stored()).Version));
        await world.SwitchOff();
        await world.Follow();

        Assert.Equal(Acknowledgement, (await desk.Stored()).DueOn);
        var moves = await world.Moves(desk.Reference);
        Assert.Equal(["on", "off"], moves.Select(move => move["switched"]));
        Assert.Equal([("2026-03-13", "2026-03-16"), ("2026-03-16", "2026-03-13")], moves.Select(move => (move["old"], move["new"])));
        Assert.All(moves, move => Assert.Equal(
            ("Acknowledgement", "2026-03-10", "Order of March 9, 2026", "administrator"),
            (move["clock"], move["closure"], move["authority"], move["by"])));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_office_gets_its_day_moved_too(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        await desk.Ask();

        await world.SwitchOn();
        await world.Follow();

        await using var db = world.Open();
        Assert.Equal(new DateOnly(2026, 3, 23), (await db.Inquiries.SingleAsync()).DueOn);
        Assert.Equal(new DateOnly(2026, 3, 23), (await desk.Stored()).DueOn);
        var move = Assert.Single(await world.Moves(desk.Reference));
        Assert.Equal(("OfficeReply", "1:2026-03-20>2026-03-23"), (move["clock"], move["inquiries"]));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_closed_or_not_concerned_stays_as_it_is(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var closed = await Desk.WithComplaint(world);
        await closed.Do(Desk.Analyst, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version });
        var open = await Desk.WithComplaint(world);

        await world.SwitchOn(ClosedDays.Snow with { Day = new(2026, 3, 16) });
        await world.Follow();

        Assert.Empty(await world.Moves(closed.Reference));
        Assert.Empty(await world.Moves(open.Reference));
        Assert.Equal((2, 1), ((await closed.Stored()).Version, (await open.Stored()).Version));
        Assert.Equal(0, Assert.Single(await world.Get<ClosuresInForce>().History()).Moved);
    }

    [Fact]
    public async Task Inauguration_Day_is_switched_like_a_closure()
    {
        await using var world = await TestWorld.On();
        world.Clock.SetUtcNow(new DateTimeOffset(2021, 1, 15, 15, 0, 0, TimeSpan.Zero).AddYears(12));
        var desk = await Desk.WithComplaint(world);
        var before = (await desk.Stored()).DueOn!.Value;

        Assert.Empty((await world.Get<ClosuresInForce>().SwitchInaugurationDay(Desk.Administrator, isOn: true)).Refusals);
        await world.Follow();

        var calendar = BusinessCalendar.Federal.With([], inaugurationDay: true);
        Assert.Equal(calendar.AddBusinessDays(new(2033, 1, 15), 5), (await desk.Stored()).DueOn);
        Assert.True((await desk.Stored()).DueOn > before);
        var move = Assert.Single(await world.Moves(desk.Reference));
        Assert.Equal((ClosuresInForce.InaugurationAuthority, false), (move["authority"], move.ContainsKey("closure")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_process_that_died_in_the_middle_is_followed_by_one_that_goes_on(DatabaseProvider provider)
    {
        var dying = await TestWorld.On(provider);
        await dying.FileMany(DueDays.MostAtOnce + 20);
        await dying.SwitchOn();
        Assert.True(await dying.Get<DueDays>().Step());
        await dying.Stop();
        await using var world = new TestWorld(dying.Database);

        var half = Assert.Single(await world.Get<ClosuresInForce>().History());
        Assert.Equal((DueDays.MostAtOnce, (long)DueDays.MostAtOnce, (DateTimeOffset?)null), (half.Moved, half.Reached, half.FinishedAt));
        await world.Follow();

        await using var db = world.Open();
        Assert.Equal(DueDays.MostAtOnce + 20, await db.Entries.CountAsync(entry => entry.Action == "Redated"));
        Assert.Equal(0, await db.Complaints.CountAsync(complaint => complaint.DueOn != Later || complaint.Version != 2));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task A_complaint_that_is_not_reached_yet_goes_by_the_calendar_before_and_a_new_one_by_the_new()
    {
        await using var world = await TestWorld.On();
        var waiting = await Desk.WithComplaint(world);
        await waiting.Acknowledge();
        await waiting.Complete();

        await world.SwitchOn();
        await waiting.Ask();
        var begun = await Desk.WithComplaint(world);
        Assert.Equal(new DateOnly(2026, 3, 20), (await waiting.Stored()).DueOn);
        Assert.Equal(Later, (await begun.Stored()).DueOn);
        await world.Follow();

        Assert.Equal(new DateOnly(2026, 3, 23), (await waiting.Stored()).DueOn);
        Assert.Equal(Later, (await begun.Stored()).DueOn);
        Assert.Empty(await world.Moves(begun.Reference));
    }

    [Fact]
    public async Task Two_switches_in_a_row_leave_two_moves_in_their_order()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);

        await world.SwitchOn();
        await world.SwitchOn(ClosedDays.Snow with { Day = new(2026, 3, 11), Name = "More snow" });
        await world.Follow();

        var moves = await world.Moves(desk.Reference);
        Assert.Equal([("2026-03-13", "2026-03-16"), ("2026-03-16", "2026-03-17")], moves.Select(move => (move["old"], move["new"])));
        Assert.Equal(new DateOnly(2026, 3, 17), (await desk.Stored()).DueOn);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Several_that_follow_at_once_move_each_complaint_once(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.FileMany(30);
        await world.SwitchOn();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.Follow()));

        await using var db = world.Open();
        Assert.Equal(30, await db.Entries.CountAsync(entry => entry.Action == "Redated"));
        Assert.Equal(30, Assert.Single(await world.Get<ClosuresInForce>().History()).Moved);
    }

    [Fact]
    public async Task The_filer_is_told_what_moved_and_not_who_switched()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await world.SwitchOn();
        await world.Follow();

        var told = (await world.Get<Application.Complaints.Queries.Tracking>().Open(desk.Reference, desk.Key)).Value!.Story;

        var move = told.Single(entry => entry.IsMoveByCalendar);
        Assert.Equal(("2026-03-16", false), (move.Detail["new"], move.Detail.ContainsKey("by")));
        Assert.Contains((await desk.View()).Story, entry => entry.IsMoveByCalendar && entry.Detail["by"] == "administrator");
    }

    [Fact]
    public async Task Only_an_administrator_switches_and_what_is_so_already_is_refused()
    {
        await using var world = await TestWorld.On();
        var closures = world.Get<ClosuresInForce>();

        Assert.Equal("workflow.not_your_role", Assert.Single((await closures.SwitchOff(Desk.Representative, ClosedDays.Snow.Day)).Refusals).Code);
        Assert.Equal("closure.as_it_is", Assert.Single((await closures.SwitchOff(Desk.Administrator, ClosedDays.Snow.Day)).Refusals).Code);
        Assert.Equal("closure.as_it_is", Assert.Single((await closures.SwitchInaugurationDay(Desk.Administrator, isOn: false)).Refusals).Code);
        Assert.Empty(await closures.History());
    }
}
