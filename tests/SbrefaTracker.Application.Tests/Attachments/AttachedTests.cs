using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Attachments;

/// <summary>Files that are part of a complaint's record.</summary>
public sealed class AttachedTests
{
    private const string Reference = "RF-2026-00001";
    private static readonly byte[] Paper = Uploads.Pdf((3 * StoredContent.ChunkLength) - 7);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_drafts_files_become_part_of_the_complaint_in_the_entry_of_its_filing(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Send(Paper, "Notice of señal.pdf");
        await world.Send(Uploads.Text("Found later"), "bad.txt");
        await world.Send(Uploads.Text("Another draft's"), "c.txt", EvidenceOwner.Draft([7]));
        await world.Database.Tamper($"UPDATE file_contents SET scan = '{ScanStates.Infected}' WHERE id = 2");

        await File(world);

        await using var db = world.Open();
        var file = await db.Attachments.SingleAsync();
        Assert.Equal(("Notice of señal.pdf", "pdf", Paper.Length, EvidenceGivers.Filer, "filer"), (file.Name, file.Type, file.Length, file.Giver, file.By));
        Assert.Equal(Paper, await world.Read(file.ContentId));
        Assert.Empty(await world.Get<EvidenceStore>().OfDraft(Uploads.DraftId));
        var content = await db.Contents.SingleAsync(row => row.Id == file.ContentId);
        Assert.Equal((null, null, null), (content.Owner, content.Name, content.Sha256));
        Assert.Equal(1, await db.Entries.CountAsync());
        Assert.Equal("file.not_found", Assert.Single((await world.Get<EvidenceStore>().Remove(Uploads.DraftId, file.ContentId)).Refusals).Code);
        Assert.Equal((2, 4), await world.Stored());
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory]
    [OnSqlite("UPDATE file_chunks SET bytes = x'00' WHERE content_id = 1 AND number = 2", LedgerProblems.FileChanged)]
    [OnPostgres("UPDATE file_chunks SET bytes = '\\x00' WHERE content_id = 1 AND number = 2", LedgerProblems.FileChanged)]
    [OnSqlite("UPDATE file_chunks SET bytes = CAST(bytes AS TEXT) WHERE content_id = 1 AND number = 1", LedgerProblems.FileChanged)]
    [OnSqlite("DELETE FROM file_chunks WHERE content_id = 1 AND number = 1", LedgerProblems.FileChanged)]
    [OnPostgres("DELETE FROM file_chunks WHERE content_id = 1 AND number = 1", LedgerProblems.FileChanged)]
    [OnSqlite("UPDATE file_chunks SET number = 3 WHERE content_id = 1 AND number = 2", LedgerProblems.FileChanged)]
    [OnPostgres("UPDATE file_chunks SET number = 3 WHERE content_id = 1 AND number = 2", LedgerProblems.FileChanged)]
    [OnSqlite("INSERT INTO file_chunks VALUES (1, 3, x'')", LedgerProblems.FileChanged)]
    [OnPostgres("INSERT INTO file_chunks VALUES (1, 3, '')", LedgerProblems.FileChanged)]
    [OnSqlite("UPDATE file_contents SET chunks = 2 WHERE id = 1", LedgerProblems.FileChanged)]
    [OnPostgres("UPDATE file_contents SET chunks = 2 WHERE id = 1", LedgerProblems.FileChanged)]
    [OnSqlite("UPDATE file_contents SET owner = 'draft:00' WHERE id = 1", LedgerProblems.FileChanged)]
    [OnPostgres("UPDATE file_contents SET owner = 'draft:00' WHERE id = 1", LedgerProblems.FileChanged)]
    [OnSqlite("DELETE FROM file_chunks; DELETE FROM file_contents", LedgerProblems.FileMissing)]
    [OnPostgres("DELETE FROM file_chunks; DELETE FROM file_contents", LedgerProblems.FileMissing)]
    [OnSqlite("DROP TABLE file_chunks; DROP TABLE file_contents", LedgerProblems.FileMissing)]
    [OnPostgres("DROP TABLE file_chunks; DROP TABLE file_contents", LedgerProblems.FileMissing)]
    [OnSqlite("UPDATE attachments SET content_id = 77", LedgerProblems.RowChanged)]
    [OnPostgres("UPDATE attachments SET content_id = 77", LedgerProblems.RowChanged)]
    [OnSqlite("UPDATE attachments SET name = 'other.pdf'", LedgerProblems.RowChanged)]
    [OnPostgres("UPDATE attachments SET name = 'other.pdf'", LedgerProblems.RowChanged)]
    [OnSqlite("DELETE FROM attachments", LedgerProblems.RowMissing)]
    [OnPostgres("DELETE FROM attachments", LedgerProblems.RowMissing)]
    public async Task What_is_changed_or_removed_is_found_and_the_complaint_named(DatabaseProvider provider, string sql, string code)
    {
        await using var world = await Prepared(provider);

        await world.Database.Tamper(sql);

        var report = await world.Check();
        Assert.Contains((code, Reference), report.Problems.Select(problem => (problem.Code, problem.Reference)));
    }

