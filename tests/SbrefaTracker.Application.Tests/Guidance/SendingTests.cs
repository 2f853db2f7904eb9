using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Mail;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Guidance;

/// <summary>A bulletin on its way to those who subscribed, over a real mail server.</summary>
public sealed class SendingTests
{
    private static readonly Actor Writer = Actor.Staff("writer", "Writer", [Roles.PolicyOwner]);

    // tests/bench.sh --subscribers 10000 [--postgres] sends to as many.
    private static readonly string? Wanted = Environment.GetEnvironmentVariable("SBREFA_SUBSCRIBERS");

    [SmtpFact]
    public Task Reaches_each_exactly_once_though_the_server_fails_in_the_middle_and_the_program_is_killed() => Reach(DatabaseProvider.Sqlite, Many(usual: 300), keeps: false);

    [PostgresFact]
    public Task Reaches_each_exactly_once_on_postgres_as_well() => Reach(DatabaseProvider.Postgres, Many(usual: 40), keeps: false);

    /// <summary>A server that took a message and died before it said so cannot be told from one that did not take it: that one message goes out again, under the same name, by which a mailbox drops it.</summary>
    [SmtpFact]
    public Task Leaves_nobody_out_though_the_server_dies_with_a_message_that_it_took() => Reach(DatabaseProvider.Sqlite, 40, keeps: true);

    [Theory, OnSqlite, OnPostgres]
    public async Task Sends_readers_to_the_website_only_where_it_is(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Audience.Add(world, 1, (_, row) => row.Topics = "");
        await new BulletinSteps(world, Writer, Desk.Representative).Publish("By mail alone", ("mail", "It is for readers."));
        await new BulletinSteps(world, Writer, Desk.Representative).Publish("On both", ("mail", "It is for readers."), ("web", "And for all."));
        await world.Get<BulletinSpreading>().Go();

        var mails = await world.Services.GetServices<IOutTray>().OfType<BulletinTray>().Single().Due(10, default);

        Assert.Equal([false, true], mails.Select(mail => mail.Text.Contains("Read it on the website: ", StringComparison.Ordinal)));
        Assert.Contains("/bulletins/2026-2\n", mails[1].Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [SmtpFact]
    public async Task Goes_behind_every_other_mail_in_the_readers_language_with_one_click_to_end_it()
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(settings: server.Settings());
        await Audience.Add(world, 4, (number, row) =>
        {
            (row.Language, row.Topics) = number switch { 1 => (Languages.Spanish, ""), 2 => (Languages.English, "goods"), 3 => (Languages.English, "fees"), _ => (Languages.English, "") };
            row.ConfirmedAt = number == 4 ? null : row.ConfirmedAt;
        });
        await Publish(world);
        await world.Get<BulletinSpreading>().Go();
        Assert.Empty((await world.Get<ComplaintFiling>().File(new FileComplaint(Filing.Input(given => given[ComplaintFields.ContactEmail] = "owner@example.com")))).Refusals);

        await world.Get<Outbox>().SendDue();

        var arrived = server.Messages();
        Assert.Equal(["owner@example.com", "reader1@example.com", "reader2@example.com"], arrived.Select(mail => mail.To.Mailboxes.Single().Address));
        Assert.Equal(["Boletín: Exams at Laredo (es)", "Bulletin: Exams at Laredo"], arrived.Skip(1).Select(mail => mail.Subject));
        Assert.All(arrived.Skip(1), mail => Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]));
        Assert.Null(arrived[0].Headers["List-Unsubscribe-Post"]);
        var link = arrived[1].Headers["List-Unsubscribe"]!.Trim('<', '>');
        Assert.Contains(link, arrived[1].TextBody, StringComparison.Ordinal);

