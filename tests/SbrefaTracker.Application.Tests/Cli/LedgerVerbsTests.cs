using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Cli;

public sealed class LedgerVerbsTests
{
    private const string TwoComplaints = "received_on,office,action_type,entity_name,subject,narrative\n2026-03-02,0401,PEN,A,B,C\n2026-03-03,0401,PEN,A,B,C\n";

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_imported_is_intact_and_signed(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Run("import", "complaints", world.Put("c.csv", TwoComplaints));

        var called = await world.Run("verify");

        Assert.Equal((0, ""), (called.Exit, called.Out));
        Assert.Equal($"intact: 2 entries, 2 complaints ({world.Get<DatabaseSettings>().Description})", Assert.Single(called.ErrLines));
    }

    /// <summary>What a newcomer is told to try.</summary>
    [Fact]
    public async Task The_example_that_lies_beside_the_documents_is_taken_as_it_is()
    {
        await using var world = await TestWorld.On();

        var called = await world.Run("import", "complaints", Path.Combine(AppContext.BaseDirectory, "complaints-example.csv"), "--strict");

        Assert.Equal((0, ""), (called.Exit, called.Err));
        Assert.StartsWith("3 complaints imported", Assert.Single(called.OutLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_anything_is_called_one()
    {
        await using var world = await TestWorld.On();

        Assert.StartsWith("1 complaint imported", Assert.Single((await world.Run("import", "complaints", world.Put("c.csv", TwoComplaints[..TwoComplaints.IndexOf("2026-03-03", StringComparison.Ordinal)]))).OutLines), StringComparison.Ordinal);

        Assert.StartsWith("intact: 1 entry, 1 complaint (", Assert.Single((await world.Run("verify")).ErrLines), StringComparison.Ordinal);
        Assert.Equal("1 complaint exported", Assert.Single((await world.Run("export", "complaints", "--out", Path.Combine(world.Database.Folder, "out.csv"))).OutLines));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_changed_complaint_is_named_alone_on_its_line(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Run("import", "complaints", world.Put("c.csv", TwoComplaints));
        await world.Database.Tamper("UPDATE complaints SET penalty_assessed_cents = 1 WHERE id = 2");

        var called = await world.Run("verify");

        Assert.Equal((3, "RF-2026-00002"), (called.Exit, Assert.Single(called.OutLines)));
        Assert.Contains("record.row.changed, RF-2026-00002, complaints row 2: The row is not as it was last written", called.ErrLines);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_kept_checkpoint_finds_what_was_cut_off(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var kept = Path.Combine(world.Database.Folder, "kept.json");
        await world.Run("import", "complaints", world.Put("c.csv", TwoComplaints));
        Assert.Equal(0, (await world.Run("checkpoint", "--out", kept)).Exit);
        Assert.Equal(0, (await world.Run("verify", "--checkpoint", kept)).Exit);

        await world.Database.Tamper(
            """
            DELETE FROM ledger_checkpoints; DELETE FROM ledger_entries WHERE number = 2; DELETE FROM complaints WHERE id = 2;
            DELETE FROM salts WHERE complaint_id = 2; UPDATE counters SET value = 1;
            UPDATE ledger_head SET number = 1, hash = (SELECT hash FROM ledger_entries WHERE number = 1);
            """);

        Assert.Equal(3, (await world.Run("verify", "--checkpoint", kept)).Exit);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_not_intact()
    {
        await using var world = new TestWorld(await TestDatabase.Empty(DatabaseProvider.Sqlite));
        await File.WriteAllTextAsync(world.Database.File, new string('x', 5000));

        Assert.Equal(3, (await world.Run("verify")).Exit);
    }
}
