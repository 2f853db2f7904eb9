using Microsoft.Extensions.Time.Testing;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Tests.Cli;
using SbrefaTracker.Cli;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Bundles;

public sealed class BundleVerbsTests
{
    [Fact]
    public async Task What_is_exported_verifies_without_a_database()
    {
        await using var world = await Parcel.World();
        var file = Path.Combine(world.Database.Folder, "out.zip");

        Assert.Equal(0, (await world.Run("export", "bundle", "--out", file)).Exit);
        var called = await Elsewhere("verify-bundle", file, "--key", world.Get<SigningKey>().PublicHalf()!);

        Assert.Equal((0, ""), (called.Exit, called.Out));
        Assert.StartsWith("intact: 3 complaints, ", Assert.Single(called.ErrLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_it_says_what_that_is_worth()
    {
        await using var world = await Parcel.World();

        var called = await Elsewhere("verify-bundle", (await Parcel.From(world)).Save(world));

        Assert.Equal(0, called.Exit);
        Assert.Contains(called.ErrLines, line => line.StartsWith("warning: no key was given", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_complaint_is_named_alone_on_its_line()
    {
        await using var world = await Parcel.World();
        var parcel = await Parcel.From(world);
        parcel.Lines(lines => lines.Select(line =>
            line.Contains("\"RF-2026-00002\"", StringComparison.Ordinal) ? line.Replace("\"0401\"", "\"2304\"", StringComparison.Ordinal) : line));
        var file = parcel.Signed(world.Get<SigningKey>().Load()).Save(world);
        var key = world.Put("key.pem", $"-----BEGIN PUBLIC KEY-----\n{world.Get<SigningKey>().PublicHalf()}\n-----END PUBLIC KEY-----\n");

        var called = await Elsewhere("verify-bundle", file, "--key", key);

        Assert.Equal((3, "RF-2026-00002"), (called.Exit, Assert.Single(called.OutLines)));
        Assert.Equal("record.row.changed, RF-2026-00002, complaints row 2: The row is not as it was last written", called.ErrLines[0]);
    }

    [Fact]
    public async Task What_was_wrongly_asked_is_told_by_its_exit_code()
    {
        await using var world = await Parcel.World();
        var file = Path.Combine(world.Database.Folder, "out.zip");

        var unknown = await world.Run("export", "bundle", "--out", file, "--complaint", "RF-1999-00001");
        Assert.Equal(1, unknown.Exit);
        Assert.Contains("there is no complaint RF-1999-00001", unknown.Err, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
        Assert.Equal(2, (await Elsewhere("verify-bundle", file)).Exit);
        Assert.Equal(2, (await Elsewhere("verify-bundle", world.Put("b.zip", ""), "--key", "none")).Exit);
        Assert.Equal(3, (await Elsewhere("verify-bundle", world.Put("b.zip", "no bundle"))).Exit);
    }

    [Fact]
    public async Task Chosen_complaints_are_named_one_by_one()
    {
        await using var world = await Parcel.World();
        var file = Path.Combine(world.Database.Folder, "out.zip");

        var called = await world.Run("export", "bundle", "--out", file, "--complaint", "RF-2026-00001", "--complaint", "RF-2026-00002");

        Assert.StartsWith("2 complaints, ", Assert.Single(called.OutLines), StringComparison.Ordinal);
    }

    /// <summary>On a machine without settings and without a database.</summary>
    private static async Task<Called> Elsewhere(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var line = new CommandLine(AllVerbs.List, new Screen(output, error, isTerminal: false), () => throw new InvalidOperationException("no settings"), new FakeTimeProvider());
        var exit = await line.Run(arguments, CancellationToken.None);
        return new Called(exit, output.ToString(), error.ToString());
    }
}
