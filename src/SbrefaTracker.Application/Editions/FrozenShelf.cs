using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions;

/// <summary>Holds the rows of the edition that was looked into last, unpacked: page after page is read of them without unpacking them each time. One reading goes on at a time; after a while without any, nothing is left of them.</summary>
public sealed class FrozenShelf : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly ITrackerDbFactory _databases;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly ITimer _timer;
    private (string Sha256, FrozenDatabase Rows)? _open;

    public FrozenShelf(ITrackerDbFactory databases, TimeProvider time) =>
        (_databases, _timer) = (databases, time.CreateTimer(_ => _ = Clear(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));

    internal async Task<Result<T>> With<T>(Edition edition, Func<FrozenDatabase, Task<Result<T>>> read, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (_open is not { } open || open.Sha256 != edition.DataSha256)
            {
                await Drop();
                if (await Unpack(_databases, edition, ct) is not { } unpacked)
                {
                    return Refusal.Of("edition.rows_changed");
                }

                _open = open = (edition.DataSha256!, unpacked);
            }

            _timer.Change(Patience, Timeout.InfiniteTimeSpan);
            return await read(open.Rows);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The rows of an edition, unpacked; null where they are not those whose hash the ledger holds.</summary>
    internal static async Task<FrozenDatabase?> Unpack(ITrackerDbFactory databases, Edition edition, CancellationToken ct)
    {
        await using var db = databases.Create();
        if (await CheckEdition.HashOf(db, edition.Id, EditionFiles.Rows, ct) != edition.DataSha256)
        {
            return null;
        }

        await using var rows = await EditionFiles.Open(db, edition.Id, EditionFiles.Rows, ct) ?? throw new InvalidDataException($"Edition {edition.Id} has no rows.");
        return await FrozenDatabase.Load(rows, ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await Drop();
        _one.Dispose();
    }

    private async Task Clear()
    {
        await _one.WaitAsync();
        try
        {
            await Drop();
        }
        finally
        {
            _one.Release();
        }
    }

    private async ValueTask Drop()
    {
        if (_open is { } open)
        {
            _open = null;
            await open.Rows.DisposeAsync();
        }
    }
}
