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

    [Fact]
    public async Task Is_trusted_over_whatever_the_database_says()
    {
        await using var world = await TestWorld.On();
        await world.File();
        await world.Get<Checkpoints>().WriteIfNeeded();
        var half = world.Get<SigningKey>().PublicHalf()!;
        using var other = CheckpointKey.Create();
        await world.Stop();

        await using var pinned = With(world, half);
        await using var exchanged = With(world, $"{other.PublicKeyBase64}, {half}");
        await using var wrong = With(world, other.PublicKeyBase64);

        Assert.Empty((await pinned.Check()).Problems);
        Assert.Empty((await exchanged.Check()).Problems);
        Assert.Equal(LedgerProblems.CheckpointKey, Assert.Single((await wrong.Check()).Problems).Code);
    }

    private static TestWorld With(TestWorld world, string publicKeys) =>
        new(TestDatabase.CopyOf(world.Database.File), new Dictionary<string, string?>(StringComparer.Ordinal) { ["Ledger:PublicKey"] = publicKeys });

    private SigningKey Key(params string[] pinned) => new(new LedgerSettings(_file, pinned), NullLogger<SigningKey>.Instance);
}
