using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Inquiries;

/// <summary>An office without an address and without a liaison, as the directory of a new database has them, asked on Friday, March 6; its reply is due on Friday, March 20.</summary>
public sealed class CarriedToOfficesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_inquiry_that_reaches_nobody_by_mail_is_work(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);

        var letter = Assert.Single((await desk.View()).Mails, mail => mail.IsToOffice);
        Assert.Equal(("inquiry", "by_hand", true, true), (letter.Kind, letter.Status, letter.IsByHand, letter.IsLeft));
        Assert.StartsWith(await TitleOf(world), letter.Recipient, StringComparison.Ordinal);
        Assert.True((await desk.View()).Offers.Single(offer => offer.Action == ComplaintAction.TakeUpMail).IsOpen);
        var overview = world.Get<MailOverview>();
        Assert.Equal((1, 1), ((await overview.Read(Desk.Analyst)).Value!.ByHand, await overview.Left(Desk.Analyst)));
        var row = Assert.Single((await overview.Read(Desk.Analyst)).Value!.Rows, row => row.IsLeft);
        Assert.Equal((true, false, false, false), (row.IsByHandToOffice, row.IsByHandToFiler, row.IsToOmbudsman, row.CanGoAgain));
        Assert.Equal([desk.Reference], await OfficeNewsTests.Found(world, "is:undelivered"));
        Assert.Empty((await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!.Unreceived);

        Assert.Empty(await Take(desk, letter.Id, MailWays.Post));
        Assert.Empty(await OfficeNewsTests.Found(world, "is:undelivered"));
        Assert.Equal("owner@harborlight.example", (await desk.Stored()).ContactEmail);
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>What those above are told of the steps before them is what happened.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Reminders_wait_to_be_carried_and_nobody_is_said_to_be_reminded_who_was_not(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Person("rae@agency.example", Roles.Representative);
        await world.Person("cy@agency.example", Roles.Commissioner);
        var desk = await Asked(world);
        await Climb(world, days: 22);

        var reminders = (await desk.View()).Mails.Where(mail => mail.Kind == "reminder").ToList();
        Assert.Equal(
            [("reminder_before/en/1", true), ("reminder_before/en/1", true), ("reminder_late/en/1", true), ("reminder_head/en/1", true), ("reminder_representative/en/1", false)],
            reminders.Select(mail => (mail.Template!, mail.IsByHand)));
        Assert.All(reminders.Where(mail => mail.IsByHand), mail => Assert.True(mail.IsLeft));
        Assert.EndsWith("Nobody was written to before. Not reached so far: the office on Monday, March 23, 2026; the head of the office on Wednesday, March 25, 2026.\n\nYou can grant time, ask another office, answer without it, or raise the complaint to the Commissioner.", reminders[^1].Text, StringComparison.Ordinal);

        desk.Version = (await desk.View()).Version;
        Assert.Empty(await Take(desk, reminders[3].Id, MailWays.Spoken));
        Assert.Empty(await Take(desk, reminders[2].Id, MailWays.Nothing));
        await Climb(world, days: 7);

        var last = (await desk.View()).Mails[^1];
        Assert.Equal(("reminder_commissioner/en/1", "cy@agency.example"), (last.Template, last.Recipient));
        Assert.Contains(
            "Written to before: the head of the office on Wednesday, March 25, 2026; the representative on Friday, March 27, 2026. Not reached so far: the office on Monday, March 23, 2026.", last.Text, StringComparison.Ordinal);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_office_is_told_of_its_time_and_of_the_end_is_carried_too(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);
        var inquiry = (await desk.View()).Inquiries[0].Id;

        Assert.Empty(await desk.Do(Desk.Representative, d => new GrantTime { Reference = d.Reference, Version = d.Version, InquiryId = inquiry, Until = new DateOnly(2026, 3, 27), Reason = "Two files." }));
        Assert.Empty(await desk.Do(Desk.Analyst, d => new CallOffInquiry { Reference = d.Reference, Version = d.Version, InquiryId = inquiry, Reason = "It is clear." }));

        Assert.Equal([("inquiry", true), ("time_granted", true), ("called_off", true)], (await desk.View()).Mails.Where(mail => mail.IsToOffice).Select(mail => (mail.Kind, mail.IsByHand)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_asks_sees_before_and_after_whom_the_letters_reach(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);
        var readers = world.Get<OfficeReaders>();
        var inquiry = (await desk.View()).Inquiries[0].Id;

        Assert.Empty((await readers.IfAsked("0401", Desk.Analyst))!);
        Assert.Empty((await readers.OfOpen(desk.Reference, Desk.Representative))[inquiry]);

        await world.Person("bo@agency.example", Roles.OfficeLiaison, "0401");
        await using (var db = world.Open())
        {
            await db.Offices.Where(office => office.Code == "0401").ExecuteUpdateAsync(set => set.SetProperty(office => office.Email, "port@agency.example"));
        }

        Assert.Equal(["bo@agency.example", "port@agency.example"], await readers.IfAsked("0401", Desk.Analyst));
        Assert.Equal(["bo@agency.example", "port@agency.example"], (await readers.OfOpen(desk.Reference, Desk.Analyst))[inquiry]);
        Assert.All([Desk.Auditor, Desk.Boston, Desk.Administrator], who => Assert.Null(readers.IfAsked("0401", who).Result));
        Assert.Empty(await readers.OfOpen(desk.Reference, Desk.Boston));

        Assert.Empty(await desk.Reply(Desk.Boston));
        Assert.Empty(await readers.OfOpen(desk.Reference, Desk.Analyst));
    }

    private static async Task Climb(TestWorld world, int days)
    {
        for (var day = 0; day < days; day++)
        {
            await world.Get<Reminders>().SendDue();
            world.Clock.Advance(TimeSpan.FromDays(1));
        }
    }

    private static async Task<string> TitleOf(TestWorld world)
    {
        await using var db = world.Open();
        var office = await db.Offices.SingleAsync(row => row.Code == "0401");
        return $"{office.Name} (0401)";
    }

    private static async Task<Desk> Asked(TestWorld world)
    {
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        Assert.Empty(await desk.Ask());
        return desk;
    }

    private static Task<IReadOnlyList<string>> Take(Desk desk, long mail, string way) => desk.Do(Desk.Analyst, d => new TakeUpMail
    {
        Reference = d.Reference,
        Version = d.Version,
        MailId = mail,
        Way = way,
        Note = way == MailWays.Nothing ? "Nobody was there." : null,
    });
}
