using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Mail;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Guidance;

/// <summary>What failures do to a subscription, and what is still sent once somebody asked for no more.</summary>
public sealed class SubscriberFailureTests
{
    private static readonly Delivery Sent = new(DeliveryState.Sent);
    private static readonly Delivery NoMailbox = new(DeliveryState.Refused, "550 5.1.1 RecipientNotAccepted");
    private static readonly Delivery NotFromUs = new(DeliveryState.Refused, "554 5.7.1 RecipientNotAccepted");
    private static readonly Delivery BareRefusal = new(DeliveryState.Refused, "550 RecipientNotAccepted");

    [Theory, OnSqlite, OnPostgres]
    public async Task What_arrives_in_between_begins_the_count_anew(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var subscriber = await Subscribed(world, versions: 6);

        Assert.Equal([1, 2, 2, 1, 2], await Mark(world, subscriber, NoMailbox, NoMailbox, Sent, NoMailbox, NoMailbox));
        Assert.Single(await Audience.Left(world));
        Assert.Equal([null], await Mark(world, subscriber, from: 6, NoMailbox));
        Assert.Empty(await Audience.Left(world));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_server_that_wants_none_of_our_mail_ends_no_subscription(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var subscriber = await Subscribed(world, versions: 6);

        Assert.Equal([0, 0, 0, 0], await Mark(world, subscriber, NotFromUs, BareRefusal, BareRefusal, BareRefusal));
        Assert.Equal([1], await Mark(world, subscriber, from: 5, NoMailbox));
        Assert.Equal([1], await Mark(world, subscriber, from: 6, Sent));
        Assert.True(await world.Get<BulletinTray>().Bounced(Name(6, subscriber), DeliveryStatus.Read("5.7.1")!));
        Assert.Single(await Audience.Left(world));
    }

    [SmtpFact]
    public async Task Whoever_ends_the_subscription_while_a_batch_is_under_way_gets_nothing_more()
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(settings: server.Settings());
        var subscribers = world.Get<Subscriptions>();
        await Audience.Add(world, 3);
        var steps = new BulletinSteps(world, Complaints.Desk.Representative, Actor.Staff("second", "Second", [Roles.PolicyOwner]));
        await steps.Publish("Exams at Laredo", ("mail", "It touches all of them."));
        await world.Get<BulletinSpreading>().Go();
        var links = world.Get<SubscriberLinks>();
        IOutTray[] trays = [new Meanwhile(world.Get<BulletinTray>(), () => subscribers.Stop(links.Stop(2).Split('/')[^1]))];

        Assert.True(await ActivatorUtilities.CreateInstance<Outbox>(world.Services, [trays]).SendDue());

        Assert.Equal(["reader1@example.com", "reader3@example.com"], server.Messages().Select(mail => mail.To.Mailboxes.Single().Address));
    }

    private static async Task<long> Subscribed(TestWorld world, int versions)
    {
        await Audience.Add(world, 1);
        await using var db = world.Open();
        var subscriber = await db.Subscribers.Select(row => row.Id).SingleAsync();
        await world.Queue.Run(async (session, ct) =>
        {
            for (var version = 1; version <= versions; version++)
            {
                session.Db.Add(new SendingRow { VersionId = version, RecordId = -1, CreatedAt = session.Now, Last = subscriber, SpreadAt = session.Now });
                session.Db.Add(new BulletinMailRow { VersionId = version, SubscriberId = subscriber, Status = QueuedMailStatus.Waiting, NextAttemptAt = session.Now });
            }

            session.Db.ChangeTracker.DetectChanges();
            await session.Db.SaveChangesAsync(ct);
            return Result.Done;
        });
        return subscriber;
    }

    private static Task<IReadOnlyList<int?>> Mark(TestWorld world, long subscriber, params Delivery[] deliveries) => Mark(world, subscriber, 1, deliveries);

    // The counted failures after each; null once the subscription is over.
    private static async Task<IReadOnlyList<int?>> Mark(TestWorld world, long subscriber, int from, params Delivery[] deliveries)
    {
        var counted = new List<int?>();
        foreach (var (delivery, version) in deliveries.Select((delivery, index) => (delivery, from + index)))
        {
            await world.Get<BulletinTray>().Mark(
                new WaitingMail(subscriber, Name(version, subscriber), "bulletin", 0, DateTimeOffset.UnixEpoch, "reader1@example.com", "Subject", "Text", Enclosure: null), delivery);
            await using var db = world.Open();
            counted.Add(await db.Subscribers.Where(row => row.Id == subscriber).Select(row => (int?)row.Failures).FirstOrDefaultAsync());
        }

        return counted;
    }

    private static string Name(int version, long subscriber) => string.Create(CultureInfo.InvariantCulture, $"bulletin.{version}.{subscriber}");

    /// <summary>A tray of which something happens after a batch was read from it.</summary>
    private sealed class Meanwhile(IOutTray tray, Func<Task> happens) : IOutTray
    {
        public async Task<IReadOnlyList<WaitingMail>> Due(int most, CancellationToken ct)
        {
            var due = await tray.Due(most, ct);
            await happens();
            return due;
        }

        public Task<bool> StillWaits(WaitingMail mail, CancellationToken ct) => tray.StillWaits(mail, ct);

        public Task Mark(WaitingMail mail, Delivery delivery) => tray.Mark(mail, delivery);
    }
}
