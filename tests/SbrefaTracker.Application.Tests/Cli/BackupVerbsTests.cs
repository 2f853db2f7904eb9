using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Backups;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Cli;

public sealed class BackupVerbsTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_restored_backup_is_what_was_backed_up(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var backup = Path.Combine(world.Database.Folder, "backup.db");
        await world.File();

        // As in the backup of an earlier version.
        await world.Database.Tamper("DELETE FROM open_changes");
        await world.Database.Tamper("DELETE FROM facet_counts");
        Assert.Equal(0, (await world.Run("backup", backup)).Exit);
        await world.File();
        await world.Stop();
        await using var later = new TestWorld(world.Database);
        var restored = await later.Run("restore", backup);

        Assert.Equal((0, ""), (restored.Exit, restored.Err));
        await using var db = later.Open();
        Assert.Equal("RF-2026-00001", (await db.Complaints.SingleAsync()).Reference);
        Assert.Equal(await db.Entries.Where(entry => entry.ComplaintId > 0).MaxAsync(entry => entry.At), (await db.OpenChanges.SingleAsync()).At);
        Assert.True(await db.FacetCounts.AnyAsync());
        Assert.Equal(0, (await later.Run("verify")).Exit);
        Assert.Equal("RF-2026-00002", await later.File());
    }

    /// <summary>A backup replaces what has its name, and the database may have several: through a link to it, or to its folder.</summary>
    [Fact]
    public async Task A_backup_does_not_replace_the_database_under_another_name()
    {
        await using var world = await TestWorld.On();
        await world.File();
        var (database, folder) = (world.Get<DatabaseSettings>().File!, world.Database.Folder);
        var (link, other) = (Path.Combine(folder, "link.db"), Directory.CreateTempSubdirectory("sbrefa-link-"));
        File.CreateSymbolicLink(link, Path.GetFileName(database));
        Directory.CreateSymbolicLink(Path.Combine(other.FullName, "there"), folder);

        foreach (var name in (string[])[database, Path.Combine(folder, ".", Path.GetFileName(database)), link, Path.Combine(other.FullName, "there", Path.GetFileName(database)), Path.Combine(other.FullName, "there", "link.db")])
        {
            var called = await world.Run("backup", name);
            Assert.Equal((2, true), (called.Exit, called.Err.Contains("is the database itself", StringComparison.Ordinal)));
        }

        Assert.True(new FileInfo(link).LinkTarget is not null);
        Assert.Equal(0, (await world.Run("backup", Path.Combine(other.FullName, "there", "another.db"))).Exit);
        Assert.Equal(0, (await world.Run("verify")).Exit);
        other.Delete(recursive: true);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_restore_is_refused_while_a_server_runs(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var backup = Path.Combine(world.Database.Folder, "backup.db");
        await world.Run("backup", backup);
        var server = new ServerUse(world.Get<DatabaseSettings>());
        await server.StartAsync(CancellationToken.None);

        var called = await world.Run("restore", backup);

        Assert.Equal((1, ""), (called.Exit, called.Out));
        Assert.Single(called.ErrLines);
        await server.StopAsync(CancellationToken.None);
        Assert.Equal(0, (await world.Run("restore", backup)).Exit);
    }

    [Fact]
    public async Task A_server_does_not_start_while_a_restore_runs()
    {
        await using var world = await TestWorld.On();
        var settings = world.Get<DatabaseSettings>();
        await using var restore = await DatabaseUse.Alone(settings);

        await Assert.ThrowsAsync<SettingsException>(() => new ServerUse(settings).StartAsync(CancellationToken.None));
    }

    /// <summary>What checks or mends a database does not read one that is being replaced under it.</summary>
    [Theory]
    [InlineData("verify")]
    [InlineData("migrate")]
    public async Task No_verb_works_on_a_database_that_is_being_replaced(string verb)
    {
        await using var world = await TestWorld.On();
        await using (var restore = await DatabaseUse.Alone(world.Get<DatabaseSettings>()))
        {
            Assert.NotNull(restore);
            var refused = await world.Run(verb);
            Assert.Equal((1, ""), (refused.Exit, refused.Out));
            Assert.Contains("a restore is replacing the database now", Assert.Single(refused.ErrLines), StringComparison.Ordinal);
        }

        Assert.Equal(0, (await world.Run(verb)).Exit);
    }

    [Fact]
    public async Task Several_programs_share_the_database()
    {
        await using var world = await TestWorld.On();
        await using var one = await DatabaseUse.Share(world.Get<DatabaseSettings>());
        await using var other = await DatabaseUse.Share(world.Get<DatabaseSettings>());

        Assert.NotNull(one);
        Assert.NotNull(other);
        Assert.Null(await DatabaseUse.Alone(world.Get<DatabaseSettings>()));
    }

    [Fact]
    public async Task A_backup_that_was_changed_replaces_nothing()
    {
        await using var world = await TestWorld.On();
        await using var copy = await TestWorld.On();
        await copy.File();
        await copy.Stop();
        await copy.Database.Tamper("UPDATE complaints SET subject = 'another'");

        var called = await world.Run("restore", copy.Database.File);

        Assert.Equal(3, called.Exit);
        await using var db = world.Open();
        Assert.False(await db.Complaints.AnyAsync());
    }

    [Fact]
    public async Task Something_else_is_no_backup()
    {
        await using var world = await TestWorld.On();

        Assert.Equal(1, (await world.Run("restore", world.Put("text.db", "hello"))).Exit);
        Assert.Equal(1, (await world.Run("restore", world.Put("empty.db", ""))).Exit);
        Assert.Equal(2, (await world.Run("restore", "no-such-file.db")).Exit);
        Assert.Equal(2, (await world.Run("backup", world.Database.File)).Exit);
        Assert.Equal(2, (await world.Run("backup", Path.Combine(world.Database.Folder, "nowhere", "backup.db"))).Exit);
        Assert.Equal(0, (await world.Run("verify")).Exit);
    }
}