        Assert.True((await world.Get<Subscriptions>().Stop(link.Split('/')[^1])).IsDone);
        Assert.True((await world.Get<Subscriptions>().Stop(link.Split('/')[^1])).IsDone);
        Assert.Equal(["subscription.link_wrong"], (await world.Get<Subscriptions>().Stop("0123456789abcdef")).Refusals.Select(refusal => refusal.Code));
        Assert.DoesNotContain("reader1@example.com", await Audience.Left(world));
    }

    [SmtpFact]
    public async Task Can_be_stopped_and_go_on_and_tells_how_far_it_is()
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(settings: server.Settings());
        await Audience.Add(world, 3, (number, row) => row.Address = number == 2 ? "refused@example.com" : row.Address);
        var number = await Publish(world);
        await world.Get<BulletinSpreading>().Go();
        var progress = world.Get<SendingProgress>();
        var state = Assert.Single((await progress.Of(number, Desk.Analyst)).Value!);
        Assert.Equal((1, true, 0, 3, 0), (state.Number, state.IsSpread, state.Sent, state.Waiting, state.Failed));
        Assert.Equal(["not_allowed"], (await progress.Hold(state.VersionId, true, Desk.Analyst)).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(["not_allowed"], (await progress.Of(number, Desk.Laredo)).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(["record_not_found"], (await progress.Hold(999, true, Writer)).Refusals.Select(refusal => refusal.Code));

        Assert.True((await progress.Hold(state.VersionId, true, Writer)).IsDone);
        await world.Get<Outbox>().SendDue();
        Assert.Empty(server.Messages());
        Assert.True((await progress.Hold(state.VersionId, false, Writer)).IsDone);
        await world.Get<Outbox>().SendDue();

        var after = Assert.Single((await progress.Of(number, Writer)).Value!);
        Assert.Equal((2, 0, 1), (after.Sent, after.Waiting, after.Failed));
        Assert.Equal(3, (await Audience.Left(world)).Count);
    }

    [SmtpFact]
    public async Task Ends_the_subscription_of_an_address_that_does_not_exist()
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(settings: server.Settings());
        await Audience.Add(world, 2);
        await Publish(world);
        await world.Get<BulletinSpreading>().Go();
        await world.Get<Outbox>().SendDue();
        await using var db = world.Open();
        var mail = await db.BulletinMails.OrderBy(row => row.SubscriberId).FirstAsync();
        var name = string.Create(CultureInfo.InvariantCulture, $"bulletin.{mail.VersionId}.{mail.SubscriberId}");

        Assert.True(await world.Get<BulletinTray>().Bounced(name, DeliveryStatus.Read("5.1.1")!));
        Assert.False(await world.Get<BulletinTray>().Bounced(name, DeliveryStatus.Read("5.1.1")!));
        Assert.False(await world.Get<BulletinTray>().Bounced("passing.7", DeliveryStatus.Unknown));

        Assert.Equal(["reader2@example.com"], await Audience.Left(world));
    }

    [SmtpFact]
    public async Task Sends_the_corrected_words_instead_of_those_that_still_wait()
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(settings: server.Settings());
        await Audience.Add(world, 3);
        var steps = new BulletinSteps(world, Writer, Desk.Representative);
        await steps.Publish("Exams at Laredo", ("web", "Everybody finds it."), ("mail", "It touches all of them."));
        await using (var db = world.Open())
        {
            await db.PassingMails.ExecuteDeleteAsync();
        }

        await world.Get<BulletinSpreading>().Go();
        await steps.Correct("Exams at Laredo and Boston");
        await world.Get<BulletinSpreading>().Go();
        await world.Get<Outbox>().SendDue();

        Assert.All(server.Messages(), mail => Assert.Equal("Corrected bulletin: Exams at Laredo and Boston", mail.Subject));
        var states = (await world.Get<SendingProgress>().Of(-steps.Record, Writer)).Value!;
        Assert.Equal([(2, 3, 0, false), (1, 0, 0, true)], states.Select(state => (state.Number, state.Sent, state.Waiting, state.IsReplaced)));
        Assert.Equal(["record_not_found"], (await world.Get<SendingProgress>().Hold(states[1].VersionId, true, Writer)).Refusals.Select(refusal => refusal.Code));
    }

    private static int Many(int usual) => Wanted is null ? usual : int.Parse(Wanted, CultureInfo.InvariantCulture);

    private static async Task Reach(DatabaseProvider provider, int count, bool keeps)
    {
        await using var dying = await SmtpServer.Start(diesAt: keeps ? count / 3 : -(count / 3));
        var killed = await TestWorld.On(provider, dying.Settings());
        await Audience.Add(killed, count);
        var began = Stopwatch.GetTimestamp();
        await Publish(killed);
        var published = Stopwatch.GetElapsedTime(began);

        // The program ends somewhere while it lays the messages out: between which two, chance decides.
        began = Stopwatch.GetTimestamp();
        using (var end = new CancellationTokenSource())
        {
            var spreading = killed.Get<BulletinSpreading>().Go(end.Token);
            await end.CancelAsync();
            await Task.WhenAny(spreading);
        }

        var longest = await LongestWaitOfAnother(killed, killed.Get<BulletinSpreading>().Go());
        var laidOut = Stopwatch.GetElapsedTime(began);
        Assert.False(await killed.Get<Outbox>().SendDue());
        await killed.Stop();

        await using var back = await SmtpServer.Start(dying.Port, dying.Folder);
        await using var again = new TestWorld(killed.Database, back.Settings());
        again.Clock.Advance(TimeSpan.FromMinutes(5));
        await again.Get<BulletinSpreading>().Go();
        began = Stopwatch.GetTimestamp();
        Assert.True(await again.Get<Outbox>().SendDue());
        var sent = Stopwatch.GetElapsedTime(began);

        var arrived = back.Messages();
        Assert.Equal(count, arrived.Select(mail => mail.To.Mailboxes.Single().Address).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(count, arrived.Select(mail => mail.MessageId).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(keeps ? count + 1 : count, arrived.Count);
        await using var db = again.Open();
        Assert.Equal(count, await db.BulletinMails.CountAsync(row => row.Status == QueuedMailStatus.Sent));
        Assert.Equal(count, await db.BulletinMails.CountAsync());
        Tell(FormattableString.Invariant(
            $"{count} subscribers on {provider}: all steps to publication {published.TotalMilliseconds:N0} ms, laid out in {laidOut.TotalMilliseconds:N0} ms while another's write waited {longest.TotalMilliseconds:N0} ms at most, the last two thirds sent in {sent.TotalSeconds:N1} s"));
    }

    // How long another's write waits while the messages are laid out: a figure for tests/bench.sh.
    private static async Task<TimeSpan> LongestWaitOfAnother(TestWorld world, Task work)
    {
        var longest = TimeSpan.Zero;
        while (!work.IsCompleted)
        {
            var began = Stopwatch.GetTimestamp();
            await world.Queue.Run((_, _) => Task.FromResult(Result.Done));
            longest = new[] { longest, Stopwatch.GetElapsedTime(began) }.Max();
        }

        await work;
        return longest;
    }

    // tests/bench.sh shows the figures; nobody else asks for them.
    private static void Tell(string figures)
    {
        if (Environment.GetEnvironmentVariable("SBREFA_FIGURES") is { Length: > 0 } file)
        {
            File.AppendAllText(file, figures + Environment.NewLine);
        }
    }

    private static async Task<long> Publish(TestWorld world)
    {
        var steps = new BulletinSteps(world, Writer, Desk.Representative);
        await steps.Publish("Exams at Laredo", ("web", "Everybody finds it."), ("mail", "It touches all of them."));

        // The office was asked by mail: that is no part of these tests.
        await using var db = world.Open();
        await db.PassingMails.ExecuteDeleteAsync();
        return -steps.Record;
    }
}
