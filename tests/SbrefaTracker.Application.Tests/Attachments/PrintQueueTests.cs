using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Attachments;

/// <summary>Letters that were sent wait for their print, which is kept once and overtakes nobody.</summary>
public sealed class PrintQueueTests
{
    private static readonly byte[] Print = Uploads.Pdf(90);

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_the_print_of_each_letter_once_and_nobody_is_overtaken_by_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (queue, ana) = (world.Get<PrintQueue>(), await world.Person("ana@agency.example", Roles.Analyst));
        var analyst = Actor.Staff(ana, "Ana", [Roles.Analyst]);
        var desk = await Desk.WithComplaint(world);
        Assert.Null(await queue.Next());
        await desk.Acknowledge();
        await world.Get<ReadMarks>().See(desk.Reference, desk.Version, analyst);
        var letter = (await queue.Next())!;
        Assert.Equal(("acknowledged", true), (letter.Mail?.Kind, (await Of(desk, "acknowledged")).AwaitsPrint));

        Assert.True(await queue.Keep(letter, Print));
        Assert.False(await queue.Keep(letter, Uploads.Pdf(70)));

        Assert.Null(await queue.Next());
        var kept = await Of(desk, "acknowledged");
        Assert.Equal((true, false), (kept.IsPrinted, kept.AwaitsPrint));
        Assert.Equal(Print, await Bytes(world, desk, kept.Id));
        Assert.Empty(await world.Get<ComplaintFiles>().Of(desk.Reference, Desk.Analyst));
        Assert.True((await desk.View()).Story[^1].IsNoStep);