    [Theory]
    [OnSqlite("INSERT INTO file_contents (id, type, length, chunks, is_complete, scan, stored_at) VALUES (9, 'pdf', 0, 0, 1, 'clean', 0)")]
    [OnPostgres("INSERT INTO file_contents (id, type, length, chunks, is_complete, scan, stored_at) VALUES (9, 'pdf', 0, 0, true, 'clean', 0)")]
    [OnSqlite("INSERT INTO file_chunks VALUES (9, 0, x'00')")]
    [OnPostgres("INSERT INTO file_chunks VALUES (9, 0, '\\x00')")]
    [OnSqlite("UPDATE file_contents SET owner = NULL WHERE id = 2")]
    [OnPostgres("UPDATE file_contents SET owner = NULL WHERE id = 2")]
    public async Task A_content_that_nothing_of_the_record_has_is_found(DatabaseProvider provider, string sql)
    {
        await using var world = await Prepared(provider);
        await world.Send(Uploads.Text("A draft is no part of the record."), "draft.txt");
        Assert.Empty((await world.Check()).Problems);

        await world.Database.Tamper(sql);

        Assert.Equal([LedgerProblems.FileAdded], (await world.Check()).Problems.Select(problem => problem.Code));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_disposal_takes_names_digests_and_contents(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Disposed.Closed(world);
        var other = await Prepared(world, Uploads.Text("Stays."), "stays.txt");
        var mine = (await world.Send(Uploads.Text("The zyxquagmire paper"), "zyxquagmire.txt")).Value!;
        await world.Send(Uploads.Text("Waits."), "waits.txt", EvidenceOwner.Complaint(desk.Reference));
        await world.Change(desk.Reference, "Tested", async (session, complaint) =>
        {
            await session.Add(new Attachment
            {
                ComplaintId = complaint.Id,
                At = session.Now,
                By = "filer",
                Giver = EvidenceGivers.Filer,
                Name = mine.Name,
                Type = mine.Type.Code,
                Length = mine.Length,
                Sha256 = mine.Sha256,
                ContentId = mine.Id,
            });
            await session.Db.Contents.Where(content => content.Id == mine.Id).ExecuteUpdateAsync(set => set
                .SetProperty(content => content.Owner, (string?)null).SetProperty(content => content.Name, (string?)null).SetProperty(content => content.Sha256, (string?)null));
        });
        Assert.Empty((await world.Check()).Problems);

        Assert.Empty(await Disposed.Of(world, desk.Reference, desk.Version + 1));

        await using var db = world.Open();
        var row = await db.Attachments.SingleAsync(file => file.ContentId == mine.Id);
        Assert.Equal(("", ""), (row.Name, row.Sha256));
        Assert.Null(await world.Read(mine.Id));
        Assert.Equal((1, 1), await world.Stored());
        Assert.Empty((await world.Check()).Problems);
        if (provider == DatabaseProvider.Sqlite)
        {
            Assert.Equal(0, Disposed.Occurrences(world, "zyxquagmire"));
        }

        await world.Database.Tamper($"UPDATE attachments SET content_id = {other} WHERE content_id = {mine.Id}");
        Assert.Contains(LedgerProblems.FileAdded, (await world.Check()).Problems.Select(problem => problem.Code));
    }

    private static async Task<TestWorld> Prepared(DatabaseProvider provider)
    {
        var world = await TestWorld.On(provider);
        await Prepared(world, Paper, "paper.pdf");
        Assert.Empty((await world.Check()).Problems);
        return world;
    }

    /// <summary>Files a complaint with one file; gives the content's id.</summary>
    private static async Task<long> Prepared(TestWorld world, byte[] bytes, string name)
    {
        var file = (await world.Send(bytes, name)).Value!;
        await File(world);
        return file.Id;
    }

    private static async Task File(TestWorld world)
    {
        await using var db = world.Open();
        db.Add(new DraftRow { KeyHash = Uploads.DraftId, Content = [1], ExpiresAt = world.Clock.GetUtcNow().AddDays(1) });
        await db.SaveChangesAsync();
        var filed = await world.Get<ComplaintFiling>().File(new FileComplaint(Filing.Input(), Draft: Uploads.DraftKey));
        Assert.True(filed.IsDone, string.Join("; ", filed.Refusals));
    }
}
