using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Mailing;

public sealed class TakeUpMailTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Sends_the_same_words_to_another_address_that_is_the_filers_from_then_on(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await WithBounced(world);
        var left = Assert.Single((await desk.View()).Mails);
        Assert.True(left.IsLeft);
        Assert.Equal([desk.Reference], await OfficeNewsTests.Found(world, "is:undelivered"));
        Assert.Equal((1, 0), (await world.Get<MailOverview>().Left(Desk.Analyst), await world.Get<MailOverview>().Left(Desk.Auditor)));

        Assert.Empty(await Take(desk, left.Id, MailWays.Address, "maria@harborlight.example"));

        var view = await desk.View();
        Assert.Equal([("owner@harborlight.example", "bounced", MailWays.Address), ("maria@harborlight.example", "waiting", null)], view.Mails.Select(mail => (mail.Recipient, mail.Status, mail.TakenUpAs)));
        Assert.Equal(view.Mails[0].Subject, view.Mails[1].Subject);
        Assert.DoesNotContain("proof-of-filing", view.Mails[1].Text, StringComparison.Ordinal);
        Assert.Equal("maria@harborlight.example", (await desk.Stored()).ContactEmail);
        Assert.Equal("MailTakenUp", view.Story[^1].Action);
        Assert.False(view.Offers.Single(offer => offer.Action == ComplaintAction.TakeUpMail).IsOpen);
        Assert.Equal((1, 0), await Counts(world));
        Assert.Empty(await OfficeNewsTests.Found(world, "is:undelivered"));
        Assert.Equal([desk.Reference], await OfficeNewsTests.Found(world, "NOT is:undelivered"));
        Assert.Equal(0, await world.Get<MailOverview>().Left(Desk.Analyst));
        Assert.Equal(["mail_not_left"], await Again(desk, left.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_what_is_missing_and_records_what_was_done_in_another_way(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await WithBounced(world);
        var left = (await desk.View()).Mails[0].Id;

        Assert.Equal(["required"], await Take(desk, left, MailWays.Address, " "));
        Assert.Equal(["not_an_email"], await Take(desk, left, MailWays.Address, "maria"));
        Assert.Equal(["required"], await Take(desk, left, MailWays.Nothing));
        Assert.Equal(["mail_not_left"], await Take(desk, left + 1000, MailWays.Post));
        Assert.Empty(await Take(desk, left, MailWays.Post, note: "Printed, and sent by certified mail."));

        var view = await desk.View();
        Assert.Equal("Printed, and sent by certified mail.", view.Story[^1].Text);
        Assert.Equal((0, 0), await Counts(world));
        Assert.Equal("owner@harborlight.example", (await desk.Stored()).ContactEmail);
    }

    [Fact]
    public async Task Belongs_to_those_who_work_on_complaints()
    {
        await using var world = await TestWorld.On();
        var desk = await WithBounced(world);
        var left = (await desk.View()).Mails[0].Id;

        Assert.Equal(["workflow.not_your_role"], await desk.Do(Desk.Commissioner, d => new TakeUpMail { Reference = d.Reference, Version = d.Version, MailId = left, Way = MailWays.Post }));
        Assert.Equal("not_allowed", (await world.Get<MailOverview>().TryAgain(left, Desk.Auditor)).Refusals[0].Code);
    }

    private static async Task<Desk> WithBounced(TestWorld world)
    {
        var desk = await Desk.WithComplaint(world);
        await using var db = world.Open();
        await db.MailQueue.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Status, QueuedMailStatus.Bounced).SetProperty(mail => mail.LastError, "5.1.1"));
        return desk;
    }

    private static Task<IReadOnlyList<string>> Take(Desk desk, long mail, string way, string? address = null, string? note = null) =>
        desk.Do(Desk.Analyst, d => new TakeUpMail { Reference = d.Reference, Version = d.Version, MailId = mail, Way = way, Address = address, Note = note });

    // There is one more that did not arrive, so that the workflow lets it through.
    private static async Task<IReadOnlyList<string>> Again(Desk desk, long mail)
    {
        await using var db = desk.World.Open();
        await db.MailQueue.Where(queued => queued.MailId != mail).ExecuteUpdateAsync(set => set.SetProperty(queued => queued.Status, QueuedMailStatus.Refused));
        return await Take(desk, mail, MailWays.Post);
    }

    private static async Task<(int Waiting, int Bounced)> Counts(TestWorld world)
    {
        var state = (await world.Get<MailOverview>().Read(Desk.Analyst)).Value!;
        return (state.Waiting, state.Bounced);
    }
}
