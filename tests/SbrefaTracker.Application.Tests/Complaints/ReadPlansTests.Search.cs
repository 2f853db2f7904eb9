using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Copies;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed partial class ReadPlansTests
{
    /// <summary>A search is written by hand: what the database did with it is told by the database.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task No_search_for_words_or_for_what_happened_goes_through_a_whole_table(DatabaseProvider provider)
    {
        using var asked = new AskedByHand();
        await using var world = await TestWorld.OnNew(provider);
        Assert.Empty(await (await Desk.WithComplaint(world)).Acknowledge());
        await world.File(input => input[ComplaintFields.Narrative] = "Our oranges rotted at the pier.");
        List<string> wholes = [];
        foreach (var search in (string[])["summary", "oranges", "summary NOT oranges", "\"late entry\" office:0401", "entity:~harbour", "did:acknowledged"])
        {
            asked.Take();
            var found = await world.Get<WorkList>().Read(new WorkListFilter { Search = search, WithClosed = true }, Representative);
            Assert.True(found.Value?.Rows.Count > 0, $"{search}: {string.Join(", ", found.Refusals)}");
            var told = asked.Take();
            Assert.Contains(told, one => one.Contains("complaint_search", StringComparison.Ordinal) || one.Contains("ledger_entries", StringComparison.Ordinal));
            await using var db = await Open(world);
            foreach (var one in told.Where(text => provider == DatabaseProvider.Postgres || IsReading(text)))
            {
                wholes.AddRange(Whole(search, one, provider == DatabaseProvider.Postgres ? one.Split('\n') : await QueryPlan.Of(db, one, [])));
            }
        }

        AssertNone(wholes);
    }

    /// <summary>However many complaints there are: the numbers of a story, the names and the marks are found by their indexes.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task No_round_for_copies_goes_through_a_whole_table(DatabaseProvider provider)
    {
        using var commands = new AskedCommands();
        await using var world = await TestWorld.OnNew(provider);
        var rounds = world.Get<CopyRounds>();
        await rounds.Go();
        await world.File();
        var copy = await world.File();
        AssertNone([.. await Whole("copies", world, commands, () => rounds.Go())]);

        Assert.Equal([copy], (await world.Get<WorkList>().Read(new WorkListFilter { Search = "is:copy" }, Representative)).Value!.Rows.Select(row => row.Reference));
    }

    private static bool IsReading(string statement) => statement.StartsWith("SELECT", StringComparison.Ordinal) || statement.StartsWith("WITH", StringComparison.Ordinal);
}
