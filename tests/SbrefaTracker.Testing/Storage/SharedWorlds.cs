using System.Collections.Concurrent;
using SbrefaTracker.Application.Settings;
using Xunit;

namespace SbrefaTracker.Testing.Storage;

/// <summary>One world of each database for all tests of a class that leave nothing in it: what is refused is not written.</summary>
public sealed class SharedWorlds : IAsyncLifetime
{
    private readonly ConcurrentDictionary<DatabaseProvider, Task<TestWorld>> _worlds = new();

    public Task<TestWorld> On(DatabaseProvider provider) => _worlds.GetOrAdd(provider, one => TestWorld.On(one));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var world in _worlds.Values)
        {
            await (await world).DisposeAsync();
        }
    }
}
