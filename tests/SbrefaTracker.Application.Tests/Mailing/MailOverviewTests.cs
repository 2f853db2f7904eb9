using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Mailing;

public sealed class MailOverviewTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_what_waits_and_what_was_refused_and_lets_a_refused_message_go_again(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await using (var db = world.Open())
        {
            var first = await db.MailQueue.OrderBy(mail => mail.MailId).Select(mail => mail.MailId).FirstAsync();
            await db.MailQueue.Where(mail => mail.MailId == first).ExecuteUpdateAsync(set => set
                .SetProperty(mail => mail.Status, QueuedMailStatus.Refused).SetProperty(mail => mail.LastError, "550").SetProperty(mail => mail.Attempts, 1));
        }

        var mails = world.Get<MailOverview>();
        var state = (await mails.Read(Desk.Analyst)).Value!;
        Assert.Equal((false, 1, 1, 0), (state.IsConfigured, state.Waiting, state.Refused, state.Elsewhere.Count));
        Assert.Equal([("receipt", true, "550"), ("acknowledged", false, null)], state.Rows.Select(row => (row.Kind, row.IsLeft, row.LastError)));
        Assert.All(state.Rows, row => Assert.Equal((desk.Reference, "owner@harborlight.example"), (row.Reference, row.Recipient)));

        Assert.True((await mails.TryAgain(state.Rows[0].Id, Desk.Analyst)).IsDone);
        Assert.Equal("mail_not_refused", (await mails.TryAgain(state.Rows[0].Id, Desk.Analyst)).Refusals[0].Code);
        Assert.Equal((2, 0), ((await mails.Read(Desk.Analyst)).Value!.Waiting, (await mails.Read(Desk.Analyst)).Value!.Refused));
        // What is no complaint's: how much of it waits, and why, without its readers and words.
        await using (var db = world.Open())
        {
            db.Add(new PassingMailRow { Id = 1, Content = [1], NextAttemptAt = world.Clock.GetUtcNow(), ExpiresAt = world.Clock.GetUtcNow().AddDays(1) });
            await db.SaveChangesAsync();
        }

        Assert.Equal([new MailElsewhere(MailElsewhereKind.Passing, 1, 0, 0, null, null)], (await mails.Read(Desk.Analyst)).Value!.Elsewhere);
        await world.Database.Tamper("UPDATE passing_mails SET attempts = 2");
        Assert.Equal([new MailElsewhere(MailElsewhereKind.Passing, 1, 0, 1, world.Clock.GetUtcNow(), null)], (await mails.Read(Desk.Analyst)).Value!.Elsewhere);
        Assert.Equal("not_allowed", (await mails.Read(Desk.Administrator)).Refusals[0].Code);
        Assert.Equal("not_allowed", (await mails.TryAgain(state.Rows[0].Id, Desk.Boston)).Refusals[0].Code);
    }

    /// <summary>What a tray would never send waits for nothing: it is of no use any more, somebody stopped it, or nobody is there to read it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_what_the_trays_have_to_send_and_nothing_else(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var now = world.Clock.GetUtcNow();
        await using (var db = world.Open())
        {
            db.Add(new PassingMailRow { Id = 1, Content = [1], NextAttemptAt = now, ExpiresAt = now.AddMinutes(1) });
            db.Add(new PassingMailRow { Id = 2, Content = [1], NextAttemptAt = now, ExpiresAt = now });
            db.Add(new SendingRow { VersionId = 1, RecordId = -1, CreatedAt = now });
            db.Add(new SendingRow { VersionId = 2, RecordId = -2, CreatedAt = now, StoppedAt = now });
            db.Add(new SubscriberRow { Id = 7, Address = "kim@chamber.example", AddressKey = "KIM@CHAMBER.EXAMPLE", Language = "en", Topics = "", AskedLanguage = "en", AskedTopics = "", ConfirmedAt = now, AskedAt = now });
            foreach (var (version, subscriber) in ((long, long)[])[(1, 7), (1, 8), (2, 7)])
            {
                db.Add(new BulletinMailRow { VersionId = version, SubscriberId = subscriber, Status = QueuedMailStatus.Waiting, NextAttemptAt = now });
            }

            await db.SaveChangesAsync();
        }

        Assert.Equal(
            [new MailElsewhere(MailElsewhereKind.Passing, 1, 0, 0, null, null), new MailElsewhere(MailElsewhereKind.Bulletins, 1, 0, 0, null, null)],
            (await world.Get<MailOverview>().Read(Desk.Analyst)).Value!.Elsewhere);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal([MailElsewhereKind.Bulletins], (await world.Get<MailOverview>().Read(Desk.Analyst)).Value!.Elsewhere.Select(one => one.Kind));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_of_the_one_whose_turn_is_next_what_was_said_of_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var now = world.Clock.GetUtcNow();
        await using (var db = world.Open())
        {
            foreach (var (letter, attempts, minutes, error) in ((long, int, int, string?)[])[(1, 0, -9, null), (2, 1, 20, "451"), (3, 2, 10, "421"), (4, 3, 5, "499")])
            {
                db.Add(new ParticipationMailRow { LetterId = letter, RequestRecord = -letter, Status = QueuedMailStatus.Waiting, Attempts = attempts, NextAttemptAt = now.AddMinutes(minutes), LastError = error });
                if (letter != 4)
                {
                    db.Add(new ParticipationContactRow { RequestRecord = -letter, Name = "Kim Adler", Email = "kim@chamber.example" });
                }
            }

            await db.SaveChangesAsync();
        }

        // The fourth has nobody to go to.
        Assert.Equal(new MailElsewhere(MailElsewhereKind.Requests, 3, 0, 2, now.AddMinutes(10), "421"), (await world.Get<MailOverview>().Read(Desk.Analyst)).Value!.Elsewhere[^1]);
    }
}
