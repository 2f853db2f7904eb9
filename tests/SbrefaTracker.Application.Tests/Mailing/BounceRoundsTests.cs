using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Mailing.Bounces;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Mail;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Mailing;

public sealed class BounceRoundsTests
{
    [ImapTheory, OnSqlite, OnPostgres]
    public async Task Marks_the_message_that_came_back_with_its_code_and_no_other(DatabaseProvider provider)
    {
        await using var post = await Post.With(provider, "owner@example.com", "other@example.com");
        post.Imap.Deliver(Reports.Of(post.MessageIds[0], more: "Diagnostic-Code: smtp; 550 5.1.1 <owner@example.com>: no such user"));

        Assert.Equal(1, await post.Read());
        Assert.Equal([(QueuedMailStatus.Bounced, "5.1.1"), (QueuedMailStatus.Sent, null)], await post.States());
        Assert.Equal(1, post.Imap.Seen());

        // The same report again, and once more after somebody marked it as unread.
        post.Imap.Deliver(Reports.Of(post.MessageIds[0], status: "5.7.1"));
        Assert.Equal(0, await post.Read());
        Assert.Equal("5.1.1", (await post.States())[0].Error);
    }

    [ImapFact]
    public async Task Leaves_alone_what_is_late_what_arrived_what_has_expired_and_what_is_no_report()
    {
        await using var post = await Post.With(DatabaseProvider.Sqlite, "owner@example.com");
        post.Imap.Deliver(Reports.Of(post.MessageIds[0], action: "delayed", status: "4.4.7"));
        post.Imap.Deliver(Reports.Of(post.MessageIds[0], action: "delivered", status: "2.0.0"));
        post.Imap.Deliver($"From: owner@example.com\nIn-Reply-To: <{post.MessageIds[0]}>\n\nAction: failed\nStatus: 5.1.1\n");
        post.Imap.Deliver("");

        Assert.Equal(0, await post.Read());
        Assert.Equal([(QueuedMailStatus.Sent, null)], await post.States());
        Assert.Equal(4, post.Imap.Seen());
    }

    [ImapFact]
    public async Task Believes_no_report_that_does_not_hold_the_seal_of_the_message()
    {
        await using var post = await Post.With(DatabaseProvider.Sqlite, "owner@example.com", "other@example.com");
        var seal = post.MessageIds[0].Split('@')[0].Split('.')[1];
        foreach (var guessed in (string[])[$"2.{seal}@agency.example", "1@agency.example", $"1.{new string('0', 32)}@agency.example", "", ".", "@", new string('<', 5000)])
        {
            post.Imap.Deliver(Reports.Of(guessed));
        }

        Assert.Equal(0, await post.Read());
        Assert.All(await post.States(), state => Assert.Equal(QueuedMailStatus.Sent, state.Status));
    }

    [ImapFact]
    public async Task Is_not_hurt_by_hostile_and_huge_mail_and_reads_what_lies_behind_it()
    {
        await using var post = await Post.With(DatabaseProvider.Sqlite, "owner@example.com");
        post.Imap.Deliver(new byte[BounceMailbox.LargestMessage + 1]);
        post.Imap.Deliver(Reports.Nested());
        post.Imap.Deliver([0, 255, 254, 13, 10, 0, 0, 200]);
        post.Imap.Deliver(Reports.Of(post.MessageIds[0], status: "5.99999.1 <script>"));
        post.Imap.Deliver("Content-Type: multipart/report; report-type=delivery-status; boundary=e\n\n--e\nContent-Type: message/delivery-status\n\n: :\n\u0000\n\n\nAction failed\n--e--\n");
        post.Imap.Deliver(Reports.Of(string.Concat(Enumerable.Repeat("x.", 20_000))));

        Assert.Equal(1, await post.Read());

        // The code that cannot be read says no more than that it failed.
        Assert.Equal([(QueuedMailStatus.Bounced, "5.0.0")], await post.States());
        Assert.Equal(6, post.Imap.Seen());
    }

