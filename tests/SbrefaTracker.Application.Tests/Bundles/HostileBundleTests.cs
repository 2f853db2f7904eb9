using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Bundles;

/// <summary>A bundle comes from outside: whatever is in it must be an answer, and harm nothing.</summary>
public sealed class HostileBundleTests : IAsyncLifetime
{
    private TestWorld _world = null!;

    public async Task InitializeAsync() => _world = await Parcel.World();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("PK\u0005\u0006")]
    public void What_is_no_zip_is_unreadable(string text)
    {
        using var stream = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(text));

        Assert.Equal(BundleProblems.Unreadable, Assert.Single(BundleCheck.Run(stream, []).Problems).Code);
    }

    [Fact]
    public async Task One_that_is_cut_short_anywhere_is_not_intact()
    {
        var whole = (await Parcel.From(_world)).Zip().ToArray();

        for (var length = 0; length < whole.Length; length += whole.Length / 50)
        {
            Assert.NotEmpty(BundleCheck.Run(new MemoryStream(whole[..length]), []).Problems);
        }
    }

    [Fact]
    public async Task One_in_which_any_byte_is_another_never_throws()
    {
        var whole = (await Parcel.From(_world, references: "RF-2026-00002")).Zip().ToArray();

        for (var at = 0; at < whole.Length; at += Math.Max(1, whole.Length / 400))
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 0x5A;

            BundleCheck.Run(new MemoryStream(changed), []);
        }
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/outside.txt")]
    [InlineData(BundleFormat.Record)]
    public async Task A_file_that_does_not_belong_there_is_named_and_unpacked_nowhere(string name)
    {
        var parcel = await Parcel.From(_world);
        parcel.Add(name, [1, 2, 3]);

        Assert.Contains(BundleProblems.Files, parcel.Problems());
    }

    [Theory]
    [InlineData(BundleFormat.Chain)]
    [InlineData(BundleFormat.Record)]
    [InlineData(BundleFormat.Manifest)]
    [InlineData(BundleFormat.Signature)]
    public async Task A_missing_file_is_missed(string name)
    {
        var parcel = await Parcel.From(_world);
        parcel.Remove(name);

        Assert.Contains(BundleProblems.Files, parcel.Problems());
    }

    [Fact]
    public async Task What_unpacks_to_more_than_was_said_is_not_read_to_its_end()
    {
        var parcel = await Parcel.From(_world);
        parcel.Put(BundleFormat.Record, new byte[200_000_000]);
        parcel.Put(BundleFormat.Chain, new byte[50_000_000]);

        using var zip = parcel.Zip();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problems = BundleCheck.Run(zip, []).Problems.Select(problem => problem.Code).ToList();

        Assert.Contains(BundleProblems.FileChanged, problems);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public async Task A_line_without_an_end_is_given_up()
    {
        var parcel = await Parcel.From(_world);
        parcel.Put(BundleFormat.Record, new byte[BundleFormat.LongestLine + 100]);
        parcel.Signed(_world.Get<SigningKey>().Load());

        Assert.Contains(BundleProblems.FileChanged, parcel.Problems());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("{\"entry\":\"1\"}")]
    [InlineData("{\"row\":1,\"owner\":1,\"table\":\"notes\",\"columns\":{\"text\":{\"text\":null}}}")]
    [InlineData("{\"row\":1,\"owner\":1,\"table\":\"notes\",\"columns\":{\"text\":{\"salt\":\"00\"}}}")]
    [InlineData("{\"row\":1,\"row\":2,\"owner\":1,\"table\":\"notes\",\"columns\":{}}")]
    [InlineData("{\"entry\":1,\"owner\":1,\"sequence\":1,\"at\":1,\"actor\":\"\\ud800\",\"action\":\"a\",\"detail\":\"\",\"writes\":\"\",\"previous\":\"\",\"hash\":\"\"}")]
    public async Task A_line_that_is_no_line_is_named(string line)
    {
        var parcel = await Parcel.From(_world);
        parcel.Lines(lines => [.. lines, line]);
        parcel.Signed(_world.Get<SigningKey>().Load());

        Assert.Contains(BundleProblems.Line, parcel.Problems());
    }
}
