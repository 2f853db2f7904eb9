using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Mailing.NoContact;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Mail;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Guidance;

public sealed class SubscriptionTests
{
    [SmtpTheory, OnSqlite, OnPostgres]
    public async Task Begins_only_when_the_link_in_the_mail_is_followed_and_changes_only_then(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(provider, settings: server.Settings());
        var subscriptions = world.Get<Subscriptions>();

        Assert.True((await subscriptions.Ask(" Owner@Example.com ", Languages.Spanish, ["goods"])).IsDone);
        Assert.True((await subscriptions.Ask("owner@example.com", Languages.English, [])).IsDone);
        await world.Get<Outbox>().SendDue();
        var secret = SecretIn(Assert.Single(server.Messages()).TextBody!);
        Assert.Equal(0, await subscriptions.Count());
        Assert.True(await subscriptions.IsOpen(secret));
        Assert.False(await subscriptions.IsOpen("0123"));
        Assert.Equal(["subscription.link_wrong"], Codes(await subscriptions.Confirm("0123")));
        Assert.True((await subscriptions.Confirm(secret)).IsDone);
        Assert.Equal(["subscription.link_wrong"], Codes(await subscriptions.Confirm(secret)));
        Assert.Equal(1, await subscriptions.Count());

        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await subscriptions.Ask("OWNER@example.com", Languages.English, ["fees"])).IsDone);
        byte[] stored;
        await using (var db = world.Open())
        {
            var row = await db.Subscribers.SingleAsync();
            Assert.Equal((Languages.Spanish, "goods"), (row.Language, row.Topics));
            stored = row.TokenHash!;
        }

        await world.Get<Outbox>().SendDue();
        var second = SecretIn(server.Messages()[^1].TextBody!);
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(second)), stored);
        Assert.True((await subscriptions.Confirm(second)).IsDone);
        await using var later = world.Open();
        Assert.Equal((Languages.English, "fees"), await later.Subscribers.Select(row => new ValueTuple<string, string>(row.Language, row.Topics)).SingleAsync());
    }

    [Theory]
    [InlineData(Languages.English, "Please confirm: bulletins to the trade by e-mail", "within two days", "If it was not you, do nothing: no bulletin is sent, and the address is deleted.")]
    [InlineData(Languages.Spanish, "Confirme, por favor: boletines para el comercio por correo electrónico", "en un plazo de dos días", "Si no fue usted, no haga nada: no se enviará ningún boletín y la dirección se borrará.")]
    public async Task Asks_for_confirmation_in_words_that_say_what_follows_and_by_when(string language, string subject, string within, string otherwise)
    {
        await using var world = await TestWorld.On();

        Assert.True((await world.Get<Subscriptions>().Ask("owner@example.com", language, [])).IsDone);

        var mail = Assert.Single(await world.Get<PassingMail>().Due(10, CancellationToken.None));
        Assert.Equal((subject, "owner@example.com"), (mail.Subject, mail.Recipient));
        Assert.Contains(within, mail.Text, StringComparison.Ordinal);
        Assert.EndsWith(otherwise, mail.Text.TrimEnd(), StringComparison.Ordinal);
        Assert.True(await world.Get<Subscriptions>().IsOpen(SecretIn(mail.Text)));
        Assert.Equal(TimeSpan.FromDays(2), Subscriptions.LinkOpens);
    }

    [SmtpTheory, OnSqlite, OnPostgres]
    public async Task Writes_nothing_to_whoever_asked_not_to_be_written_to(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(provider, settings: server.Settings());
        Assert.True((await world.Get<NoContactList>().Add(new NoContactGiven("owner@example.com", "told", null), Desk.Analyst)).IsDone);

        Assert.True((await world.Get<Subscriptions>().Ask("owner@example.com", Languages.English, [])).IsDone);
        await world.Get<Outbox>().SendDue();

        Assert.Empty(server.Messages());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Forgets_an_address_that_nobody_confirmed(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var subscriptions = world.Get<Subscriptions>();
        await Audience.Add(world, 1);
        await subscriptions.Ask("owner@example.com", Languages.English, []);

        await subscriptions.Forget();
        Assert.Equal(2, (await Audience.Left(world)).Count);
        world.Clock.Advance(Subscriptions.LinkOpens);
        await subscriptions.Forget();

        Assert.Equal(["reader1@example.com"], await Audience.Left(world));
    }

    [Fact]
    public async Task Is_refused_without_an_address_or_with_what_is_no_topic()
    {
        await using var world = await TestWorld.On();
        var subscriptions = world.Get<Subscriptions>();

        Assert.Equal(["required"], Codes(await subscriptions.Ask(" ", Languages.English, [])));
        Assert.Equal(["not_an_email"], Codes(await subscriptions.Ask("nowhere", Languages.English, [])));
        Assert.Equal(["unknown_code"], Codes(await subscriptions.Ask("owner@example.com", "fr", [])));
        Assert.Equal(["unknown_code"], Codes(await subscriptions.Ask("owner@example.com", Languages.English, ["weather"])));
        Assert.Empty(await Audience.Left(world));
    }

    private static string SecretIn(string text) => text.Split("/bulletins/confirm/")[1].Split()[0];

    private static IReadOnlyList<string> Codes(Result result) => [.. result.Refusals.Select(refusal => refusal.Code)];
}
