using System.Collections.Concurrent;
using System.Net;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Web.Tests.Durability;

public sealed class KilledServerTests
{
    private const int Rounds = 3;
    private const int Clients = 8;
    private const int FiledBeforeKill = 25;

    [Fact]
    public async Task Keeps_every_filing_that_it_acknowledged_and_a_ledger_that_holds()
    {
        var database = await TestDatabase.Migrated(Application.Settings.DatabaseProvider.Sqlite);
        var acknowledged = new ConcurrentBag<(string Reference, string Key)>();
        for (var round = 0; round < Rounds; round++)
        {
            await using var server = await ServerProcess.Start(database.Folder);
            await FileUntilKilled(server, acknowledged, acknowledged.Count + FiledBeforeKill);
        }

        await using (var server = await ServerProcess.Start(database.Folder))
        {
            Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/health/ready")).StatusCode);
            Assert.True(acknowledged.Count >= Rounds * FiledBeforeKill);
            foreach (var (reference, key) in acknowledged)
            {
                Assert.Equal(HttpStatusCode.OK, await server.Follow(reference, key));
            }
        }

        await using var world = new TestWorld(database);
        var report = await world.Get<LedgerCheck>().Run();
        Assert.Empty(report.Problems);
        Assert.True(report.Complaints >= acknowledged.Count);
    }

    /// <summary>Eight clients file as fast as they can; when enough was acknowledged, the server is killed under them.</summary>
    private static async Task FileUntilKilled(ServerProcess server, ConcurrentBag<(string, string)> acknowledged, int enough)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                try
                {
                    acknowledged.Add(await server.File());
                }
                catch (Exception gone) when (gone is HttpRequestException or IOException)
                {
                    return;
                }

                if (acknowledged.Count >= enough)
                {
                    reached.TrySetResult();
                }
            }
        })).ToList();
        await Task.WhenAny([reached.Task, .. clients]);
        await server.Kill();
        await Task.WhenAll(clients);
    }
}
