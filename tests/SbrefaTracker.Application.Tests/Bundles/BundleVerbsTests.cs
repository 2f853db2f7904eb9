using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Application.Tests.Cli;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
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
        var called = await Sbrefa.RunElsewhere("verify-bundle", file, "--key", world.Get<SigningKey>().PublicHalf()!);

        Assert.Equal((0, ""), (called.Exit, called.Out));
        Assert.StartsWith("intact: 3 complaints, ", Assert.Single(called.ErrLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_it_does_not_pass()
    {
        await using var world = await Parcel.World();

        var called = await Sbrefa.RunElsewhere("verify-bundle", (await Parcel.From(world)).Save(world));

        Assert.Equal(1, called.Exit);
        Assert.Contains(called.ErrLines, line => line.StartsWith("whole, but NOT PROVED who signed: 3 complaints, ", StringComparison.Ordinal));
        Assert.Contains(called.ErrLines, line => line.StartsWith("refused: no key was given", StringComparison.Ordinal));
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

        var called = await Sbrefa.RunElsewhere("verify-bundle", file, "--key", key);

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
        Assert.Equal(2, (await Sbrefa.RunElsewhere("verify-bundle", file)).Exit);
        Assert.Equal(2, (await Sbrefa.RunElsewhere("verify-bundle", world.Put("b.zip", ""), "--key", "none")).Exit);
        Assert.Equal(3, (await Sbrefa.RunElsewhere("verify-bundle", world.Put("b.zip", "no bundle"))).Exit);
    }

    /// <summary>What for is asked before anything is read, and stands among the reads before the first value is in a file.</summary>
    [Fact]
    public async Task Personal_values_go_out_with_a_purpose_that_is_written_down_first()
    {
        await using var world = await Parcel.World();
        var file = Path.Combine(world.Database.Folder, "out.zip");

        var silent = await world.Run("export", "bundle", "--out", file, "--personal");
        Assert.Equal((2, false), (silent.Exit, File.Exists(file)));
        var refused = await world.Get<BundleExport>().Run(Stream.Null, new BundleRequest([], Personal: true), Actor.Operator);
        Assert.Equal("bundle.purpose", Assert.Single(refused.Refusals).Code);
        await using var db = world.Open();
        Assert.Empty(await db.IdentityReads.ToListAsync());
        await using var broken = new Torn();
        await Assert.ThrowsAsync<IOException>(() => world.Get<BundleExport>().Run(broken, new BundleRequest([], Personal: true) { Purpose = "For the court" }, Actor.Operator));

        var line = Assert.Single(await db.IdentityReads.ToListAsync());
        Assert.Equal((ReadWays.Cli, "For the court", 3), (line.Way, line.Words, line.Complaints));
    }

    [Fact]
    public async Task Chosen_complaints_are_named_one_by_one()
    {
        await using var world = await Parcel.World();
        var file = Path.Combine(world.Database.Folder, "out.zip");

        var called = await world.Run("export", "bundle", "--out", file, "--complaint", "RF-2026-00001", "--complaint", "RF-2026-00002");

        Assert.StartsWith("2 complaints, ", Assert.Single(called.OutLines), StringComparison.Ordinal);
    }

    /// <summary>A disk that is full from the first byte.</summary>
    private sealed class Torn : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("full");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("full");
    }
}
