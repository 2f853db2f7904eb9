using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Drafts;

public sealed class DraftStoreTests
{
    private static readonly Dictionary<string, string> Begun = new() { ["office"] = "2304" };

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Keeps_what_was_typed_and_opens_it_with_its_key_alone(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var drafts = world.Get<DraftStore>();
        var draft = await drafts.Begin(Begun);

        var saved = await drafts.Save(draft.Key, Step(draft, "story", ("narrative", "Line one\nand ‮two")));

        var found = (await drafts.Read(DraftKey.Read(draft.Key.Text)!)).Value!;
        Assert.True(saved.IsDone);
        Assert.Equal("Line one\nand ‮two", found["narrative"]);
        Assert.Equal("2304", found["office"]);
        Assert.Equal(["story"], found.Done);
        Assert.Equal("draft_gone", (await drafts.Read(DraftKey.New())).Refusals.Single().Code);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Stores_nothing_that_can_be_read_without_the_key(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var draft = await world.Get<DraftStore>().Begin(new Dictionary<string, string> { ["narrative"] = "A secret story" });

        await using var db = world.Open();
        var row = await db.Drafts.SingleAsync();

        Assert.DoesNotContain("secret", Encoding.UTF8.GetString(row.Content), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(draft.Key.Text, Convert.ToHexStringLower([.. row.Content, .. row.KeyHash]), StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Refuses_to_overwrite_what_the_page_had_not_shown(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var drafts = world.Get<DraftStore>();
        var draft = await drafts.Begin(Begun);
        var (first, second) = (Step(draft, "story", ("subject", "One")), Step(draft, "story", ("subject", "Two")));

        Assert.True((await drafts.Save(draft.Key, first)).IsDone);
        Assert.Equal("draft_changed", (await drafts.Save(draft.Key, second)).Refusals.Single().Code);
        Assert.True((await drafts.Save(draft.Key, first)).IsDone);
        var now = (await drafts.Read(draft.Key)).Value!;
        Assert.Equal("One", now["subject"]);
        Assert.True((await drafts.Save(draft.Key, Step(now, "story", ("subject", "Two")))).IsDone);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Is_deleted_thirty_days_after_the_last_save(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var drafts = world.Get<DraftStore>();
        var draft = await drafts.Begin(Begun);
        world.Clock.Advance(DraftStore.Kept - TimeSpan.FromHours(1));
        await drafts.Save(draft.Key, Step(draft, "story", ("subject", "One")));
        world.Clock.Advance(DraftStore.Kept - TimeSpan.FromHours(1));
        Assert.True((await drafts.Read(draft.Key)).IsDone);

        world.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal("draft_gone", (await drafts.Read(draft.Key)).Refusals.Single().Code);
        await drafts.Begin(Begun);
        await using var db = world.Open();
        Assert.Equal(1, await db.Drafts.CountAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Ends_with_the_filing_that_comes_of_it_and_files_once(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var drafts = world.Get<DraftStore>();
        var filing = world.Get<ComplaintFiling>();
        var draft = await drafts.Begin(new Dictionary<string, string> { ["narrative"] = "A secret story" });

        var filed = await filing.File(new FileComplaint(Filing.Input(), RepeatKey.Of(draft.Key.Text, []), draft.Key));
        var again = await filing.File(new FileComplaint(Filing.Input(), RepeatKey.Of(draft.Key.Text, []), draft.Key));
        var late = await filing.File(new FileComplaint(Filing.Input(), null, draft.Key));

        Assert.Equal(filed.Value, again.Value);
        Assert.Equal(filed.Value, await filing.Again(RepeatKey.Of(draft.Key.Text, [])));
        Assert.Equal("draft_filed", late.Refusals.Single().Code);
        Assert.Equal("draft_filed", (await drafts.Read(draft.Key)).Refusals.Single().Code);
        await using var db = world.Open();
        Assert.Equal(1, await db.Complaints.CountAsync());
        Assert.Empty((await db.Drafts.SingleAsync()).Content);
    }

    private static DraftStep Step(Draft draft, string step, params (string Name, string Value)[] values)
    {
        var typed = values.ToDictionary(value => value.Name, value => value.Value);
        return new DraftStep(step, typed, draft.Fingerprint(typed.Keys));
    }
}
