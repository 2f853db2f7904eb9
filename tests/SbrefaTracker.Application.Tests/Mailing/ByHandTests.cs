using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Mailing;

/// <summary>Letters to filers who gave no e-mail address, or asked for post.</summary>
public sealed class ByHandTests
{
    private const string Place = "Harbor Light Imports\n1 Pier Road\nBoston, MA 02210";

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_letter_is_kept_for_staff_to_send_and_read_where_the_complaint_is_followed(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await With(world, post: Place);
        Assert.Empty(await desk.Acknowledge());
        Assert.Empty(await desk.Complete());
        Assert.Empty(await desk.Draft());
        Assert.Empty(await desk.Clear(Desk.Representative));
        Assert.Empty(await desk.Send());
        Assert.Empty(await desk.Close());

        var view = await desk.View();
        Assert.Equal(["acknowledged", "response", "closed"], view.Mails.Select(mail => mail.Kind));
        Assert.All(view.Mails, mail => Assert.Equal(("by_hand", Place, true, true, true), (mail.Status, mail.Recipient, mail.IsLeft, mail.IsByHand, mail.IsToFiler)));
        Assert.Contains("The penalty was cancelled.", view.Mails[1].Text, StringComparison.Ordinal);
        Assert.Equal(Place, view.ByHandTo);
        Assert.Empty((await desk.View(Desk.Auditor)).Mails);
        Assert.Null((await desk.View(Desk.Auditor)).ByHandTo);

        // They are work: on the page of mail, in the count of the dashboard, in the lists.
        var overview = world.Get<MailOverview>();
        var state = (await overview.Read(Desk.Analyst)).Value!;
        Assert.Equal((0, 3, 3), (state.Waiting, state.ByHand, await overview.Left(Desk.Analyst)));
        Assert.All(state.Rows, row => Assert.Equal((Place, true, false, null), (row.Recipient, row.IsByHandToFiler, row.CanGoAgain, row.MovedTo)));
        Assert.Equal([desk.Reference], await OfficeNewsTests.Found(world, "is:undelivered"));

        // The filer need not wait for the post.
        var told = (await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!.Unreceived;
        Assert.Equal(view.Mails.Select(mail => (mail.Subject, mail.Text, true)), told.Select(mail => (mail.Subject, mail.Text, mail.IsByHand)));

        foreach (var mail in view.Mails)
        {
            Assert.Empty(await Take(desk, mail.Id, MailWays.Post));
        }

        Assert.Equal(0, await overview.Left(Desk.Analyst));
        Assert.False((await desk.View()).Offers.Single(offer => offer.Action == ComplaintAction.TakeUpMail).IsOpen);
        Assert.Equal(3, (await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!.Unreceived.Count);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Follow_the_filer_who_moves_and_go_by_mail_to_an_address_that_staff_learn(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await With(world, phone: "617-555-0134");
        Assert.Empty(await desk.Acknowledge());
        var input = new ComplaintInput { [ComplaintFields.ContactPost] = Place, [ComplaintFields.Language] = Languages.English };
        Assert.Empty(await desk.Do(Actor.Filer, d => new CorrectContact { Reference = d.Reference, Version = d.Version, Input = input }));

        var row = Assert.Single((await world.Get<MailOverview>().Read(Desk.Analyst)).Value!.Rows);
        Assert.Equal(("617-555-0134", Place), (row.Recipient, row.MovedTo));
        Assert.Empty(await Take(desk, row.Id, MailWays.Address, "owner@harborlight.example"));

        var mails = (await desk.View()).Mails;
        Assert.Equal([("by_hand", MailWays.Address), ("waiting", null)], mails.Select(mail => (mail.Status, mail.TakenUpAs)));
        Assert.Equal(mails[0].Text, mails[1].Text);
        Assert.Equal("owner@harborlight.example", (await desk.Stored()).ContactEmail);
        Assert.Null((await desk.View()).ByHandTo);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_filer_who_asked_for_post_gets_no_mail_but_what_confirms_their_own_act(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await With(world, post: Place, email: "owner@harborlight.example", by: ContactWays.Post);
        Assert.Empty(await desk.Acknowledge());

        Assert.Equal([("receipt", "waiting", "owner@harborlight.example"), ("acknowledged", "by_hand", Place)], (await desk.View()).Mails.Select(mail => (mail.Kind, mail.Status, mail.Recipient)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_nobody_can_send_is_kept_and_read_and_is_no_work(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await With(world);
        Assert.Empty(await desk.Acknowledge());

        var view = await desk.View();
        var mail = Assert.Single(view.Mails);
        Assert.Equal(("no_way", "", false), (mail.Status, mail.Recipient, mail.IsLeft));
        Assert.Equal("", view.ByHandTo);
        Assert.Equal(0, await world.Get<MailOverview>().Left(Desk.Analyst));
        Assert.Empty(await OfficeNewsTests.Found(world, "is:undelivered"));
        Assert.True(Assert.Single((await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!.Unreceived).HasNoWay);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_is_left_to_send_when_the_complaint_is_disposed_of(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Disposed.Closed(world, given => (given[ComplaintFields.ContactEmail], given[ComplaintFields.ContactPost]) = (null, Place));
        Assert.NotEmpty((await world.Get<MailOverview>().Read(Desk.Analyst)).Value!.Rows);

        Assert.Empty(await Disposed.Of(desk));

        Assert.All((await desk.View()).Mails, mail => Assert.Equal(("disposed", "", ""), (mail.Status, mail.Recipient, mail.Text)));
        Assert.Empty((await world.Get<MailOverview>().Read(Desk.Analyst)).Value!.Rows);
        Assert.Null((await desk.View()).ByHandTo);
        Assert.Empty((await world.Check()).Problems);
    }

    private static Task<Desk> With(TestWorld world, string? post = null, string? phone = null, string? email = null, string? by = null) => Desk.WithComplaint(world, given =>
        (given[ComplaintFields.ContactEmail], given[ComplaintFields.ContactPost], given[ComplaintFields.ContactPhone], given[ComplaintFields.ContactBy]) = (email, post, phone, by));

    private static Task<IReadOnlyList<string>> Take(Desk desk, long mail, string way, string? address = null) =>
        desk.Do(Desk.Analyst, d => new TakeUpMail { Reference = d.Reference, Version = d.Version, MailId = mail, Way = way, Address = address });
}
