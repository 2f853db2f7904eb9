using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Attachments;

/// <summary>Files that an office sends with its reply go where the reply goes: to this office and its auditors, and back to the office itself.</summary>
public sealed class ReplyFilesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Are_seen_by_those_who_see_the_reply_and_by_nobody_else(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (desk, boston, laredo) = await Asked(world, Confidentialities.Full);
        var log = await Sent(world, EvidenceOwner.Reply(desk.Reference, boston, Desk.Boston.Id), "log.txt");
        var notice = await Sent(world, EvidenceOwner.Complaint(desk.Reference), "notice.txt");
        Assert.Empty(await desk.Do(Actor.Filer, d => new AddEvidence { Reference = d.Reference, Version = d.Version, Files = [notice] }));

        Assert.Empty(await Reply(desk, Desk.Boston, boston, log));

        var files = world.Get<ComplaintFiles>();
        Assert.Equal([("notice.txt", EvidenceGivers.Filer, null), ("log.txt", EvidenceGivers.Office, 1)], (await files.Of(desk.Reference, Desk.Analyst)).Select(file => (file.File.Name, file.File.Giver!, file.Inquiry)));
        Assert.Equal(["notice.txt"], Names(await files.Of(desk.Reference, Actor.Filer)));
        Assert.Equal(["log.txt"], Names(await files.Of(desk.Reference, Desk.Auditor)));
        Assert.Equal(["notice.txt", "log.txt"], Names(await files.OfInquiry(boston, Desk.Boston)));
        Assert.Equal(["notice.txt"], Names(await files.OfInquiry(laredo, Desk.Laredo)));
        Assert.Empty(await files.OfInquiry(boston, Desk.Laredo));
        Assert.True((await files.OpenOfInquiry(boston, log, Desk.Boston)).IsDone);
        Assert.False((await files.OpenOfInquiry(laredo, log, Desk.Laredo)).IsDone);
        Assert.False((await files.Open(desk.Reference, log, Actor.Filer)).IsDone);
        Assert.Equal("1", (await desk.View()).Story[^1].Detail["files"]);
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>The filer gave the office no files; its own it keeps.</summary>
    [Fact]
    public async Task Are_the_offices_own_where_it_gets_no_file_of_the_filer()
    {
        await using var world = await TestWorld.On();
        var (desk, boston, _) = await Asked(world, Confidentialities.Facts);
        var notice = await Sent(world, EvidenceOwner.Complaint(desk.Reference), "notice.txt");
        Assert.Empty(await desk.Do(Actor.Filer, d => new AddEvidence { Reference = d.Reference, Version = d.Version, Files = [notice] }));
        Assert.Empty(await Reply(desk, Desk.Boston, boston, await Sent(world, EvidenceOwner.Reply(desk.Reference, boston, Desk.Boston.Id), "log.txt")));

        Assert.Equal(["log.txt"], Names(await world.Get<ComplaintFiles>().OfInquiry(boston, Desk.Boston)));
    }

    [Fact]
    public async Task Are_refused_when_they_were_sent_for_something_else_and_then_nothing_is_written()
    {
        await using var world = await TestWorld.On();
        var (desk, boston, laredo) = await Asked(world, Confidentialities.Full);
        var others = await Sent(world, EvidenceOwner.Reply(desk.Reference, laredo, Desk.Boston.Id), "other.txt");
        var filers = await Sent(world, EvidenceOwner.Complaint(desk.Reference), "filer.txt");
        var log = await Sent(world, EvidenceOwner.Reply(desk.Reference, boston, Desk.Boston.Id), "log.txt");

        Assert.Equal(["file.not_found"], await Reply(desk, Desk.Boston, boston, log, others));
        Assert.Equal(["file.not_found"], await Reply(desk, Desk.Boston, boston, log, filers));
        Assert.Empty((await desk.View()).Inquiries[0].Replies);
        Assert.Empty(await world.Get<ComplaintFiles>().OfInquiry(boston, Desk.Boston));

        // Staff who record the letter of an office send what came with it, and nothing that the filer is about to add.
        Assert.Equal(["file.not_found"], await Reply(desk, Desk.Analyst, boston, filers));
        Assert.Empty(await Reply(desk, Desk.Analyst, boston, await Sent(world, EvidenceOwner.Letter(desk.Reference, Desk.Analyst.Id), "scan.txt")));
        Assert.Equal([1], (await world.Get<ComplaintFiles>().Of(desk.Reference, Desk.Analyst)).Select(file => file.Inquiry!.Value));
        Assert.Empty(await world.Get<ComplaintFiles>().Of(desk.Reference, Actor.Filer));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Belong_to_the_question_that_they_answer_or_to_the_whole_reply(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (desk, boston, laredo) = await Asked(world, Confidentialities.Full);
        var owner = EvidenceOwner.Reply(desk.Reference, boston, Desk.Boston.Id);
        var (log, scan, letter) = (await Sent(world, owner, "log.txt"), await Sent(world, owner, "scan.txt"), await Sent(world, owner, "letter.txt"));
        var inquiries = (await desk.View()).Inquiries;
        var (question, foreign) = (inquiries[0].Questions[0].Id, inquiries[1].Questions[0].Id);

        // A question of another inquiry, and a file that would belong twice.
        Assert.Equal(["file.not_found"], await ReplyWith(desk, Desk.Boston, boston, [], (foreign, [log])));
        Assert.Equal(["file.not_found"], await ReplyWith(desk, Desk.Boston, boston, [log], (question, [log])));
        Assert.Empty(await ReplyWith(desk, Desk.Boston, boston, [letter], (question, [log, scan])));

        var files = await world.Get<ComplaintFiles>().Of(desk.Reference, Desk.Analyst);
        Assert.Equal([("log.txt", 1, 1, question), ("scan.txt", 1, 1, question), ("letter.txt", 1, null, null)], files.Select(file => (file.File.Name, file.Inquiry, file.Question, file.QuestionId)));
        Assert.Equal([1, 1, null], (await world.Get<ComplaintFiles>().OfInquiry(boston, Desk.Boston)).Select(file => file.Question));
        Assert.Equal(["log.txt", "scan.txt", "letter.txt"], Names(await world.Get<ComplaintFiles>().Of(desk.Reference, Desk.Auditor)));
        Assert.Empty(await world.Get<ComplaintFiles>().Of(desk.Reference, Actor.Filer));
        Assert.Empty(await world.Get<ComplaintFiles>().OfInquiry(laredo, Desk.Laredo));
        Assert.Equal("3", (await desk.View()).Story[^1].Detail["files"]);
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>Somebody who is the liaison of an office and an analyst: on which way a file came in says whose it is.</summary>
    [Fact]
    public async Task Are_taken_from_the_desk_and_from_the_door_where_one_person_is_at_both()
    {
        await using var world = await TestWorld.On();
        var both = Actor.Staff("both", "Bea Both", [Roles.Analyst, Roles.OfficeLiaison], ["0401"]);
        var (desk, boston, laredo) = await Asked(world, Confidentialities.Full);

        Assert.Empty(await Reply(desk, both, laredo, await Sent(world, EvidenceOwner.Letter(desk.Reference, both.Id), "letter.txt")));
        Assert.Empty(await Reply(desk, both, boston, await Sent(world, EvidenceOwner.Letter(desk.Reference, both.Id), "scan.txt"), await Sent(world, EvidenceOwner.Reply(desk.Reference, boston, both.Id), "log.txt")));

        var files = await world.Get<ComplaintFiles>().Of(desk.Reference, Desk.Analyst);
        Assert.Equal(
            [("letter.txt", 2, EvidenceGivers.Staff), ("scan.txt", 1, EvidenceGivers.Staff), ("log.txt", 1, EvidenceGivers.Office)],
            files.Select(file => (file.File.Name, file.Inquiry!.Value, file.File.Giver!)));
    }

    /// <summary>Until they are sent they wait for the person who chose them, each with the answer it was chosen for; after a week they are gone.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Wait_in_the_form_of_who_chose_them_until_they_are_sent_or_too_old(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (desk, boston, laredo) = await Asked(world, Confidentialities.Full);
        var (store, upkeep) = (world.Get<EvidenceStore>(), world.Get<HeldFiles>());
        var question = (await desk.View()).Inquiries[0].Questions[0].Id;
        var (mine, colleagues) = (EvidenceOwner.Reply(desk.Reference, boston, Desk.Boston.Id), EvidenceOwner.Reply(desk.Reference, boston, "colleague"));
        var log = await Sent(world, mine with { Question = question }, "log.txt");
        var letter = await Sent(world, mine, "letter.txt");
        var theirs = await Sent(world, colleagues, "theirs.txt");
        await Sent(world, EvidenceOwner.Letter(desk.Reference, Desk.Analyst.Id), "scan.txt");
        await Sent(world, EvidenceOwner.Addition(desk.Reference, Desk.Analyst.Id), "notice.txt");

        // A refusal takes nothing away, and a colleague's file is not sent unawares.
        Assert.Equal(["file.not_found"], await ReplyWith(desk, Desk.Boston, boston, [letter, theirs], (question, [log])));
        Assert.Equal([("log.txt", question), ("letter.txt", null)], (await store.Waiting(mine)).Select(file => (file.Name, file.Question)));
        Assert.Empty(await store.Waiting(EvidenceOwner.Reply(desk.Reference, laredo, Desk.Boston.Id)));
        Assert.Empty(await ReplyWith(desk, Desk.Boston, boston, [letter], (question, [log])));
        Assert.Empty(await store.Waiting(mine));
        Assert.Equal([question, null], (await world.Get<ComplaintFiles>().Of(desk.Reference, Desk.Analyst)).Select(file => file.QuestionId));

        world.Clock.Advance(HeldFiles.LongestInForm - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await upkeep.RemoveAbandoned());
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(3, await upkeep.RemoveAbandoned());
        Assert.Empty(await store.Waiting(colleagues));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Have_a_number_of_their_own_beside_the_filers()
    {
        await using var world = await TestWorld.On();
        var (desk, boston, _) = await Asked(world, Confidentialities.Full);
        for (var number = 0; number < EvidenceLimits.MostFiles; number++)
        {
            await Sent(world, EvidenceOwner.Complaint(desk.Reference), $"{number}.txt");
        }

        Assert.Empty(await Reply(desk, Desk.Boston, boston, await Sent(world, EvidenceOwner.Reply(desk.Reference, boston, Desk.Boston.Id), "log.txt")));
        await using var db = world.Open();
        Assert.Equal(boston, (await db.Attachments.SingleAsync()).InquiryId);
    }

    private static async Task<(Desk Desk, long Boston, long Laredo)> Asked(TestWorld world, string level)
    {
        var desk = await Desk.WithComplaint(world, given => given[ComplaintFields.Confidentiality] = level);
        await desk.Acknowledge();
        await desk.Complete();
        if (level == Confidentialities.Facts)
        {
            Assert.Empty(await desk.Do(Desk.Analyst, d => new StateFacts { Reference = d.Reference, Version = d.Version, Text = "A load was stopped.", Consent = "By telephone." }));
        }

        foreach (var office in (string[])["0401", "2304"])
        {
            Assert.Empty(await desk.Do(Desk.Analyst, d => new AskOffice { Reference = d.Reference, Version = d.Version, Office = office, Questions = ["Who decided?"] }));
        }

        var inquiries = (await desk.View()).Inquiries;
        return (desk, inquiries[0].Id, inquiries[1].Id);
    }

    private static Task<IReadOnlyList<string>> Reply(Desk desk, Actor actor, long inquiry, params long[] files) => ReplyWith(desk, actor, inquiry, files);

    private static async Task<IReadOnlyList<string>> ReplyWith(Desk desk, Actor actor, long inquiry, long[] files, params (long Question, long[] Files)[] answers)
    {
        var question = (await desk.View()).Inquiries.Single(row => row.Id == inquiry).Questions[0].Id;
        return await desk.Do(actor, d => new ReplyForOffice
        {
            Reference = d.Reference,
            Version = d.Version,
            InquiryId = inquiry,
            IsFinal = true,
            Signer = "Bo Boston, Port Director",
            Answers = new Dictionary<long, string> { [question] = "The supervisor; see the log." },
            Files = files,
            QuestionFiles = answers.ToDictionary(answer => answer.Question, answer => (IReadOnlyList<long>)answer.Files),
        });
    }

    private static async Task<long> Sent(TestWorld world, EvidenceOwner owner, string name)
    {
        var sent = (await world.Send(Uploads.Text($"Content of {name}"), name, owner)).Value!;
        await using var db = world.Open();
        await db.Contents.Where(content => content.Id == sent.Id).ExecuteUpdateAsync(set => set.SetProperty(content => content.Scan, ScanStates.Clean));
        return sent.Id;
    }

    private static IEnumerable<string> Names(IReadOnlyList<ListedFile> files) => files.Select(file => file.File.Name);
}
