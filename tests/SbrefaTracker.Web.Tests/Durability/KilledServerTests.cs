using System.Collections.Concurrent;
using System.Net;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Web.Tests.Durability;

/// <summary>Filings over HTTP while the server, or its connections to the database, are ended under them.</summary>
public sealed class KilledServerTests
{
    private const int Clients = 8;
    private const int FiledBeforeKill = 25;

    [Theory, OnSqlite(2), OnPostgres(1)]
    public async Task Keeps_every_filing_that_it_acknowledged_and_a_ledger_that_holds(DatabaseProvider provider, int usual)
    {
        var rounds = FaultRounds.Or(usual);
        await using var database = await TestDatabase.Migrated(provider);
        var acknowledged = new ConcurrentBag<(string Reference, string Key)>();
        for (var round = 0; round < rounds; round++)
        {
            await using var server = await ServerProcess.Start(database);
            await FileUntil(server, acknowledged, acknowledged.Count + FiledBeforeKill, server.Kill);
        }

        await using (var server = await ServerProcess.Start(database))
        {
            Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/health/ready")).StatusCode);
            Assert.True(acknowledged.Count >= rounds * FiledBeforeKill);
            if (provider == DatabaseProvider.Postgres)
            {
                // The database drops every connection in the middle, as when it is started anew: the server stays, and goes on by itself.
                await FileUntil(server, acknowledged, acknowledged.Count + FiledBeforeKill, () => Disconnect(database));
                Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/health/ready")).StatusCode);
                acknowledged.Add(await server.File());
            }

            foreach (var (reference, key) in acknowledged)
            {
                Assert.Equal(HttpStatusCode.OK, await server.Follow(reference, key));
            }
        }

        await using var world = new TestWorld(database);
        var report = await world.Get<LedgerCheck>().Run();
        Assert.Empty(report.Problems);
        Assert.True(report.Complaints >= acknowledged.Count);
        FaultRounds.Tell($"{provider}: server killed {rounds} times under {Clients} clients, {acknowledged.Count} filings acknowledged, all there; the ledger holds");
    }

    private static Task Disconnect(TestDatabase database)
    {
        // An emptied database may still have connections in this process's pool: the test must not find one of them ended later.
        database.Close();
        return database.Tamper("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    /// <summary>Eight clients file as fast as they can; when enough was acknowledged, the fault comes under them, and each ends with what it was about.</summary>
    private static async Task FileUntil(ServerProcess server, ConcurrentBag<(string, string)> acknowledged, int enough, Func<Task> fault)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var over = new CancellationTokenSource();
        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                try
                {
                    acknowledged.Add(await server.File());
                }
                catch (Exception gone) when (gone is HttpRequestException or IOException or NotAcknowledgedException)
                {
                    return;
                }

                if (acknowledged.Count >= enough)
                {
                    reached.TrySetResult();
                }
            }
        })).ToList();
        await Task.WhenAny([reached.Task, Task.WhenAll(clients)]);
        Assert.True(reached.Task.IsCompleted, "No client came as far as the fault.");
        await fault();
        await over.CancelAsync();
        await Task.WhenAll(clients);
    }
}
