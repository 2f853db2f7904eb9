using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Attachments;

public sealed class EvidenceStoreTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_what_was_sent_byte_by_byte_in_chunks(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        foreach (var length in (long[])[1000, StoredContent.ChunkLength, (2 * StoredContent.ChunkLength) + 1])
        {
            var bytes = Uploads.Pdf(length);
            var file = (await world.Send(bytes, @"C:\papers\Notice.PDF")).Value!;

            Assert.Equal(bytes, await world.Read(file.Id));
            Assert.Equal(("Notice.pdf", "pdf", length), (file.Name, file.Type.Code, file.Length));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Sha256);
            Assert.Equal(ScanStates.NotScanned, file.Scan);
        }

        Assert.Equal((3, 1 + 1 + 3), await world.Stored());
        Assert.Equal([1, 2, 3], (await world.Get<EvidenceStore>().OfDraft(Uploads.DraftId)).Select(file => file.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_25_megabytes_and_not_a_byte_more(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var largest = Uploads.Pdf(EvidenceLimits.MostBytes);
        var file = (await world.Send(largest)).Value!;
        Assert.Equal(SHA256.HashData(largest), SHA256.HashData((await world.Read(file.Id))!));
        var before = await world.Stored();

        var above = new CountedStream(EvidenceLimits.MostBytes * 4);
        var refused = await world.Get<EvidenceStore>().Receive(above, "huge.pdf", Uploads.Draft);

        Assert.Equal("file.too_large", Assert.Single(refused.Refusals).Code);
        Assert.Equal("file.too_large", await world.Refused([.. largest, 0]));
        Assert.True(above.Given < EvidenceLimits.MostBytes + (1024 * 1024), "The rest is not read.");
        Assert.Equal(before, await world.Stored());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_ten_files_of_a_draft_also_when_they_come_at_once(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);

        var results = await Task.WhenAll(Enumerable.Range(0, EvidenceLimits.MostFiles + 4).Select(number => Task.Run(() => world.Send(Uploads.Text($"File {number}"), "a.txt"))));

        Assert.Equal(EvidenceLimits.MostFiles, results.Count(result => result.IsDone));
        Assert.All(results.Where(result => !result.IsDone), result => Assert.Equal("file.too_many", Assert.Single(result.Refusals).Code));
        Assert.Equal((EvidenceLimits.MostFiles, EvidenceLimits.MostFiles), await world.Stored());
        Assert.True((await world.Send(Uploads.Text("x"), "a.txt", EvidenceOwner.Draft([1]))).IsDone, "Another draft has room of its own.");
    }

    [Fact]
    public async Task Tells_the_type_by_the_content_whatever_the_name_says()
    {
        await using var world = await TestWorld.On();

        Assert.Equal(("a.docx", "docx"), await Sent(Uploads.Word(), "a.docx"));
        Assert.Equal(("a.docx.xlsx", "xlsx"), await Sent(Uploads.Zip(("[Content_Types].xml", ""), ("xl/workbook.xml", "")), "a.docx"));
        Assert.Equal(("a.odt", "odt"), await Sent(Uploads.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")), "a.odt"));
        Assert.Equal(("page.html.txt", "text"), await Sent(Uploads.Text("<script>alert(1)</script>"), "page.html"));
        Assert.Equal(("entries.csv", "text"), await Sent(Uploads.Text("\uFEFFentry;duty\r\n1;2,50 €"), "entries.csv"));
        Assert.Equal("file.empty", await world.Refused([]));
        Assert.Equal("file.type_unknown", await world.Refused([(byte)'M', (byte)'Z', 0x90, 0, 3], "invoice.pdf"));
        Assert.Equal("file.type_unknown", await world.Refused(Uploads.Zip(("run.exe", "MZ")), "a.docx"));
        Assert.Equal("file.type_unknown", await world.Refused(Uploads.Word()[..^30], "cut off.docx"));
        Assert.Equal("file.macros", await world.Refused(Uploads.Word(("word/vbaProject.bin", "x")), "a.docx"));
        Assert.Equal("file.macros", await world.Refused(Uploads.Zip(("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), ("word/document.xml", ""))));

        async Task<(string Name, string Type)> Sent(byte[] bytes, string name)
        {
            var file = (await world.Send(bytes, name)).Value!;
            return (file.Name, file.Type.Code);
        }
    }

    [Fact]
    public async Task Takes_no_package_whose_list_of_parts_would_fill_the_memory()
    {
        await using var world = await TestWorld.On();
        var parts = Enumerable.Range(0, 20_000).Select(number => ($"word/{number:0000000000}", "")).ToArray();

        Assert.Equal("file.type_unknown", await world.Refused(Uploads.Word(parts)));
        Assert.Equal("file.type_unknown", await world.Refused(Uploads.Zip(("[Content_Types].xml", new string(' ', 50_000_000)), ("word/document.xml", ""))));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_nothing_of_an_upload_that_is_broken_off(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var files = Directory.GetFiles(Path.GetTempPath(), "sbrefa-upload-*");

        await Assert.ThrowsAsync<IOException>(() => world.Get<EvidenceStore>().Receive(new CountedStream(1000) { Breaks = true }, "a.pdf", Uploads.Draft));
        using var gone = new CancellationTokenSource();
        var sending = world.Get<EvidenceStore>().Receive(new CountedStream(StoredContent.ChunkLength * 40L) { AtEnd = () => CancelAfterFirstChunk(world, gone) }, "a.pdf", Uploads.Draft, gone.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        Assert.Equal((0, 0), await world.Stored());
        Assert.Equal(files.Length, Directory.GetFiles(Path.GetTempPath(), "sbrefa-upload-*").Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_back_and_removes_only_what_is_of_the_same_draft(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var store = world.Get<EvidenceStore>();
        var mine = (await world.Send(Uploads.Pdf(600_000))).Value!;
        byte[] other = [9, 9];
        var theirs = (await world.Send(Uploads.Pdf(100), owner: EvidenceOwner.Draft(other))).Value!;

        Assert.Equal("file.not_found", Assert.Single((await store.Remove(other, mine.Id)).Refusals).Code);
        Assert.True((await store.Remove(Uploads.DraftId, mine.Id)).IsDone);
        Assert.Equal("file.not_found", Assert.Single((await store.Remove(Uploads.DraftId, mine.Id)).Refusals).Code);
        Assert.Empty(await store.OfDraft(Uploads.DraftId));
        Assert.Null(await world.Read(mine.Id));
        Assert.Equal(theirs.Id, Assert.Single(await store.OfDraft(other)).Id);

        await store.ExpireDrafts([Uploads.DraftId, other]);
        Assert.Equal((0, 0), await world.Stored());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Removes_what_a_dead_process_or_nobodys_upload_left(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Send(Uploads.Pdf(100));
        await world.Send(Uploads.Pdf(600_000), owner: EvidenceOwner.Complaint("RF-2026-00001"));
        await world.Send(Uploads.Pdf(600_000));
        await world.Database.Tamper("UPDATE file_contents SET is_complete = (1 = 0) WHERE id = 3");
        var upkeep = world.Get<HeldFiles>();

        Assert.Equal(0, await upkeep.RemoveAbandoned());
        world.Clock.Advance(HeldFiles.LongestUpload + TimeSpan.FromMinutes(1));
        Assert.Equal(1, await upkeep.RemoveAbandoned());
        world.Clock.Advance(HeldFiles.LongestWait);
        Assert.Equal(1, await upkeep.RemoveAbandoned());

        Assert.Equal((1, 1), await world.Stored());
    }

    /// <summary>Goes away once the first chunk is in the database: looked for by the writer itself, between one chunk and the next.</summary>
    private static void CancelAfterFirstChunk(TestWorld world, CancellationTokenSource gone) => _ = Task.Run(async () =>
    {
        while (!gone.IsCancellationRequested)
        {
            await world.Queue.Run(async (session, ct) =>
            {
                if (await session.Db.Chunks.AnyAsync(ct))
                {
                    await gone.CancelAsync();
                }

                return Result.Done;
            });
        }
    });

    /// <summary>A PDF of some length that tells how much of it was read.</summary>
    private sealed class CountedStream(long length) : MemoryStream
    {
        public bool Breaks { get; init; }

        public Action? AtEnd { get; init; }

        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var left = (int)Math.Min(buffer.Length, length - Given);
            if (left == 0)
            {
                AtEnd?.Invoke();
                return Breaks ? throw new IOException("The sender went away.") : ValueTask.FromResult(0);
            }

            buffer.Span[..left].Clear();
            if (Given == 0)
            {
                "%PDF-1.7"u8.CopyTo(buffer.Span);
            }

            Given += left;
            return ValueTask.FromResult(left);
        }
    }
}
