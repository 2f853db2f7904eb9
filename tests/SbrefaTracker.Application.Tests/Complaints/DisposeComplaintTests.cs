using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Cli;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class DisposeComplaintTests
{
    private const string Word = "zyxquagmire";

    [Theory, OnSqlite, OnPostgres]
    public async Task Empties_every_personal_value_of_the_complaint_and_the_record_still_verifies(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var other = await world.FileWhole();
        var whole = await world.FileWhole();
        await world.Change(whole, "Closed", async (session, complaint) =>
        {
            (complaint.State, complaint.DisposedOn) = (ComplaintState.Closed, null);
            (await session.Db.Extensions.SingleAsync(extension => extension.ComplaintId == complaint.Id)).Clock = "OnoResponse";
        });

        Assert.Empty(await Disposed.Of(world, whole, version: 3));

        var tables = world.Get<ITrackerDbFactory>().Tables;
        await using var db = world.Open();
        var id = await db.Complaints.Where(complaint => complaint.Reference == whole).Select(complaint => complaint.Id).SingleAsync();
        Assert.All(await RecordRows.Of(db, id, default), row => Assert.True(tables.Of(row.GetType()).IsEmptied(row)));
        Assert.Empty(await db.Salts.Where(row => row.ComplaintId == id).ToListAsync());
        // A story and an entry of the guidance log are records of their own: their texts go with an entry of theirs.
        string[] others = ["narrative_texts", "narrative_checks", "guidance_entries", "guidance_corrections"];
        var personal = tables.All.Where(table => !others.Contains(table.Name)).SelectMany(table => table.Columns.Where(column => column.Salt is not null).Select(column => $"{table.Name}.{column.Name}"));
        Assert.Equal(personal.Order(StringComparer.Ordinal), (await Disposed.Detail(world, whole))["fields"].Split(','));
        Assert.Empty((await world.Check()).Problems);
        Assert.NotEqual("", (await db.Complaints.SingleAsync(complaint => complaint.Reference == other)).Narrative);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_disposed_of_is_found_by_no_search_and_leaves_no_mail_behind(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Disposed.Closed(world, given => given[ComplaintFields.Narrative] = $"The {Word} was wrong.");
        Assert.Single(await Found(world));

        Assert.Empty(await Disposed.Of(desk));

        Assert.Empty(await Found(world));
        Assert.Single((await world.Get<WorkList>().Read(new WorkListFilter { Search = desk.Reference, WithClosed = true }, Desk.Analyst)).Value!.Rows);
        await using var db = world.Open();
        Assert.All(await db.MailQueue.ToListAsync(), queued => Assert.Equal(QueuedMailStatus.Disposed, queued.Status));
        var view = await desk.View();
        Assert.Equal((new DateOnly(2033, 3, 7), "Disposed"), (view.DisposedOn, view.Story[^1].Action));
        Assert.DoesNotContain(view.Facts, fact => fact.Field is "narrative" or "entity_name" or "subject" or "contact_email");
        Assert.All(view.Story, entry => Assert.Null(entry.Text));
    }

    [Fact]
    public async Task No_byte_of_it_is_left_in_the_file()
    {
        await using var world = await TestWorld.On();
        var desk = await Disposed.Closed(world, given => given[ComplaintFields.Narrative] = $"The {Word} was wrong.");
        await using (var db = world.Open())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        Assert.True(Disposed.Occurrences(world, Word[..7]) >= 2, "In the row and in the search index.");

        Assert.Empty(await Disposed.Of(desk));

        Assert.Equal(0, Disposed.Occurrences(world, Word[..7]));
    }

    [Fact]
    public async Task Is_proposed_by_the_representative_for_what_is_closed_with_a_reason()
    {
        await using var world = await TestWorld.On();
        var open = await Desk.WithComplaint(world);
        var desk = await Disposed.Due(world);
        Task<IReadOnlyList<string>> Propose(Actor actor) => desk.Do(actor, d => Disposed.Proposal(d.Reference, d.Version));

        Assert.Equal(["workflow.not_in_this_state"], await Disposed.Of(open));
        Assert.Equal(["workflow.not_your_role"], await Propose(Desk.Administrator));
        Assert.Equal(["workflow.not_your_role"], await Propose(Desk.Analyst));
        Assert.Equal(["workflow.not_your_role"], await Propose(Desk.Commissioner));
        Assert.Equal(["required"], await desk.Do(Desk.Representative, d => Disposed.Proposal(d.Reference, d.Version) with { Reason = " " }));
        Assert.Empty(await Disposed.Of(desk));
    }

    [Fact]
    public async Task Nothing_can_be_added_afterwards()
    {
        await using var world = await TestWorld.On();
        var desk = await Disposed.Closed(world);
        await Disposed.Of(desk);

        Assert.Contains("workflow.already_disposed", await Disposed.Of(desk));
        Assert.Equal(["workflow.already_disposed"], await desk.Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = "A name." }));
        Assert.Equal(
            ["workflow.already_disposed"],
            await desk.Do(Desk.Representative, d => new ReopenComplaint { Reference = d.Reference, Version = d.Version, Reason = "Again." }));
    }

    [Fact]
    public async Task What_is_exported_afterwards_holds_nothing_of_it_and_can_be_imported()
    {
        await using var world = await TestWorld.On();
        await Disposed.Of(await Disposed.Closed(world));
        using var file = new MemoryStream();
        await world.Get<ComplaintExport>().Run(file, forSpreadsheet: false, _ => { }, default);

        var text = Encoding.UTF8.GetString(file.ToArray());

        Assert.Contains($",{ComplaintExport.DisposedOf},", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbor Light", text, StringComparison.Ordinal);
        await using var other = await TestWorld.On();
        var imported = await other.Run("import", "complaints", other.Put("disposed.csv", text));
        Assert.Equal(0, imported.Exit);
    }

    private static async Task<IReadOnlyList<WorkListRow>> Found(TestWorld world) =>
        (await world.Get<WorkList>().Read(new WorkListFilter { Search = Word, WithClosed = true }, Desk.Analyst)).Value!.Rows;
}