        // Whoever had read it has read it, and a form that was open meanwhile is sent; another's act still stops it.
        Assert.Equal(desk.Version + 1, (await desk.Stored()).Version);
        Assert.False((await world.Get<WorkList>().Read(new(), analyst)).Value!.Rows.Single().IsChanged);
        var seen = desk.Version;
        Assert.Empty(await desk.Complete());
        Assert.Equal(["stale"], await desk.Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = seen, Text = "Late." }));
        Assert.Empty((await world.Check()).Problems);
        await using var db = world.Open();
        var file = await db.Attachments.SingleAsync();
        Assert.Equal((EvidenceGivers.Print, Actor.Clock.Id), (file.Giver, file.By));
    }

    /// <summary>A response without a print, letters to an office and reminders wait alike; what is disposed of is printed no more.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Holds_every_letter_until_it_is_printed_or_disposed_of(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Person("boston@agency.example", Roles.OfficeLiaison, "0401");
        var desk = await Disposed.Closed(world);
        Assert.True((await desk.View()).Responses[0].AwaitsPrint);
        var queue = world.Get<PrintQueue>();
        List<string> kinds = [];
        while (kinds.Count < 4)
        {
            var waits = (await queue.Next())!;
            kinds.Add(waits.Mail?.Kind ?? "the response itself");
            if (kinds.Count == 1)
            {
                // What is no print is not kept, and keeps no other letter from being printed.
                Assert.False(await queue.Keep(waits, [1, 2, 3]));
                continue;
            }

            Assert.True(await queue.Keep(waits, Print));
        }

        Assert.Equal(["acknowledged", "inquiry", "the response itself", "response"], kinds);
        Assert.True((await desk.View()).Responses[0].IsPrinted);
        var last = (await queue.Next())!;
        Assert.Equal("closed", last.Mail!.Kind);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        desk.Version = (await desk.Stored()).Version;
        Assert.Empty(await Disposed.Of(desk));
        Assert.Null(await queue.Next());
        await using var db = world.Open();
        Assert.Empty(await db.PrintQueue.ToListAsync());

        // Its print comes after the disposal, or while it is being disposed of: nothing of it stays.
        Assert.False(await queue.Keep(last, Print));
        Assert.Empty(await db.Contents.ToListAsync());
        db.Add(new QueuedPrint { LetterId = last.Id, ComplaintId = (await desk.Stored()).Id, NextAttemptAt = world.Clock.GetUtcNow() });
        await db.SaveChangesAsync();
        Assert.False(await queue.Keep(last, Print));
        Assert.Empty(await db.Contents.ToListAsync());
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>As an upgrade puts them there: real ones alone, once, after whatever is sent since.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_what_was_sent_before_prints_were_kept_last_and_says_when_it_was_printed(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        Assert.True((await world.Get<DemoData>().Add(30, seed: 3)).IsDone);
        var queue = world.Get<PrintQueue>();
        Assert.Null(await queue.Next());
        Desk[] desks = [await Disposed.Closed(world), await Desk.WithComplaint(world)];
        var printed = (await queue.Next())!;
        Assert.True(await queue.Keep(printed, Print));
        await world.Database.Tamper("DELETE FROM print_queue");
        world.Clock.Advance(TimeSpan.FromDays(3));
        await desks[1].Acknowledge();
        await world.Database.Tamper(EarlierLetters.Queue);
        await world.Database.Tamper(EarlierLetters.Queue);

        List<LetterToPrint> letters = [];
        var changedAt = await ChangedAt(world, desks[0]);
        world.Clock.Advance(TimeSpan.FromDays(1));
        while (await queue.Next() is { } letter)
        {
            letters.Add(letter);
            Assert.True(await queue.Keep(letter, Print));
        }

        Assert.Equal([desks[1].Reference, .. Enumerable.Repeat(desks[0].Reference, letters.Count - 1)], letters.Select(letter => letter.Reference));
        Assert.Equal([false, .. Enumerable.Repeat(true, letters.Count - 1)], letters.Select(letter => letter.IsEarlier));
        Assert.Equal(["closed", "inquiry", "response", "the response itself"], letters[1..].Select(letter => letter.Mail?.Kind ?? "the response itself").Order());
        var view = await desks[0].View();
        Assert.Equal(world.Clock.GetUtcNow(), view.Responses[0].PrintedBehindAt);
        Assert.Equal(world.Clock.GetUtcNow(), view.Mails.Single(mail => mail.Kind == "closed").PrintedBehindAt);
        Assert.Equal(world.Clock.GetUtcNow().AddDays(-4), view.Mails.Single(mail => mail.Id == printed.Id).PrintedBehindAt);

        // To file a print away is no change of the complaint.
        Assert.Equal(changedAt, await ChangedAt(world, desks[0]));
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>A row that cannot be read waits as one that cannot be printed, and others are printed meanwhile.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Passes_over_what_cannot_be_read_and_comes_back_to_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var queue = world.Get<PrintQueue>();
        Desk[] desks = [await Desk.WithComplaint(world), await Desk.WithComplaint(world)];
        foreach (var desk in desks)
        {
            await desk.Acknowledge();
        }

        var first = (await queue.Next())!;
        await world.Database.Tamper($"UPDATE mails SET at = at + 9000000000000000000 WHERE id = {first.Id}");

        var next = (await queue.Next())!;
        Assert.Equal(desks[1].Reference, next.Reference);
        Assert.True(await queue.Keep(next, Print));
        Assert.Null(await queue.Next());
        await world.Database.Tamper($"UPDATE mails SET at = at - 9000000000000000000 WHERE id = {first.Id}");
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(first.Id, (await queue.Next())!.Id);
    }

    [Fact]
    public void Every_message_about_a_complaint_is_a_letter_or_a_notice()
    {
        var all = MailDuties.ToFiler.Concat(MailDuties.ToOffices).Concat(MailDuties.OfOffices).Concat(MailDuties.OfFilers).Concat(MailDuties.OfEscalations).Concat(MailDuties.ToOmbudsman).Concat(["contact_corrected", "retaliation_follow_up"]);
        Assert.All(all, kind => Assert.NotEqual(LetterMails.Are(kind), LetterMails.Notices.Contains(kind)));
    }

    private static async Task<MailView> Of(Desk desk, string kind) => (await desk.View()).Mails.Single(mail => mail.Kind == kind);

    private static async Task<DateTimeOffset?> ChangedAt(TestWorld world, Desk desk) =>
        (await world.Get<WorkList>().Read(new WorkListFilter { WithClosed = true, WithLastChange = true }, Desk.Analyst)).Value!.Rows.Single(row => row.Reference == desk.Reference).ChangedAt;

    private static async Task<byte[]> Bytes(TestWorld world, Desk desk, long mail)
    {
        await using var content = await world.Get<SentPrints>().OpenMail(desk.Reference, mail);
        using var bytes = new MemoryStream();
        await content!.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
