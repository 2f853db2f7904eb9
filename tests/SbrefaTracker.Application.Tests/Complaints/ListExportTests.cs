using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class ListExportTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Holds_the_whole_list_in_its_order_with_what_staff_may_read(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var first = await world.File(input => input[ComplaintFields.EntityName] = "=HYPERLINK(\"x\")");
        await world.File(input => input[ComplaintFields.Office] = "2304");
        var last = await world.File(input => input[ComplaintFields.ContactEmail] = "owner@harborlight.example");

        var list = (await world.Get<ListExport>().Run(new ListAsked(new WorkListFilter { Office = "0401", Sort = WorkListSort.Newest }, "For the yearly audit"), Desk.Analyst)).Value!;

        Assert.Equal([last, first], Column(list, "own_reference"));
        Assert.Equal(["owner@harborlight.example", "=HYPERLINK(\"x\")"], [Column(list, "contact_email")[0], Column(list, "entity_name")[1]]);
        Assert.Equal(["Received", "Received"], Column(list, "state"));
        Assert.Equal(["2026-03-06T15:00:00Z", "2026-03-06T15:00:00Z"], Column(list, "changed_at"));
        Assert.Equal([["", ""], ["", ""]], [Column(list, "clock_days"), Column(list, "decision_due_on")]);
        Assert.Equal("not_allowed", (await world.Get<ListExport>().Run(new ListAsked(new WorkListFilter(), "For the yearly audit"), Desk.Boston)).Refusals[0].Code);
        Assert.Equal("search_quote_open", (await world.Get<ListExport>().Run(new ListAsked(new WorkListFilter { Search = "\"x" }, "For the yearly audit"), Desk.Analyst)).Refusals[0].Code);
    }

    [Fact]
    public async Task Gives_auditors_no_names()
    {
        await using var world = await TestWorld.On();
        await world.File();

        var list = (await world.Get<ListExport>().Run(new ListAsked(new WorkListFilter(), "For the yearly audit"), Desk.Auditor)).Value!;

        Assert.DoesNotContain("contact_name", list.Columns);
        Assert.DoesNotContain(list.Rows.SelectMany(row => row), cell => cell.Contains("Maria", StringComparison.Ordinal));
    }

    /// <summary>What changes while a file is written is in it once.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Holds_all_of_a_list_by_the_last_change_though_it_changes_meanwhile(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var filed = new List<string>();
        for (var i = 0; i < 5; i++)
            filed.Add(await world.File());
        var export = new ListExport(world.Get<WorkList>(), world.Get<IdentityReads>(), world.Get<ITrackerDbFactory>(), world.Get<AgencyTime>()) { LineOf = 2 };
        var rows = new List<string>();

        await export.Write(
            new ListAsked(new WorkListFilter { Sort = WorkListSort.Changed }, "For the yearly audit"),
            Desk.Representative,
            async row =>
            {
                rows.Add(row[0]);
                world.Clock.Advance(TimeSpan.FromMinutes(1));
                await world.Change(filed[rows.Count % 5], "Noted", (_, _) => Task.CompletedTask);
            },
            _ => { });

        Assert.Equal([.. filed.Append("own_reference").Reverse()], rows);
        Assert.Equal(filed, Column((await world.Get<ListExport>().Run(new ListAsked(new WorkListFilter { Sort = WorkListSort.Changed, IsReversed = true }, "For the yearly audit"), Desk.Analyst)).Value!, "own_reference"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_any_length_is_written_page_by_page_and_none_before_the_line_that_says_who_reads_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var filed = new List<string>();
        for (var i = 0; i < 5; i++)
            filed.Add(await world.File());
        var export = new ListExport(world.Get<WorkList>(), world.Get<IdentityReads>(), world.Get<ITrackerDbFactory>(), world.Get<AgencyTime>()) { LineOf = 2 };
        var (rows, linesBefore) = (new List<string>(), new List<int>());

        var written = await export.Write(
            ListAsked.Read(new ListAsked(new WorkListFilter { Sort = WorkListSort.Newest }, " For the yearly audit ").Write())!,
            Desk.Representative,
            async row =>
            {
                rows.Add(row[0]);
                linesBefore.Add((await Lines(world)).Sum(line => line.Complaints));
            },
            _ => { });

        Assert.True(written.IsDone);
        Assert.Equal([.. filed.Append("own_reference").Reverse()], rows);
        Assert.Equal([0, 2, 2, 4, 4, 5], linesBefore);
        Assert.All(await Lines(world), line => Assert.Equal(("For the yearly audit", ReadWays.Export), (line.Words, line.Way)));
    }

    [Fact]
    public async Task Of_any_length_needs_a_purpose_and_the_right_to_read()
    {
        await using var world = await TestWorld.On();
        await world.File();
        Task<Result> Write(string purpose, Actor actor) => world.Get<ListExport>().Write(new ListAsked(new WorkListFilter(), purpose), actor, _ => Task.CompletedTask, _ => { });

        Assert.Equal("required", (await Write(" ", Desk.Representative)).Refusals.Single().Code);
        Assert.Equal("too_long", (await Write(new string('x', IdentityReads.WordsLimit + 1), Desk.Representative)).Refusals.Single().Code);
        Assert.Equal("not_allowed", (await Write("For the audit", Desk.Boston)).Refusals.Single().Code);
        Assert.Empty(await Lines(world));
    }

    private static async Task<List<IdentityReadRow>> Lines(TestWorld world)
    {
        await using var db = world.Open();
        return await db.IdentityReads.AsNoTracking().OrderBy(line => line.Id).ToListAsync();
    }

    private static IReadOnlyList<string> Column(ExportedList list, string name) => [.. list.Rows.Select(row => row[list.Columns.ToList().IndexOf(name)])];
}
