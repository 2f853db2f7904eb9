using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Mailing.NoContact;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Testing.Mail;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Mailing;

public sealed class NoContactTests
{
    private const string Owner = "owner@harborlight.example";

    [SmtpFact]
    public async Task Holds_back_what_only_helps_tells_it_where_the_complaint_is_followed_and_sends_what_is_owed()
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(settings: server.Settings());
        Assert.True((await world.Get<NoContactList>().Add(new NoContactGiven("OWNER@HarborLight.example ", NoContactReasons.Told, "By telephone."), Desk.Analyst)).IsDone);
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        await desk.Draft();
        await desk.Clear(Desk.Representative);
        await desk.Send();

        Assert.True(await world.Get<Outbox>().SendDue());

        Assert.Contains("The penalty was cancelled.", Assert.Single(server.Messages()).TextBody, StringComparison.Ordinal);
        Assert.Equal(
            [("receipt", QueuedMailStatus.HeldBack), ("acknowledged", QueuedMailStatus.HeldBack), ("response", QueuedMailStatus.Sent)],
            (await desk.View()).Mails.Select(mail => (mail.Kind, mail.Status)));
        var tracked = (await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!;
        Assert.Equal([true, true], tracked.Unreceived.Select(mail => mail.IsHeldBack));
        var state = (await world.Get<MailOverview>().Read(Desk.Analyst)).Value!;
        Assert.Equal((2, 0, 0), (state.HeldBack, state.Waiting, state.Refused));
    }

    [SmtpFact]
    public async Task Takes_a_reader_at_their_word_by_the_link_beside_a_message()
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(settings: server.Settings());
        var desk = await Desk.WithComplaint(world);
        await world.Get<Outbox>().SendDue();
        var link = server.Messages()[0].Headers["List-Unsubscribe"]!.Trim('<', '>');
        var token = link.Split('/')[^1];

        Assert.StartsWith("http://localhost:5080/stop-mail/", link, StringComparison.Ordinal);
        Assert.DoesNotContain("harborlight", link, StringComparison.Ordinal);
        Assert.Equal(Owner, world.Get<StopLinks>().Read(token).Value);
        Assert.False(await world.Get<NoContactList>().Has(Owner));
        Assert.True((await world.Get<StopLinks>().Use(token)).IsDone);
        Assert.True((await world.Get<StopLinks>().Use(token)).IsDone);
        await desk.Acknowledge();
        await world.Get<Outbox>().SendDue();

        Assert.Single(server.Messages());
        var entries = (await world.Get<NoContactList>().Read(Desk.Representative)).Value!;
        Assert.Equal((1, NoContactReasons.Link), (entries.Standing, Assert.Single(entries.Rows).Reason));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("!!")]
    [InlineData("0123456789abcdef")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Does_not_take_a_made_up_link(string? token)
    {
        await using var world = await TestWorld.On();

        Assert.Equal("stop_link_wrong", (await world.Get<StopLinks>().Use(token)).Refusals[0].Code);
    }

    [Fact]
    public async Task Puts_no_link_beside_what_is_sent_all_the_same()
    {
        await using var world = await TestWorld.On();

        Assert.Null(world.Get<StopLinks>().Of("response", Owner));
        Assert.NotNull(world.Get<StopLinks>().Of("acknowledged", Owner));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_no_address_and_says_who_put_it_there_and_why_it_was_taken_off(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var list = world.Get<NoContactList>();
        Assert.Equal(["Address", "Reason"], (await list.Add(new NoContactGiven(" ", "", null), Desk.Analyst)).Refusals.Select(refusal => refusal.Field));
        Assert.Equal("not_an_email", (await list.Add(new NoContactGiven("maria", NoContactReasons.Told, null), Desk.Analyst)).Refusals[0].Code);
        Assert.Equal("required", (await list.Add(new NoContactGiven(Owner, NoContactReasons.Link, null), Desk.Analyst)).Refusals[0].Code);
        Assert.True((await list.Add(new NoContactGiven(Owner, NoContactReasons.Stranger, "She wrote so."), Desk.Analyst)).IsDone);
        Assert.Equal("no_contact_already", (await list.Add(new NoContactGiven(Owner, NoContactReasons.Told, null), Desk.Analyst)).Refusals[0].Code);
        Assert.True(await list.Has(" Owner@HARBORLIGHT.example"));

        var entry = Assert.Single((await list.Read(Desk.Analyst)).Value!.Rows);
        Assert.Equal("required", (await list.Remove(entry.Id, " ", Desk.Analyst)).Refusals[0].Code);
        Assert.True((await list.Remove(entry.Id, "It is hers after all.", Desk.Representative)).IsDone);
        Assert.Equal("no_contact_gone", (await list.Remove(entry.Id, "Again.", Desk.Representative)).Refusals[0].Code);
        Assert.False(await list.Has(Owner));
        Assert.True((await list.Add(new NoContactGiven(Owner, NoContactReasons.Told, null), Desk.Analyst)).IsDone);

        await using var db = world.Open();
        Assert.All(await db.NoContact.ToListAsync(), row => Assert.Equal(32, row.AddressHash.Length));
        Assert.Equal("not_allowed", (await list.Read(Desk.Commissioner)).Refusals[0].Code);
        Assert.Equal("not_allowed", (await list.Add(new NoContactGiven(Owner, NoContactReasons.Told, null), Desk.Boston)).Refusals[0].Code);
    }
}
