using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class LatestTests
{
    private static readonly Refusal Overtaken = Refusal.Of("stale");
    private readonly List<int> _tried = [];

    [Fact]
    public async Task Does_it_to_what_was_seen_and_reads_nothing()
    {
        var result = await Latest.Run(1, Until(1), () => throw new InvalidOperationException("It was read."));

        Assert.Equal((1, true), (result.Value, result.IsDone));
    }

    [Fact]
    public async Task Goes_on_while_somebody_else_is_quicker()
    {
        var now = 1;

        var result = await Latest.Run(now, Until(4), async () => await Task.FromResult(++now));

        Assert.Equal(4, result.Value);
        Assert.Equal([1, 2, 3, 4], _tried);
    }

    [Fact]
    public async Task Ends_after_so_many_tries_and_says_so()
    {
        var now = 1;

        var result = await Latest.Run(now, Until(99), async () => await Task.FromResult(++now));

        Assert.True(result.IsOvertaken);
        Assert.Equal(Latest.MostAttempts, _tried.Count);
    }

    [Fact]
    public async Task Tells_why_it_cannot_be_read_and_leaves_it_where_somebody_is_to_look_first()
    {
        var gone = await Latest.Run(1, Until(2), async () => await Task.FromResult<Result<int>>(Refusal.Of("record_not_found")));
        var changed = await Latest.Run(1, Until(2), async () => await Task.FromResult<Result<int>?>(null));

        Assert.Equal("record_not_found", gone.Refusals[0].Code);
        Assert.True(changed.IsOvertaken);
        Assert.Equal([1, 1], _tried);
    }

    private Func<int, Task<Result<int>>> Until(int latest) => seen =>
    {
        _tried.Add(seen);
        return Task.FromResult<Result<int>>(seen == latest ? seen : Overtaken);
    };
}
