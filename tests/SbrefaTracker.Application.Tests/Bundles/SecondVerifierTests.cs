using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Bundles;

/// <summary>A program in another language, written from docs/bundle-format.md alone, comes to the same verdicts: so the page says all that is needed.</summary>
public sealed class SecondVerifierTests
{
    [PythonFact]
    public async Task Agrees_on_bundles_that_are_intact()
    {
        await using var world = await Parcel.World();

        Assert.Equal((0, "intact"), Verify(world, await Parcel.From(world)));
        Assert.Equal((0, "intact"), Verify(world, await Parcel.From(world, personal: true)));
        Assert.Equal((0, "intact"), Verify(world, await Parcel.From(world, personal: false, "RF-2026-00002")));
    }

    [PythonFact]
    public async Task Agrees_on_bundles_that_were_changed()
    {
        await using var world = await Parcel.World();
        async Task<string> Verdict(Action<Parcel> change)
        {
            var parcel = await Parcel.From(world, personal: true);
            change(parcel);
            var (exit, found) = Verify(world, parcel.Signed(world.Get<SigningKey>().Load()));
            Assert.Equal(3, exit);
            return found;
        }

        Assert.Equal("row", await Verdict(parcel => parcel.Lines(lines => lines.Select(line => line.Replace("one day late", "two days late", StringComparison.Ordinal)))));
        Assert.Equal("counts\nrow missing", await Verdict(parcel => parcel.Lines(lines => lines[..^1])));
        Assert.Equal("entry", await Verdict(parcel => parcel.Lines(lines => lines.Select(line => line.Replace("\"actor\":\"analyst\"", "\"actor\":\"x\"", StringComparison.Ordinal)))));
        Assert.Equal("checkpoint signature", await Verdict(parcel =>
            parcel[BundleFormat.Checkpoints] = parcel[BundleFormat.Checkpoints].Replace("\"at\":1", "\"at\":2", StringComparison.Ordinal)));
    }

    [PythonFact]
    public async Task Does_not_believe_a_signature_over_something_else()
    {
        await using var world = await Parcel.World();
        var parcel = await Parcel.From(world);
        parcel[BundleFormat.Manifest] = parcel[BundleFormat.Manifest].Replace("\"madeAt\": 1", "\"madeAt\": 2", StringComparison.Ordinal);

        Assert.Equal((3, "signature"), Verify(world, parcel));
    }

    private static (int Exit, string Found) Verify(TestWorld world, Parcel parcel) =>
        SecondProgram.Run(Path.Combine("Bundles", "verify_bundle.py"), parcel.Save(world), world.Get<SigningKey>().PublicHalf()!);
}
