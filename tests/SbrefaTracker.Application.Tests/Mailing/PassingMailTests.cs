using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Mail;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Mailing;

/// <summary>Links that are secret go out by mail and stay nowhere.</summary>
public sealed partial class PassingMailTests
{
    [SmtpTheory, OnSqlite, OnPostgres]
    public async Task A_lost_key_is_made_anew_over_the_link_and_the_old_one_opens_nothing_any_more(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(provider, settings: server.Settings());
        var filed = await File(world, "owner@example.com");
        await world.Get<KeyRenewal>().Ask($" {filed.Reference} ", LinkTo);
        await world.Get<Outbox>().SendDue();
        var token = TokenIn(server, "new tracking key");

        Assert.Equal(filed.Reference, (await world.Get<KeyRenewal>().Read(token)).Value);
        Assert.True(await world.Get<Tracking>().IsOpenedBy(filed.Reference, filed.TrackingKey));
        var renewed = (await world.Get<KeyRenewal>().Use(token)).Value!;

        Assert.False(await world.Get<Tracking>().IsOpenedBy(filed.Reference, filed.TrackingKey));
        Assert.True(await world.Get<Tracking>().IsOpenedBy(renewed.Reference, renewed.TrackingKey));
        Assert.Equal("key_link_gone", Assert.Single((await world.Get<KeyRenewal>().Use(token)).Refusals).Code);
        Assert.True((await world.Get<LedgerCheck>().Run()).Ok);
    }

    [SmtpTheory, OnSqlite, OnPostgres]
    public async Task Nothing_in_the_database_tells_the_link_before_or_after_it_is_sent(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(provider, settings: server.Settings());
        var filed = await File(world, "owner@example.com");
        var draft = await world.Get<DraftStore>().Begin(new Dictionary<string, string>(StringComparer.Ordinal));
        string? token = null;
        await world.Get<KeyRenewal>().Ask(filed.Reference, secret => LinkTo(token = secret));
        await world.Get<DraftStore>().Mail(draft.Key, "someone@example.com", $"https://site.example/file/{draft.Key.Text}", Languages.English);

        await using (var db = world.Open())
        {
            var waiting = await db.PassingMails.ToListAsync();
            Assert.Equal(2, waiting.Count);
            Assert.All(waiting, row => Assert.DoesNotContain("example", Encoding.Latin1.GetString(row.Content), StringComparison.Ordinal));
            Assert.All(await db.KeyRenewals.ToListAsync(), row => Assert.NotEqual(Encoding.UTF8.GetBytes(token!), row.TokenHash));
        }

        await world.Get<Outbox>().SendDue();

        await using var after = world.Open();
        Assert.Empty(await after.PassingMails.ToListAsync());
        Assert.Equal(["owner@example.com", "owner@example.com", "someone@example.com"], Recipients(server));
    }

    [SmtpTheory, OnSqlite, OnPostgres]
    public async Task Whoever_asks_for_a_key_that_is_not_there_leaves_the_same_traces_and_nothing_is_sent(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(provider, settings: server.Settings());
        var anonymous = await File(world, address: null);

        await world.Get<KeyRenewal>().Ask("RF-1999-00001", LinkTo);
        await world.Get<KeyRenewal>().Ask(anonymous.Reference, LinkTo);

        await using (var db = world.Open())
        {
            Assert.Equal(2, await db.KeyRenewals.CountAsync(row => row.ComplaintId == null));
            Assert.Equal(2, await db.PassingMails.CountAsync());
        }

        await world.Get<Outbox>().SendDue();
        Assert.Empty(server.Messages());
        await using var after = world.Open();
        Assert.Empty(await after.PassingMails.ToListAsync());
    }

    [SmtpFact]
    public async Task A_mailbox_is_not_filled_with_links()
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(settings: server.Settings());
        var filed = await File(world, "owner@example.com");
        await world.Get<Outbox>().SendDue();

        await world.Get<KeyRenewal>().Ask(filed.Reference, LinkTo);
        await world.Get<KeyRenewal>().Ask(filed.Reference, LinkTo);
        await world.Get<Outbox>().SendDue();
        Assert.Equal(2, server.Messages().Count);

        world.Clock.Advance(KeyRenewal.Between);
        await world.Get<KeyRenewal>().Ask(filed.Reference, LinkTo);
        await world.Get<Outbox>().SendDue();
        Assert.Equal(3, server.Messages().Count);

        var draft = await world.Get<DraftStore>().Begin(new Dictionary<string, string>(StringComparer.Ordinal));
        for (var time = 0; time < DraftStore.MostMails; time++)
        {
            Assert.True((await world.Get<DraftStore>().Mail(draft.Key, "a@example.com", "https://site.example/file/x", Languages.Spanish)).IsDone);
        }

        var refused = await world.Get<DraftStore>().Mail(draft.Key, "a@example.com", "https://site.example/file/x", Languages.Spanish);
        Assert.Equal(("address", "draft_mailed_often"), (refused.Refusals[0].Field, refused.Refusals[0].Code));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_link_opens_for_a_day_and_what_was_not_sent_by_then_is_gone(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider, settings: new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = "1",
            ["Mail:From"] = "fairness@agency.example",
            ["Mail:UseTls"] = "false",
        });
        var filed = await File(world, "owner@example.com");
        string? token = null;
        await world.Get<KeyRenewal>().Ask(filed.Reference, secret => LinkTo(token = secret));
        Assert.False(await world.Get<Outbox>().SendDue());

        world.Clock.Advance(KeyRenewal.Kept);

        Assert.Equal("key_link_gone", Assert.Single((await world.Get<KeyRenewal>().Read(token!)).Refusals).Code);
        Assert.Equal("key_link_gone", Assert.Single((await world.Get<KeyRenewal>().Use(token!)).Refusals).Code);
        await world.Get<Outbox>().SendDue();
        await using var db = world.Open();
        Assert.Empty(await db.PassingMails.ToListAsync());
    }

    [SmtpTheory, OnSqlite, OnPostgres]
    public async Task What_was_sealed_before_the_signing_key_was_exchanged_is_lost_and_holds_up_nothing(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.Start();
        var before = await TestWorld.On(provider, settings: server.Settings());
        var filed = await File(before, "owner@example.com");
        await before.Get<KeyRenewal>().Ask(filed.Reference, LinkTo);
        await before.Stop();
        System.IO.File.Delete(Path.Combine(before.Database.Folder, "ledger-signing-key.pem"));
        await using var world = new TestWorld(before.Database, server.Settings());

        Assert.True(await world.Get<Outbox>().SendDue());

        Assert.Contains(filed.Reference, Assert.Single(server.Messages()).Subject, StringComparison.Ordinal);
        await using var db = world.Open();
        Assert.Empty(await db.PassingMails.ToListAsync());
    }

    private static string LinkTo(string token) => $"https://site.example/track/key/{token}";

    private static IEnumerable<string> Recipients(SmtpServer server) =>
        server.Messages().Select(mail => mail.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal);

    private static string TokenIn(SmtpServer server, string subject) => Token()
        .Match(server.Messages().Single(mail => mail.Subject!.Contains(subject, StringComparison.Ordinal)).TextBody ?? "").Groups["token"].Value;

    private static async Task<FiledComplaint> File(TestWorld world, string? address)
    {
        var input = Filing.Input();
        input[ComplaintFields.ContactEmail] = address;
        return (await world.Get<ComplaintFiling>().File(new FileComplaint(input))).Value!;
    }

    [GeneratedRegex("/track/key/(?<token>[0-9a-f]{32})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
