using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Inquiries;

/// <summary>Asked on Friday, March 6; the reply is due on Friday, March 20.</summary>
public sealed class RemindersTests
{
    private static readonly DateOnly Due = new(2026, 3, 20);

    [Theory, OnSqlite, OnPostgres]
    public async Task Climb_the_ladder_day_by_day_each_step_once(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);

        for (var day = 0; day < 40; day++)
        {
            await world.Get<Reminders>().SendDue();
            Assert.Equal(0, await world.Get<Reminders>().SendDue());
            world.Clock.Advance(TimeSpan.FromDays(1));
        }

        await using var db = world.Open();
        Assert.Equal(
            [("before_5", "2026-03-13"), ("before_1", "2026-03-19"), ("late_1", "2026-03-23"), ("late_3", "2026-03-25"), ("late_5", "2026-03-27"), ("late_10", "2026-04-03")],
            (await db.Reminders.OrderBy(row => row.Id).ToListAsync()).Select(row => (row.Step, Iso(row.SentOn))));
        var view = await desk.View();
        Assert.Equal(6, view.Story.Count(entry => entry.Action == "Reminded"));
        Assert.Equal(
            ["bo@agency.example", "port@agency.example", "bo@agency.example", "port@agency.example", "bo@agency.example", "port@agency.example", "head@agency.example", "rae@agency.example", "cy@agency.example"],
            view.Mails.Where(mail => mail.Kind == "reminder").Select(mail => mail.Recipient));
        Assert.All(view.Mails.Where(mail => mail.Kind == "reminder"), mail => Assert.DoesNotContain(view.EntityName, mail.Text + mail.Subject, StringComparison.Ordinal));
        Assert.Contains(
            "No reply has come.\n\nWritten to before: the office on Monday, March 23, 2026; the head of the office on Wednesday, March 25, 2026; the representative on Friday, March 27, 2026.\n",
            view.Mails.Single(mail => mail.Recipient == "cy@agency.example").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(view.Mails, mail => mail.Text.Contains("Not reached", StringComparison.Ordinal));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stop_when_the_reply_is_in_and_begin_anew_when_time_is_granted(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);
        world.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(1, await world.Get<Reminders>().SendDue());

        var inquiry = (await desk.View()).Inquiries[0].Id;
        desk.Version = (await desk.View()).Version;
        Assert.Empty(await desk.Do(Desk.Boston, d => new AskForTime { Reference = d.Reference, Version = d.Version, InquiryId = inquiry, Until = Due.AddDays(7), Reason = "The officer is ill." }));
        Assert.Equal(Due, (await desk.View()).Inquiries[0].DueOn);
        Assert.Empty(await desk.Do(Desk.Representative, d => new GrantTime { Reference = d.Reference, Version = d.Version, InquiryId = inquiry, Until = Due.AddDays(7), Reason = "So be it." }));
        Assert.Equal(1, await world.Get<Reminders>().SendDue());

        desk.Version = (await desk.View()).Version;
        Assert.Empty(await desk.Reply(Desk.Boston));
        world.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await world.Get<Reminders>().SendDue());
        Assert.Equal(["before_1", "before_5"], (await desk.View()).Inquiries[0].Reminders.Select(row => row.Step));
    }

    [Fact]
    public async Task A_server_that_was_down_sends_no_old_news_but_leaves_nobody_out_that_should_know()
    {
        await using var world = await TestWorld.On();
        var desk = await Asked(world);
        world.Clock.Advance(TimeSpan.FromDays(20));

        Assert.Equal(2, await world.Get<Reminders>().SendDue());

        Assert.Equal(["late_1", "late_3"], (await desk.View()).Inquiries[0].Reminders.Select(row => row.Step));
    }

    [Fact]
    public async Task Lateness_is_recorded_where_nobody_can_be_written_to()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        await desk.Ask();
        world.Clock.Advance(TimeSpan.FromDays(17));

        Assert.Equal(1, await world.Get<Reminders>().SendDue());
        Assert.Equal("late_1", Assert.Single((await desk.View()).Story, entry => entry.Action == "Reminded").Detail["step"]);
    }

    [Fact]
    public async Task Nobody_is_written_to_about_what_is_made_up()
    {
        await using var world = await TestWorld.On();
        Assert.True((await world.Get<DemoData>().Add(50, seed: 1)).IsDone);

        world.Clock.Advance(TimeSpan.FromDays(60));

        Assert.Equal(0, await world.Get<Reminders>().SendDue());
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>With somebody behind each reader of the ladder.</summary>
    internal static async Task<Desk> Asked(TestWorld world)
    {
        await world.Person("bo@agency.example", Roles.OfficeLiaison, "0401");
        await world.Person("elsewhere@agency.example", Roles.OfficeLiaison, "2304");
        await world.Person("rae@agency.example", Roles.Representative);
        await world.Person("cy@agency.example", Roles.Commissioner);
        await using (var db = world.Open())
        {
            await db.Offices.Where(office => office.Code == "0401").ExecuteUpdateAsync(
                set => set.SetProperty(office => office.Email, "port@agency.example").SetProperty(office => office.HeadEmail, "head@agency.example"));
        }

        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        Assert.Empty(await desk.Ask());
        return desk;
    }
}
