using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Testing.Mail;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Mailing;

public sealed class OutboxTests
{
    [SmtpTheory, OnSqlite, OnPostgres]
    public async Task Sends_what_was_written_in_the_filers_language_and_letters(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(provider, settings: server.Settings());
        await File(world, "duena@example.com", input => input[ComplaintFields.Language] = Languages.Spanish);
        await File(world, "owner@example.com");

        Assert.True(await world.Get<Outbox>().SendDue());

        var arrived = server.Messages();
        await using var db = world.Open();
        var written = await db.Mails.OrderBy(mail => mail.Id).ToListAsync();
        Assert.Contains("Recibimos", written[0].Subject, StringComparison.Ordinal);
        Assert.Equal(written.Select(mail => mail.Subject), arrived.Select(mail => mail.Subject));
        Assert.Equal(written.Select(mail => mail.Text), arrived.Select(mail => mail.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n')));
        Assert.Equal("fairness@agency.example", Assert.Single(arrived[0].From.Mailboxes).Address);
        Assert.All(await db.MailQueue.ToListAsync(), queued => Assert.Equal(
            (QueuedMailStatus.Sent, 1, TestWorld.Start), (queued.Status, queued.Attempts, queued.SentAt)));
    }

    [SmtpTheory, OnSqlite, OnPostgres]
    public async Task Encloses_the_proof_of_filing_and_keeps_no_copy(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(provider, settings: server.Settings());
        await File(world, "owner@example.com");

        await world.Get<Outbox>().SendDue();

        var arrived = Assert.Single(server.Messages());
        var enclosed = Assert.IsType<MimeKit.TextPart>(Assert.Single(arrived.Attachments));
        Assert.Equal("proof-of-filing.txt", enclosed.FileName);
        Assert.Contains("proof-of-filing.txt", arrived.TextBody, StringComparison.Ordinal);
        Assert.Equal(ProofVerdict.OnRecord, (await world.Get<FilingProofCheck>().Run(enclosed.Text)).Verdict);
        await using var db = world.Open();
        Assert.Null((await db.MailQueue.SingleAsync()).Enclosure);
    }

    [SmtpTheory, OnSqlite, OnPostgres]
    public async Task Sends_each_message_once(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(provider, settings: server.Settings());
        await File(world, "owner@example.com");

        await world.Get<Outbox>().SendDue();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Get<Outbox>().SendDue();

        Assert.Single(server.Messages());
    }

    [SmtpTheory, OnSqlite, OnPostgres]
    public async Task Keeps_a_refused_message_and_sends_the_others(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(provider, settings: server.Settings());
        await File(world, "refused@example.com");
        await File(world, "later@example.com");
        await File(world, "owner@example.com");

        Assert.True(await world.Get<Outbox>().SendDue());

        await using var db = world.Open();
        var queued = await db.MailQueue.OrderBy(row => row.MailId).ToListAsync();
        Assert.Equal([QueuedMailStatus.Refused, QueuedMailStatus.Waiting, QueuedMailStatus.Sent], queued.Select(row => row.Status));
        Assert.Equal(["550 5.1.1 RecipientNotAccepted", "451 4.2.0 RecipientNotAccepted", null], queued.Select(row => row.LastError));
        Assert.Equal(TestWorld.Start + TimeSpan.FromMinutes(1), queued[1].NextAttemptAt);
        Assert.Single(server.Messages());
    }

    [SmtpTheory, OnSqlite, OnPostgres]
    public async Task Marks_an_office_and_a_contact_that_the_server_says_is_not_there_and_none_where_it_is_we_who_are_not_wanted(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(provider, settings: server.Settings());
        await using var db = world.Open();
        await db.Offices.Where(office => office.Code == "0401").ExecuteUpdateAsync(set => set.SetProperty(office => office.Email, "gone@example.com"));
        await db.Offices.Where(office => office.Code == "2304").ExecuteUpdateAsync(set => set.SetProperty(office => office.Email, "unwanted@example.com"));
        db.AddRange(new OfficeContact { OfficeCode = "0401", Purpose = "cargo", Email = "gone@example.com" }, new OfficeContact { OfficeCode = "0401", Purpose = "trade", Email = "unwanted@example.com" });
        await db.SaveChangesAsync();
        await File(world, "gone@example.com");
        await File(world, "unwanted@example.com");

        await world.Get<Outbox>().SendDue();

        Assert.Equal([("cargo", "gone@example.com"), ("trade", null)], (await db.OfficeContacts.AsNoTracking().Where(contact => contact.OfficeCode == "0401").OrderBy(contact => contact.Purpose).ToListAsync()).Select(contact => (contact.Purpose, contact.FailingAddress)));
        Assert.Equal(["550 no-mailbox RecipientNotAccepted", "550 policy RecipientNotAccepted"], await db.MailQueue.OrderBy(row => row.MailId).Select(row => row.LastError).ToListAsync());
        Assert.Equal(["gone@example.com"], (await db.Offices.AsNoTracking().Where(office => office.MailFailedOn != null).ToListAsync()).Select(office => office.FailingAddress));
    }

    [SmtpTheory, OnSqlite, OnPostgres]
    public async Task Loses_nothing_when_the_server_dies_within_a_message_and_comes_back(DatabaseProvider provider)
    {
        await using var dying = await SmtpServer.Start(diesAt: 2);
        await using var world = await TestWorld.On(provider, settings: dying.Settings());
        foreach (var name in (string[])["one", "two", "three"])
        {
            await File(world, $"{name}@example.com");
        }

        Assert.False(await world.Get<Outbox>().SendDue());
        Assert.False(await world.Get<Outbox>().SendDue());
        await using var back = await SmtpServer.Start(dying.Port, dying.Folder);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await world.Get<Outbox>().SendDue());

        var arrived = back.Messages();
        Assert.Equal(
            ["one@example.com", "three@example.com", "two@example.com"],
            arrived.Select(mail => mail.To.Mailboxes.Single().Address).Distinct().Order(StringComparer.Ordinal));

        // The message during which it died went out twice; its name is the same both times.
        Assert.Equal(4, arrived.Count);
        Assert.Equal(3, arrived.Select(mail => mail.MessageId).Distinct().Count());
        await using var db = world.Open();
        Assert.All(await db.MailQueue.ToListAsync(), queued => Assert.Equal(QueuedMailStatus.Sent, queued.Status));
    }

    [SmtpTheory, OnSqlite, OnPostgres]
    public async Task Is_sent_by_one_instance_at_a_time(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.Start();
        await using var world = await TestWorld.On(provider, settings: server.Settings());
        await File(world, "owner@example.com");
        var other = ActivatorUtilities.CreateInstance<Leases>(world.Services);
        Assert.True(await other.Take(Outbox.LeaseName));

        await world.Get<Outbox>().SendDue();
        Assert.Empty(server.Messages());

        world.Clock.Advance(Leases.Length);
        await world.Get<Outbox>().SendDue();
        Assert.Single(server.Messages());
        Assert.False(await other.Take(Outbox.LeaseName));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lets_messages_wait_where_there_is_no_mail_server(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await File(world, "owner@example.com");

        Assert.True(await world.Get<Outbox>().SendDue());

        await using var db = world.Open();
        var queued = await db.MailQueue.SingleAsync();
        Assert.Equal((QueuedMailStatus.Waiting, 0), (queued.Status, queued.Attempts));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(6, 32)]
    [InlineData(7, 60)]
    [InlineData(1000, 60)]
    public void Waits_longer_after_each_attempt_but_never_more_than_an_hour(int attempts, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Outbox.WaitAfter(attempts));

    private static async Task File(TestWorld world, string address, Action<ComplaintInput>? change = null)
    {
        var input = Filing.Input(given =>
        {
            given[ComplaintFields.ContactEmail] = address;
            change?.Invoke(given);
        });
        Assert.Empty((await world.Get<ComplaintFiling>().File(new FileComplaint(input))).Refusals);
    }
}
