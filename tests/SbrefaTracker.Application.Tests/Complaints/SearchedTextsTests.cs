using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Complaints.Queries.Searching;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>What belongs to a complaint is searched as the complaint itself is.</summary>
public sealed class SearchedTextsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Finds_words_in_every_kind_of_text_and_says_in_which(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Talked(world);
        await world.File(input => input[ComplaintFields.Narrative] = "Something else altogether.");

        foreach (var (word, kind) in new[] { ("weighbridge", "note"), ("cardamom", "summary"), ("seahorse", "message"), ("turnstile", "question"), ("okafor", "reply"), ("answer", "reply"), ("cancelled", "letter") })
        {
            var row = Assert.Single((await Page(world, word)).Rows);
            Assert.Equal((desk.Reference, kind), (row.Reference, row.Found?.Kind));
            Assert.Contains(word, row.Found!.Excerpt, StringComparison.OrdinalIgnoreCase);
            Assert.Equal([desk.Reference], await Found(world, $"{kind}:{word}"));
            Assert.Empty(await Found(world, $"{(kind == "note" ? "message" : "note")}:{word}"));
        }

        Assert.Equal([desk.Reference], await Found(world, "cardam"));
        Assert.Equal([desk.Reference], await Found(world, "note:weigh*"));
        Assert.Equal([desk.Reference], await Found(world, "message:\"blue seahorse\""));
        Assert.Empty(await Found(world, "message:\"seahorse blue\""));

        // What the complaint itself says needs no other place.
        Assert.Null(Assert.Single((await Page(world, "harbor portal")).Rows).Found);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Puts_words_of_texts_together_with_all_else_that_can_be_asked(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Talked(world);
        var other = await Desk.WithComplaint(world, input => input[ComplaintFields.Narrative] = "A weighbridge was broken.");
        await other.Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = "Ask again about the portal." });

        Assert.Equal([other.Reference, desk.Reference], await Found(world, "weighbridge"));
        Assert.Equal([desk.Reference], await Found(world, "portal note:weighbridge"));
        Assert.Equal([desk.Reference], await Found(world, "weighbridge -broken"));
        Assert.Equal([other.Reference], await Found(world, "weighbridge NOT seahorse"));
        Assert.Equal([desk.Reference], await Found(world, "NOT broken"));
        Assert.Equal([other.Reference, desk.Reference], await Found(world, "broken OR seahorse"));
        Assert.Equal([other.Reference, desk.Reference], await Found(world, "broken OR note:weighbridge"));
        Assert.Equal([desk.Reference], await Found(world, "seahorse entity:harbor state:open"));
        Assert.Empty(await Found(world, "seahorse office:2304"));

        // All of them in one text, or all in the complaint itself.
        Assert.Empty(await Found(world, "seahorse weighbridge"));
        Assert.Equal([desk.Reference], await Found(world, "message:seahorse note:weighbridge"));
        Assert.Equal(["search_value_missing"], (await world.Get<WorkList>().Read(new WorkListFilter { Search = "note:--" }, Desk.Analyst)).Refusals.Select(refusal => refusal.Code));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_on_page_by_page_with_each_complaint_once(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desks = new[] { await Desk.WithComplaint(world), await Desk.WithComplaint(world), await Desk.WithComplaint(world) };
        foreach (var desk in desks.Concat(desks))
        {
            await desk.Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = "The weighbridge again." });
        }

        var filter = new WorkListFilter { Search = "weighbridge", WithClosed = true, PageSize = 2 };
        var first = (await world.Get<WorkList>().Read(filter, Desk.Analyst)).Value!;
        var second = (await world.Get<WorkList>().Read(filter with { After = first.Next }, Desk.Analyst)).Value!;

        Assert.Equal([desks[2].Reference, desks[1].Reference], first.Rows.Select(row => row.Reference));
        Assert.Equal([desks[0].Reference], second.Rows.Select(row => row.Reference));
        Assert.Null(second.Next);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Shows_no_text_that_only_goes_on_where_another_complaint_says_the_word_itself(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world, input => input[ComplaintFields.Narrative] = "They took the weigh bill.");
        await desk.Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = "The weighbridge again." });

        Assert.Null(Assert.Single((await Page(world, "weigh")).Rows).Found);
        Assert.Equal("note", Assert.Single((await Page(world, "weighb")).Rows).Found?.Kind);
    }

    /// <summary>A list in another order has complaints of all ages on one page; the index is not read from the first to the last of them.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Says_in_which_text_also_of_complaints_that_lie_far_apart(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var old = await Desk.WithComplaint(world);
        await world.Database.Tamper("UPDATE counters SET value = 20000 WHERE name = 'complaint'");
        var young = await Desk.WithComplaint(world);
        foreach (var desk in (Desk[])[old, young])
        {
            Assert.Empty(await desk.Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = "The weighbridge again." }));
        }

        foreach (var words in (string[])["weighbridge", "weighbri", "note:weighbridge", "note:weighbri*"])
        {
            Assert.Equal([(young.Reference, "note"), (old.Reference, "note")], (await Page(world, words)).Rows.Select(row => (row.Reference, row.Found?.Kind)));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_restricted_matters_out(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        Assert.Empty(await desk.Do(Desk.Representative, d => new OpenMatter { Reference = d.Reference, Version = d.Version, Kind = MatterKinds.Retaliation, Reason = "A second inspection out of spite." }));

        Assert.Empty(await Found(world, "spite"));
        await using var db = world.Open();
        Assert.DoesNotContain(SearchedTexts.Tables, table => table.Name.StartsWith("matter", StringComparison.Ordinal));
        Assert.Contains(await db.Matters.ToListAsync(), matter => matter.Reason.Contains("spite", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Forgets_what_was_disposed_of(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Disposed.Closed(world);
        string[] words = ["alone", "cancelled", "okafor"];
        foreach (var word in words)
        {
            Assert.Equal([desk.Reference], await Found(world, word));
        }

        Assert.Empty(await Disposed.Of(desk));

        foreach (var word in words)
        {
            Assert.Empty(await Found(world, word));
        }

        Assert.Equal(0, await Left(world, provider));
    }

    /// <summary>A migration that rebuilds a searched table on SQLite drops its triggers without a word.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Has_the_triggers_that_keep_the_index_true(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await using var db = world.Open();
        var there = provider == DatabaseProvider.Sqlite
            ? await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_schema WHERE type = 'trigger'").ToListAsync()
            : await db.Database.SqlQueryRaw<string>("SELECT tgrelid::regclass::text || ' ' || tgname AS \"Value\" FROM pg_trigger WHERE NOT tgisinternal").ToListAsync();

        string[] expected = provider == DatabaseProvider.Sqlite
            ? ["complaint_search_delete", "complaint_search_update", .. SearchedTexts.Tables.SelectMany(table => new[] { $"complaint_search_texts_{table.Name}_delete", $"complaint_search_texts_{table.Name}_update" })]
            : ["complaints complaint_search_write", .. SearchedTexts.Tables.SelectMany(table => new[] { $"{table.Name} complaint_search_texts_write", $"{table.Name} complaint_search_texts_remove" })];
        Assert.Empty(expected.Except(there));
    }

    // One complaint about which everything was said that can be.
    private static async Task<Desk> Talked(TestWorld world)
    {
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        Assert.Empty(await desk.Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = "The inspector stood at the weighbridge." }));
        Assert.Empty(await desk.Do(Desk.Analyst, d => new SummarizeComplaint { Reference = d.Reference, Version = d.Version, Text = "It is about cardamom.", Replaces = 0 }));
        Assert.Empty(await desk.Do(Actor.Filer, d => new WriteMessage { Reference = d.Reference, Version = d.Version, Text = "Our sign is a blue seahorse." }));
        Assert.Empty(await desk.Ask("0401", "Was the turnstile open?"));
        Assert.Empty(await desk.Reply(Desk.Boston));
        Assert.Empty(await desk.Draft());
        return desk;
    }

    private static async Task<WorkListPage> Page(TestWorld world, string search) =>
        (await world.Get<WorkList>().Read(new WorkListFilter { Search = search, WithClosed = true, WithFoundTexts = true }, Desk.Analyst)).Value!;

    private static async Task<IReadOnlyList<string>> Found(TestWorld world, string search) => [.. (await Page(world, search)).Rows.Select(row => row.Reference)];

    // How many words the index holds.
    private static async Task<int> Left(TestWorld world, DatabaseProvider provider)
    {
        await using var db = world.Open();
        await db.Database.OpenConnectionAsync();
        if (provider == DatabaseProvider.Postgres)
        {
            return (await db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM complaint_search_texts WHERE document <> ''").ToListAsync())[0];
        }

        await db.Database.ExecuteSqlRawAsync("INSERT INTO complaint_search_texts (complaint_search_texts, rank) VALUES ('integrity-check', 1)");
        await db.Database.ExecuteSqlRawAsync("CREATE VIRTUAL TABLE temp.left_words USING fts5vocab('main', 'complaint_search_texts', 'row')");
        return (await db.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM temp.left_words").ToListAsync())[0];
    }
}
