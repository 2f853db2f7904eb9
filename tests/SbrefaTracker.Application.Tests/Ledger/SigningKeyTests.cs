using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Ledger;

public sealed class SigningKeyTests
{
    private readonly string _file = Path.Combine(TestFolder.New(), "keys", "ledger.pem");

    [Fact]
    public void Is_made_once_and_then_read()
    {
        using var first = Key();
        using var second = Key();

        Assert.Null(first.PublicHalf());
        Assert.Equal(first.Load().PublicKeyBase64, second.Load().PublicKeyBase64);
        Assert.Equal(first.PublicHalf(), second.PublicHalf());
    }

    [Fact]
    public void Is_for_nobody_elses_eyes()
    {
        using var key = Key();
        key.Load();

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_file));
        }

        Assert.Equal([_file], Directory.GetFiles(Path.GetDirectoryName(_file)!));
    }

    [Fact]
    public async Task Is_the_same_for_all_that_start_at_once()
    {
        var keys = Enumerable.Range(0, 16).Select(_ => Key()).ToList();

        var halves = await Task.WhenAll(keys.Select(key => Task.Run(() => key.Load().PublicKeyBase64)));
        keys.ForEach(key => key.Dispose());

        Assert.Single(halves.Distinct());
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_file)!));
    }

    [Fact]
    public void Must_be_among_those_that_are_pinned()
    {
        using var pinned = CheckpointKey.Create();
        using var key = Key(pinned.PublicKeyBase64);

        var refused = Assert.Throws<SettingsException>(key.Load);

        Assert.Contains("Ledger:PublicKey", refused.Message, StringComparison.Ordinal);
        using var exchanged = Key(pinned.PublicKeyBase64, key.PublicHalf()!);
        Assert.Equal(key.PublicHalf(), exchanged.Load().PublicKeyBase64);
    }

    [Fact]
    public void Is_refused_with_a_reason_when_the_file_holds_none()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        File.WriteAllText(_file, "no key");
        using var key = Key();

        Assert.Contains(_file, Assert.Throws<SettingsException>(key.Load).Message, StringComparison.Ordinal);
        Assert.Throws<SettingsException>(key.PublicHalf);
    }

    [Fact]
    public void Counts_a_relative_path_from_the_settings_file()
    {
        var folder = TestFolder.New();
        var settings = LedgerSettings.From(new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Settings:Folder"] = folder,
                ["Ledger:SigningKeyFile"] = "my.pem",
                ["Ledger:PublicKey"] = "one , two,",
            }).Build());

        Assert.Equal(Path.Combine(folder, "my.pem"), settings.SigningKeyFile);
        Assert.Equal(["one", "two"], settings.PublicKeys);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_trusted_over_whatever_the_database_says(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.File();
        await world.Get<Checkpoints>().WriteIfNeeded();
        var half = world.Get<SigningKey>().PublicHalf()!;
        using var other = CheckpointKey.Create();
        await world.Stop();

        Assert.Empty(await Problems(world, half));
        Assert.Empty(await Problems(world, $"{other.PublicKeyBase64}, {half}"));
        Assert.Equal(LedgerProblems.CheckpointKey, Assert.Single(await Problems(world, other.PublicKeyBase64)));
    }

    // The program is started anew on the same database, with other keys pinned.
    private static async Task<IReadOnlyList<string>> Problems(TestWorld world, string publicKeys)
    {
        var again = new TestWorld(world.Database, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Ledger:PublicKey"] = publicKeys });
        var report = await again.Check();
        await again.Stop();
        return [.. report.Problems.Select(problem => problem.Code)];
    }

    private SigningKey Key(params string[] pinned) => new(new LedgerSettings(_file, pinned), NullLogger<SigningKey>.Instance);
}
