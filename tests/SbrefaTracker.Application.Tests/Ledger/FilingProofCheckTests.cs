using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Ledger;

public sealed class FilingProofCheckTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Names_what_was_filed_when_and_which_entry_recorded_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var filed = await File(world);

        var (verdict, proof) = await world.Get<FilingProofCheck>().Run(filed.Proof);

        Assert.Equal(ProofVerdict.OnRecord, verdict);
        await using var db = world.Open();
        var complaint = await db.Complaints.SingleAsync();
        var entry = await db.Entries.SingleAsync(row => row.ComplaintId == complaint.Id);
        Assert.Equal((filed.Reference, TestWorld.Start.ToUnixTimeMilliseconds(), entry.Number), (proof!.Reference, proof.At, proof.Entry));
        Assert.Equal(entry.Hash, proof.EntryHash);
        Assert.Equal(FiledContent.Hash(field => ComplaintTexts.Of(complaint, field)), proof.Content);
        Assert.Equal("The summary was one day late because the portal was down.", ComplaintTexts.Of(complaint, ComplaintFields.Narrative));
    }

    [Fact]
    public async Task Holds_for_each_of_several_that_were_filed_at_once()
    {
        await using var world = await TestWorld.On();

        var filed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => File(world)));

        foreach (var one in filed)
        {
            var (verdict, proof) = await world.Get<FilingProofCheck>().Run(one.Proof);
            Assert.Equal((ProofVerdict.OnRecord, one.Reference), (verdict, proof!.Reference));
        }
    }

    [Fact]
    public async Task Goes_on_holding_when_the_complaint_goes_on_but_tells_when_it_reads_otherwise()
    {
        await using var world = await TestWorld.On();
        var filed = await File(world, given => given[ComplaintFields.Confidentiality] = Confidentialities.Full);
        var commands = world.Get<Application.Complaints.Pipeline.ComplaintCommands>();
        Assert.Empty((await commands.Run(new AcknowledgeComplaint { Reference = filed.Reference, Version = 1 }, Desk.Analyst)).Refusals);
        Assert.Equal(ProofVerdict.OnRecord, await Verdict(world, filed.Proof));

        Assert.Empty((await commands.Run(
            new ChangeConfidentiality { Reference = filed.Reference, Version = 2, Confidentiality = Confidentialities.Closed }, Domain.Kernel.Actor.Filer)).Refusals);

        Assert.Equal(ProofVerdict.Differs, await Verdict(world, filed.Proof));
    }

    [Theory]
    [InlineData("UPDATE complaints SET narrative = 'It was two days late.'", ProofVerdict.Differs)]
    [InlineData("UPDATE ledger_entries SET actor = 'operator' WHERE number = 1", ProofVerdict.NotOnRecord)]
    [InlineData("UPDATE ledger_entries SET hash = zeroblob(32) WHERE number = 1", ProofVerdict.OnRecord)]
    [InlineData("UPDATE ledger_head SET ledger_id = '00112233445566778899aabbccddeeff'", ProofVerdict.NotOnRecord)]
    [InlineData("UPDATE complaints SET reference = 'RF-2026-00009'", ProofVerdict.NotOnRecord)]
    public async Task Tells_when_the_record_was_tampered_with(string sql, ProofVerdict expected)
    {
        await using var world = await TestWorld.On();
        var filed = await File(world);
        await world.Database.Tamper(sql);

        Assert.Equal(expected, await Verdict(world, filed.Proof));
    }

    [Fact]
    public async Task A_history_that_was_hashed_anew_is_not_the_one_that_was_signed()
    {
        await using var world = await TestWorld.On();
        var filed = await File(world);
        await Forger.ChangeActor(world.Database.File, 1, "operator");

        Assert.Equal(ProofVerdict.NotOnRecord, await Verdict(world, filed.Proof));
    }

    [Fact]
    public async Task Does_not_believe_another_key_nor_a_changed_line()
    {
        await using var world = await TestWorld.On();
        var filed = await File(world);
        using var other = CheckpointKey.Create();
        var forged = other.Sign(FilingProofText.Read(filed.Proof)!).ToString();

        Assert.Equal(ProofVerdict.NotGenuine, await Verdict(world, forged));
        Assert.Equal(ProofVerdict.NotGenuine, await Verdict(world, filed.Proof!.Replace("entry: 1", "entry: 2", StringComparison.Ordinal)));
        Assert.Equal(ProofVerdict.Unreadable, await Verdict(world, filed.Reference));
        Assert.Equal(ProofVerdict.Unreadable, await Verdict(world, null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no key")]
    public async Task Says_that_it_knows_no_key_rather_than_that_a_proof_is_false(string? keyFile)
    {
        await using var world = await TestWorld.On();
        var filed = await File(world);
        await using var elsewhere = new TestWorld(TestDatabase.CopyOf(world.Database.File));
        if (keyFile is not null)
        {
            await System.IO.File.WriteAllTextAsync(Path.Combine(elsewhere.Database.Folder, "ledger-signing-key.pem"), keyFile);
        }

        Assert.Equal(ProofVerdict.NoKey, await Verdict(elsewhere, filed.Proof));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Waits_beside_the_mail_that_brings_it_and_the_record_is_intact(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var filed = await File(world, given => given[ComplaintFields.ContactEmail] = "owner@example.com");

        await using var db = world.Open();
        Assert.Equal(filed.Proof, (await db.MailQueue.SingleAsync()).Enclosure);
        Assert.Contains("proof-of-filing.txt", (await db.Mails.SingleAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(ProofVerdict.OnRecord, await Verdict(world, filed.Proof));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_disposed_of_with_the_mail_that_would_have_brought_it()
    {
        await using var world = await TestWorld.On();
        var desk = await Disposed.Closed(world);

        Assert.Empty(await Disposed.Of(desk));

        await using var db = world.Open();
        Assert.All(await db.MailQueue.ToListAsync(), queued => Assert.Null(queued.Enclosure));
    }

    [Fact]
    public async Task A_key_that_cannot_be_used_keeps_nobody_from_filing()
    {
        await using var world = await TestWorld.On();
        await System.IO.File.WriteAllTextAsync(Path.Combine(world.Database.Folder, "ledger-signing-key.pem"), "no key");

        var filed = await File(world, given => given[ComplaintFields.ContactEmail] = "owner@example.com");

        Assert.NotEmpty(filed.Reference);
        Assert.Null(filed.Proof);
        await using var db = world.Open();
        Assert.Null((await db.MailQueue.SingleAsync()).Enclosure);
        Assert.DoesNotContain("proof-of-filing.txt", (await db.Mails.SingleAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeat_gets_the_same_proof()
    {
        await using var world = await TestWorld.On();
        var filing = world.Get<ComplaintFiling>();

        var first = await filing.File(new FileComplaint(Filing.Input(), RepeatKey.Of("form-1", "a body"u8)));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await filing.File(new FileComplaint(Filing.Input(), RepeatKey.Of("form-1", "a body"u8)));

        Assert.NotNull(first.Value!.Proof);
        Assert.Equal(first.Value, again.Value);
    }

    private static async Task<ProofVerdict> Verdict(TestWorld world, string? text) => (await world.Get<FilingProofCheck>().Run(text)).Verdict;

    private static async Task<FiledComplaint> File(TestWorld world, Action<ComplaintInput>? change = null)
    {
        var filed = await world.Get<ComplaintFiling>().File(new FileComplaint(Filing.Input(change)));
        Assert.Empty(filed.Refusals);
        return filed.Value!;
    }
}