    [ImapTheory, OnSqlite, OnPostgres]
    public async Task Tells_of_an_office_whose_address_is_none_until_the_address_is_another(DatabaseProvider provider)
    {
        await using var post = await Post.With(provider, "port@agency.example");
        await using (var db = post.World.Open())
        {
            await db.Offices.Where(office => office.Code == "0401").ExecuteUpdateAsync(set => set.SetProperty(office => office.Email, "port@agency.example"));
        }

        post.Imap.Deliver(Reports.Of(post.MessageIds[0], status: "4.4.7"));
        await post.Read();
        Assert.Null(await FailingAddress(post));

        await post.SendAgain();
        post.Imap.Deliver(Reports.Of(post.MessageIds[0], status: "5.1.10"));
        await post.Read();
        Assert.Equal("port@agency.example", await FailingAddress(post));

        await using var later = post.World.Open();
        await later.Offices.Where(office => office.Code == "0401").ExecuteUpdateAsync(set => set.SetProperty(office => office.Email, "new@agency.example"));
        Assert.Null(await FailingAddress(post));
    }

    [ImapFact]
    public async Task Reads_nothing_from_a_server_that_nobody_vouches_for()
    {
        await using var post = await Post.With(DatabaseProvider.Sqlite, "owner@example.com");
        await using var untrusting = await TestWorld.On(settings: new Dictionary<string, string?>(post.Imap.Settings(), StringComparer.Ordinal) { ["Mail:TrustedRootFile"] = null });
        post.Imap.Deliver(Reports.Of(post.MessageIds[0]));

        Assert.Equal("SslHandshakeException", await untrusting.Get<BounceMailbox>().Read(_ => Task.CompletedTask, default));
        Assert.Equal(0, post.Imap.Seen());
    }

    [Fact]
    public async Task Does_nothing_where_no_mailbox_is_set_up()
    {
        await using var world = await TestWorld.On();

        Assert.Equal(0, await world.Get<BounceRounds>().Read());
    }

    private static async Task<string?> FailingAddress(Post post)
    {
        await using var db = post.World.Open();
        return (await db.Offices.AsNoTracking().SingleAsync(office => office.Code == "0401")).FailingAddress;
    }

    /// <summary>Complaints whose receipts were sent by a real server, and a real mailbox to which reports about them go.</summary>
    private sealed class Post(SmtpServer smtp, ImapServer imap, TestWorld world) : IAsyncDisposable
    {
        public ImapServer Imap => imap;

        public TestWorld World => world;

        public IReadOnlyList<string> MessageIds => [.. smtp.Messages().Select(message => message.MessageId!)];

        public static async Task<Post> With(DatabaseProvider provider, params string[] addresses)
        {
            var (smtp, imap) = (await SmtpServer.Start(), await ImapServer.Start());
            var world = await TestWorld.On(provider, settings: new Dictionary<string, string?>(smtp.Settings().Concat(imap.Settings()), StringComparer.Ordinal));
            foreach (var address in addresses)
            {
                var input = Filing.Input(given => given[ComplaintFields.ContactEmail] = address);
                Assert.Empty((await world.Get<ComplaintFiling>().File(new FileComplaint(input))).Refusals);
            }

            Assert.True(await world.Get<Outbox>().SendDue());
            return new Post(smtp, imap, world);
        }

        public Task<int> Read() => world.Get<BounceRounds>().Read();

        public async Task SendAgain()
        {
            await using var db = world.Open();
            await db.MailQueue.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Status, QueuedMailStatus.Waiting));
            Assert.True(await world.Get<Outbox>().SendDue());
        }

        public async Task<IReadOnlyList<(string Status, string? Error)>> States()
        {
            await using var db = world.Open();
            return [.. (await db.MailQueue.AsNoTracking().OrderBy(row => row.MailId).ToListAsync()).Select(row => (row.Status, row.LastError))];
        }

        public async ValueTask DisposeAsync()
        {
            await world.DisposeAsync();
            await imap.DisposeAsync();
            await smtp.DisposeAsync();
        }
    }
}
