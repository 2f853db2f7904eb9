using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class SearchTests
{
    private static readonly Actor Analyst = Actor.Staff("analyst", "Ana", [Roles.Analyst]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Finds_words_and_beginnings_of_words_newest_first(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var first = await world.File(input => input[ComplaintFields.Narrative] = "Our oranges rotted at the pier.");
        var other = await world.File(input => input[ComplaintFields.Narrative] = "Steel was held for a month.");
        var second = await world.File(input => input[ComplaintFields.Subject] = "Oranges held");

        Assert.Equal([second, first], await Found(world, "orange"));
        Assert.Equal([second, first], await Found(world, "ORANG"));
        Assert.Equal([second], await Found(world, "oranges held"));
        Assert.Equal([other], await Found(world, other));
        Assert.Empty(await Found(world, "zebra"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Looks_for_beginnings_only_where_no_complaint_has_the_word_on_every_page(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var whole = await world.File(input => input[ComplaintFields.Narrative] = "Held at the harb.");
        var beginnings = new[] { await world.File(), await world.File(), await world.File() };

        Assert.Equal([whole], await Found(world, "harb"));
        var filter = new WorkListFilter { Search = "summ", WithClosed = true, PageSize = 2 };
        var first = (await world.Get<WorkList>().Read(filter, Analyst)).Value!;
        var second = (await world.Get<WorkList>().Read(filter with { After = first.Next }, Analyst)).Value!;
        var exact = (await world.Get<WorkList>().Read(new WorkListFilter { Search = "harb", WithClosed = true, After = "0_1_0_" }, Analyst)).Value!;

        Assert.Equal([beginnings[2], beginnings[1]], first.Rows.Select(row => row.Reference));
        Assert.Equal([beginnings[0], whole], second.Rows.Select(row => row.Reference));
        Assert.Empty(exact.Rows);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_whatever_somebody_types(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var reference = await world.File(input => input[ComplaintFields.EntityName] = "O'Neil & Sons (100%) \\ \"North\" AND OR NOT");

        foreach (var typed in new[] { "o'neil", "\"north\"", "north\\", "a* & !b", "*", "' or 1=1 --", "100%", "NEAR", "^north", "{north} +", "\"' OR 1=1 --\"" })
        {
            Assert.All(await Found(world, typed), found => Assert.Equal(reference, found));
        }

        Assert.Equal([reference], await Found(world, "o'neil"));
        Assert.Equal([reference], await Found(world, "north"));
    }

    [Theory, OnPostgres]
    public async Task Finds_a_part_of_a_name_or_reference_by_its_trigrams(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var reference = await world.File(input => input[ComplaintFields.EntityName] = "Worldwide Fasteners");
        await world.File();

        Assert.Equal([reference], await Found(world, "astene"));
        Assert.Empty(await Found(world, "w_rld"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Forgets_words_that_were_replaced(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var reference = await world.File();
        await world.Change(reference, "Corrected", (_, complaint) =>
        {
            complaint.Narrative = "Zebras were never imported.";
            return Task.CompletedTask;
        });

        Assert.Equal([reference], await Found(world, "zebra"));
        Assert.Empty(await Found(world, "portal"));
    }

    /// <summary>A new complaint is indexed at the end of its transaction; a change to it before must not make the index drop what it never had.</summary>
    [Theory, OnSqlite]
    public async Task Keeps_its_index_whole_when_a_complaint_changes_before_it_is_indexed(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var filed = await world.Queue.Run(async (session, ct) =>
        {
            var complaint = await session.File(Filing.Input(), ct);
            await session.Db.Complaints.Where(row => row.Id == complaint.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(c => c.Narrative, "Zebras were never imported."), ct);
            return (Result<string>)complaint.Reference;
        });

        Assert.Equal([filed.Value!], await Found(world, "zebra"));
        Assert.Empty(await Found(world, "portal"));
        await using var db = world.Open();
        await db.Database.ExecuteSqlRawAsync("INSERT INTO complaint_search (complaint_search, rank) VALUES ('integrity-check', 1)");
    }

    private static async Task<IReadOnlyList<string>> Found(TestWorld world, string search)
    {
        var page = await world.Get<WorkList>().Read(new WorkListFilter { Search = search, WithClosed = true }, Analyst);
        return [.. page.Value!.Rows.Select(row => row.Reference)];
    }
}
