using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Scanning;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Attachments;

public sealed class AddEvidenceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Adds_what_was_received_for_the_complaint_with_one_entry(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        var first = await Sent(world, desk, "first.txt");
        var second = await Sent(world, desk, "second.txt");

        Assert.Empty(await Add(desk, Actor.Filer, first));
        Assert.Empty(await Add(desk, Desk.Analyst, second, second));

        var files = await world.Get<ComplaintFiles>().Of(desk.Reference, Actor.Filer);
        Assert.Equal([("first.txt", EvidenceGivers.Filer), ("second.txt", EvidenceGivers.Staff)], files.Select(file => (file.File.Name, file.File.Giver)));
        Assert.Equal(["Filed", "EvidenceAdded", "EvidenceAdded"], (await desk.View()).Story.Select(entry => entry.Action));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_refused_for_nothing_for_what_is_not_this_complaints_and_for_who_has_no_say()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        var other = await Desk.WithComplaint(world);
        var theirs = await Sent(world, other, "theirs.txt");
        var draft = (await world.Send(Uploads.Text("A draft's"), "draft.txt")).Value!.Id;
        var mine = await Sent(world, desk, "mine.txt");

        Assert.Equal(["required"], await Add(desk, Actor.Filer));
        Assert.Equal(["file.not_found"], await Add(desk, Actor.Filer, mine, theirs));
        Assert.Equal(["file.not_found"], await Add(desk, Actor.Filer, draft));
        Assert.Equal(["workflow.not_your_role"], await Add(desk, Desk.Boston, mine));
        Assert.Empty(await world.Get<ComplaintFiles>().Of(desk.Reference, Actor.Filer));
        Assert.Empty(await Add(desk, Actor.Filer, mine));
        Assert.Equal(["file.not_found"], await Add(desk, Actor.Filer, mine));
    }

    [Fact]
    public async Task A_complaint_has_ten_files_with_those_that_wait()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        var ids = new List<long>();
        for (var number = 0; number < EvidenceLimits.MostFiles - 1; number++)
        {
            ids.Add(await Sent(world, desk, $"{number}.txt"));
        }

        Assert.Empty(await Add(desk, Actor.Filer, [.. ids]));
        await Sent(world, desk, "tenth.txt");

        var refused = await world.Send(Uploads.Text("x"), "eleventh.txt", EvidenceOwner.Complaint(desk.Reference));
        Assert.Equal("file.too_many", Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    public async Task Files_are_told_and_opened_as_the_policy_and_the_scan_say()
    {
        await using var world = await TestWorld.On();
        foreach (var level in (string[])[Confidentialities.Full, Confidentialities.Facts, Confidentialities.Closed])
        {
            var desk = await Desk.WithComplaint(world, given => given[ComplaintFields.Confidentiality] = level);
            var clean = await Attached(world, desk, "clean.txt", ScanStates.Clean);
            await Attached(world, desk, "unscanned.txt", ScanStates.NotScanned);
            var held = await Attached(world, desk, "held.txt", ScanStates.Held);
            await Attached(world, desk, "infected.txt", ScanStates.Infected);

            Assert.Equal(["clean.txt", "unscanned.txt", "held.txt", "infected.txt"], await Names(world, desk, Actor.Filer));
            Assert.Equal(["clean.txt"], await Openable(world, desk, Actor.Filer));
            Assert.Equal(["clean.txt", "unscanned.txt", "", "infected.txt"], await Names(world, desk, Desk.Analyst));
            Assert.Equal(["clean.txt", "unscanned.txt"], await Openable(world, desk, Desk.Analyst));
            foreach (var nobody in (Actor[])[Actor.Staff("auditor", "An auditor", [Roles.Auditor]), Desk.Administrator, Desk.Boston, Actor.Operator])
            {
                Assert.Empty(await Names(world, desk, nobody));
                Assert.Equal("file.not_found", Assert.Single((await world.Get<ComplaintFiles>().Open(desk.Reference, clean, nobody)).Refusals).Code);
            }

            Assert.Equal("file.not_found", Assert.Single((await world.Get<ComplaintFiles>().Open(desk.Reference, held, Desk.Analyst)).Refusals).Code);
        }
    }

    [Fact]
    public async Task An_office_gets_clean_files_of_its_inquiry_at_the_level_full_alone()
    {
        await using var world = await TestWorld.On();
        foreach (var (level, names) in ((string, string[])[])[(Confidentialities.Full, ["clean.txt"]), (Confidentialities.Facts, [])])
        {
            var desk = await Desk.WithComplaint(world, given => given[ComplaintFields.Confidentiality] = level);
            var clean = await Attached(world, desk, "clean.txt", ScanStates.Clean);
            await Attached(world, desk, "unscanned.txt", ScanStates.NotScanned);
            await Attached(world, desk, "held.txt", ScanStates.Held);
            Assert.Empty(await desk.Complete());
            Assert.Empty(await desk.Do(Desk.Analyst, d => new StateFacts { Reference = d.Reference, Version = d.Version, Text = "Facts.", Consent = "By telephone." }));
            Assert.Empty(await desk.Ask());
            var inquiry = (await desk.View()).Inquiries[0].Id;
            var files = world.Get<ComplaintFiles>();

            Assert.Equal(names, (await files.OfInquiry(inquiry, Desk.Boston)).Select(file => file.File.Name));
            Assert.Equal(names.Length > 0, (await files.OpenOfInquiry(inquiry, clean, Desk.Boston)).IsDone);
            Assert.Empty(await files.OfInquiry(inquiry, Actor.Staff("other", "Another port", [Roles.OfficeLiaison], ["2704"])));
            Assert.Empty(await files.OfInquiry(inquiry, Desk.Analyst));
            Assert.Empty(await files.OfInquiry(inquiry + 100, Desk.Boston));
        }
    }

    [Fact]
    public async Task What_was_never_scanned_is_opened_by_nobody_once_there_is_a_scanner()
    {
        await using var world = await TestWorld.On(settings: Clamd.NotRunning().Settings());
        var desk = await Desk.WithComplaint(world);
        await Attached(world, desk, "unscanned.txt", ScanStates.NotScanned);

        Assert.Empty(await Openable(world, desk, Desk.Analyst));
    }

    private static async Task<long> Sent(TestWorld world, Desk desk, string name) =>
        (await world.Send(Uploads.Text($"The text of {name}"), name, EvidenceOwner.Complaint(desk.Reference))).Value!.Id;

    private static async Task<long> Attached(TestWorld world, Desk desk, string name, string scan)
    {
        var id = await Sent(world, desk, name);
        Assert.Empty(await Add(desk, Actor.Filer, id));
        await world.Database.Tamper($"UPDATE file_contents SET scan = '{scan}' WHERE id = {id}");
        return id;
    }

    private static Task<IReadOnlyList<string>> Add(Desk desk, Actor actor, params long[] files) =>
        desk.Do(actor, d => new AddEvidence { Reference = d.Reference, Version = d.Version, Files = files });

    private static async Task<IEnumerable<string>> Names(TestWorld world, Desk desk, Actor actor) =>
        (await world.Get<ComplaintFiles>().Of(desk.Reference, actor)).Select(file => file.File.Name);

    private static async Task<IEnumerable<string>> Openable(TestWorld world, Desk desk, Actor actor)
    {
        var names = new List<string>();
        foreach (var file in await world.Get<ComplaintFiles>().Of(desk.Reference, actor))
        {
            var opened = await world.Get<ComplaintFiles>().Open(desk.Reference, file.File.Id, actor);
            Assert.Equal(file.MayOpen, opened.IsDone);
            if (opened.IsDone)
            {
                using var text = new StreamReader(opened.Value.Content);
                Assert.Equal($"The text of {file.File.Name}", await text.ReadToEndAsync());
                names.Add(file.File.Name);
            }
        }

        return names;
    }
}
