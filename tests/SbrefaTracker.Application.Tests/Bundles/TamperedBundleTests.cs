using System.Text.RegularExpressions;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Bundles;

/// <summary>Every part of a bundle is changed: by somebody without the key, and, where that would show at once, by somebody who holds it.</summary>
public sealed partial class TamperedBundleTests : IAsyncLifetime
{
    private TestWorld _world = null!;

    private string Key => _world.Get<SigningKey>().PublicHalf()!;

    public async Task InitializeAsync() => _world = await Parcel.World();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Theory]
    [InlineData(BundleFormat.Description)]
    [InlineData(BundleFormat.Chain)]
    [InlineData(BundleFormat.Checkpoints)]
    [InlineData(BundleFormat.Record)]
    public async Task A_byte_of_any_file_changes_it(string file)
    {
        var parcel = await Parcel.From(_world);
        parcel.Bytes(file)[^40] ^= 1;

        Assert.Contains(BundleProblems.FileChanged, parcel.Problems(Key));
    }

    [Theory]
    [InlineData("\"number\": ", "\"number\": 1")]
    [InlineData("\"scope\": \"whole\"", "\"scope\": \"chosen\"")]
    [InlineData("\"madeAt\": 1", "\"madeAt\": 2")]
    public async Task A_manifest_is_what_was_signed(string old, string changed)
    {
        var parcel = await Parcel.From(_world);
        parcel[BundleFormat.Manifest] = parcel[BundleFormat.Manifest].Replace(old, changed, StringComparison.Ordinal);

        Assert.Contains(BundleProblems.Signature, parcel.Problems(Key));
    }

    [Fact]
    public async Task A_bundle_signed_with_another_key_is_not_ours()
    {
        using var forger = CheckpointKey.Create();

        var parcel = (await Parcel.From(_world)).Signed(forger);

        Assert.Equal([BundleProblems.Key], parcel.Problems(Key));
        Assert.Empty(parcel.Problems());
    }

    [Fact]
    public async Task A_changed_row_shows_even_when_it_is_signed_anew()
    {
        var parcel = await Signed(parcel => parcel.Lines(lines => lines.Select(line => Office().Replace(line, "\"office_code\":{\"text\":\"2304\"}"))));

        Assert.Equal([LedgerProblems.RowChanged], parcel.Problems(Key));
    }

    [Fact]
    public async Task A_removed_row_shows_even_when_it_is_signed_anew()
    {
        var parcel = await Signed(parcel => parcel.Lines(lines => lines[..^1]), manifest => manifest with { Rows = manifest.Rows - 1 });

        Assert.Equal([LedgerProblems.RowMissing], parcel.Problems(Key));
    }

    [Fact]
    public async Task An_added_row_shows_even_when_it_is_signed_anew()
    {
        var parcel = await Signed(
            parcel => parcel.Lines(lines => [.. lines, lines[^1].Replace("{\"row\":", "{\"row\":9", StringComparison.Ordinal)]),
            manifest => manifest with { Rows = manifest.Rows + 1 });

        Assert.Equal([LedgerProblems.RowAdded], parcel.Problems(Key));
    }

    [Fact]
    public async Task A_changed_entry_shows_even_when_it_is_signed_anew()
    {
        var parcel = await Signed(parcel => parcel.Lines(lines => lines.Select(line => line.Replace("\"actor\":\"analyst\"", "\"actor\":\"somebody\"", StringComparison.Ordinal))));

        Assert.Equal([LedgerFaults.Hash], parcel.Problems(Key));
    }

    [Fact]
    public async Task A_removed_complaint_shows_even_when_it_is_signed_anew()
    {
        var parcel = await Signed(
            parcel => parcel.Lines(lines => lines.Where(line => !line.Contains("\"owner\":2,", StringComparison.Ordinal))),
            manifest => manifest with { Complaints = 2, Entries = manifest.Entries - 2, Rows = manifest.Rows - _rowsOfSecond });

        Assert.Equal([LedgerFaults.Gap], parcel.Problems(Key));
    }

    [Fact]
    public async Task Counts_must_be_those_of_the_lines()
    {
        var parcel = await Signed(_ => { }, manifest => manifest with { Entries = manifest.Entries + 1 });

        Assert.Equal([BundleProblems.Counts], parcel.Problems(Key));
    }

    [Fact]
    public async Task A_changed_checkpoint_shows_even_when_it_is_signed_anew()
    {
        var parcel = await Signed(parcel => parcel[BundleFormat.Checkpoints] = parcel[BundleFormat.Checkpoints].Replace("\"at\":1", "\"at\":2", StringComparison.Ordinal));

        Assert.Equal([LedgerProblems.CheckpointSignature], parcel.Problems(Key));
    }

    [Fact]
    public async Task A_chain_that_is_cut_short_shows_even_when_it_is_signed_anew()
    {
        var parcel = await Signed(parcel => parcel.Put(BundleFormat.Chain, parcel.Bytes(BundleFormat.Chain)[..^LedgerFormat.HashLength]));

        Assert.Contains(BundleProblems.Chain, parcel.Problems(Key));
    }

    [Fact]
    public async Task Lines_in_another_order_show_even_when_they_are_signed_anew()
    {
        var parcel = await Signed(parcel => parcel.Lines(lines => lines.OrderByDescending(line => line.Contains("\"owner\":3,", StringComparison.Ordinal))));

        Assert.Contains(BundleProblems.Order, parcel.Problems(Key));
    }

    private int _rowsOfSecond;

    /// <summary>A bundle that was changed by somebody who holds the office's key.</summary>
    private async Task<Parcel> Signed(Action<Parcel> change, Func<BundleManifest, BundleManifest>? manifest = null)
    {
        var parcel = await Parcel.From(_world);
        _rowsOfSecond = parcel[BundleFormat.Record].Split('\n').Count(line => line.StartsWith("{\"row\"", StringComparison.Ordinal) && line.Contains("\"owner\":2,", StringComparison.Ordinal));
        change(parcel);
        return parcel.Signed(_world.Get<SigningKey>().Load(), manifest);
    }

    [GeneratedRegex("\"office_code\":\\{\"text\":\"0401\"\\}")]
    private static partial Regex Office();
}
