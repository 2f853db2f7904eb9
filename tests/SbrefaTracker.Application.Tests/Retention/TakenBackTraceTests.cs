using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Guidance;
using SbrefaTracker.Application.Tests.Outreach;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Retention;

/// <summary>What a legal hold keeps is whole: whoever was under way, and however many they are. Today is March 6, 2026.</summary>
public sealed class TakenBackTraceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Of_a_message_that_was_under_way_when_its_reader_ended_the_subscription_a_held_bulletin_keeps_the_trace(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Audience.Add(world, 4);
        var steps = new BulletinSteps(world, Desk.Representative, Actor.Staff("owner", "Owner", [Roles.PolicyOwner]));
        await steps.Publish("Exams at Laredo", ("mail", "It touches all of them."));
        await world.Get<BulletinSpreading>().Go();
        var (tray, links, subscriptions) = (world.Get<BulletinTray>(), world.Get<SubscriberLinks>(), world.Get<Subscriptions>());
        var due = (await tray.Due(10, CancellationToken.None)).OrderBy(mail => mail.Id).ToList();
        async Task Ends(WaitingMail mail) => Assert.True((await subscriptions.Stop(links.Stop(mail.Id).Split('/')[^1])).IsDone);

        await Ends(due[0]);
        await tray.Mark(due[0], new Delivery(DeliveryState.Sent));
        var hold = await Hold(world, steps.Record);
        await Ends(due[1]);
        await tray.Mark(due[1], new Delivery(DeliveryState.Sent));
        await Ends(due[2]);
        await tray.Mark(due[2], new Delivery(DeliveryState.Later));
        await tray.Mark(due[3], new Delivery(DeliveryState.Sent));
        await Ends(due[3]);

        Assert.Equal([due[1].Recipient, due[3].Recipient], (await world.Get<TakenBackQueries>().Read(steps.Record, 0, Desk.Representative)).Value!.Rows.Select(row => row.Email));
        Assert.Equal((2, 0), ((await world.Get<SendingProgress>().Of(-steps.Record, Desk.Analyst)).Value!.Single().Sent, (await world.Get<RecordKeepingQueries>().Of(steps.Record, Desk.Commissioner)).Value!.People));
        Assert.True((await world.Get<RecordCommands>().Run(new ReleaseOfficeHold { Record = hold.Record, Version = hold.Version, Reason = "The case is over." }, Desk.Commissioner)).IsDone);
        Assert.Equal(1, await world.Get<TakenBackDisposal>().Go());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_file_leaves_nobody_out_however_many_they_are(DatabaseProvider provider)
    {
        const int Many = 20_001;
        await using var world = await TestWorld.On(provider);
        var outreach = new OutreachWorld(world);
        var record = await outreach.Plan(OutreachWorld.Given with { RegisterBy = new(2026, 4, 10) });
        await outreach.Announce(record);
        Assert.True((await world.Get<EventRegistration>().Register(record, new AttendeeGiven("ana", "Firm", "ana@firm.example", "yes", null), Languages.English)).IsDone);
        await Hold(world, record);
        var row = Assert.Single((await world.Get<RegistrationDesk>().Read(record, RegistrationShow.All, null, OutreachWorld.Coordinator)).Value!.Rows);
        Assert.True((await world.Get<RegistrationDesk>().Remove(row.Id, OutreachWorld.Coordinator)).IsDone);
        await using (var db = world.Open())
        {
            var others = string.Join(", ", db.Model.FindEntityType(typeof(TakenBackRow))!.GetProperties().Select(property => property.GetColumnName()).Where(column => column != "id"));
            var copies = $"INSERT INTO taken_back (id, {others}) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Many - 1}) SELECT id + i, {others} FROM taken_back, n";
            await db.Database.ExecuteSqlRawAsync(copies);
        }

        Assert.Equal(Many, await world.Get<TakenBackQueries>().All(record, Desk.Commissioner).Select(row => row.Id).Distinct().CountAsync());
    }

    private static async Task<RecordDone> Hold(TestWorld world, long record) =>
        (await world.Get<RecordCommands>().Run(new PlaceOfficeHold { Subject = record, Reason = "A court asks for it.", Authority = "Order 26-17" }, Desk.Representative)).Value!;
}
