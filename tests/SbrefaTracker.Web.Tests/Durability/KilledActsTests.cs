using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Web.Tests.Durability;

/// <summary>What staff do, and what is imported, while the system ends the program in the middle.</summary>
public sealed class KilledActsTests
{
    private const int ActsBeforeKill = 60;
    private const int Rows = 3_000;
    private static readonly string Program = typeof(ActingProgram).Assembly.Location;

    [Theory, OnSqlite(1), OnPostgres(1)]
    public async Task Every_act_that_was_acknowledged_is_there_and_none_is_half_done(DatabaseProvider provider, int usual)
    {
        var rounds = FaultRounds.Or(usual);
        await using var database = await TestDatabase.Migrated(provider);
        var acknowledged = new Dictionary<string, int>(StringComparer.Ordinal);
        var acts = 0;
        for (var round = 0; round < rounds; round++)
        {
            await using var program = ChildProcess.Start(Program, database, [], ActingProgram.Acting);
            for (var read = 0; await program.Read() is { } line; read++, acts++)
            {
                var said = line.Split(' ');
                acknowledged[said[0]] = Math.Max(acknowledged.GetValueOrDefault(said[0]), int.Parse(said[1], CultureInfo.InvariantCulture));
                if (read == ActsBeforeKill)
                {
                    await program.Kill();
                }
            }
        }

        Assert.True(acts > rounds * ActsBeforeKill);
        await using var world = new TestWorld(database);
        await using var db = world.Open();
        var kept = await db.Complaints.AsNoTracking().Select(complaint => new { complaint.Reference, complaint.Version, Entries = db.Entries.Count(entry => entry.ComplaintId == complaint.Id) })
            .ToDictionaryAsync(complaint => complaint.Reference, StringComparer.Ordinal);
        Assert.All(acknowledged, act => Assert.True(kept[act.Key].Version >= act.Value, $"{act.Key}: {kept[act.Key].Version} of {act.Value}"));
        Assert.All(kept.Values, complaint => Assert.Equal(complaint.Version, complaint.Entries));
        Assert.Empty((await world.Get<LedgerCheck>().Run()).Problems);
        FaultRounds.Tell($"{provider}: program killed {rounds} times under acts of staff, {acts} acts acknowledged, all there; the ledger holds");
    }

    [Theory, OnSqlite(1), OnPostgres(1)]
    public async Task Nothing_is_left_of_an_import_that_was_killed_and_the_next_one_is_whole(DatabaseProvider provider, int usual)
    {
        var rounds = FaultRounds.Or(usual);
        await using var database = await TestDatabase.Migrated(provider);
        var csv = new StringBuilder("reference,received_on,office,action_type,entity_name,subject,narrative\n");
        for (var row = 0; row < Rows; row++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"old-{row},2026-03-02,0401,PEN,Example Imports,Made up,Made up for a test\n");
        }

        var file = Path.Combine(database.Folder, "complaints.csv");
        await File.WriteAllTextAsync(file, csv.ToString());
        for (var round = 1; round <= rounds; round++)
        {
            await using var program = ChildProcess.Start(Program, database, [], ActingProgram.Importing, file);
            var half = $"{ImportStep.Writing} {Rows * round / (rounds + 1) / 100 * 100}";
            while (await program.Read() is { } line && line != half)
            {
            }

            await program.Kill();
            var after = new TestWorld(database);
            await using (var db = after.Open())
            {
                Assert.False(await db.Complaints.AnyAsync());
            }

            Assert.Empty((await after.Get<LedgerCheck>().Run()).Problems);
            await after.Stop();
        }

        await using var world = new TestWorld(database);
        await using (var again = File.OpenRead(file))
        {
            Assert.True((await world.Get<ComplaintImport>().Run(again, new ImportMode(), _ => { }, (_, _) => { }, default)).Written);
        }

        var report = await world.Get<LedgerCheck>().Run();
        Assert.Equal((Rows, 0), (report.Complaints, report.Problems.Count));
        FaultRounds.Tell($"{provider}: an import killed {rounds} times left nothing, and was whole afterwards");
    }
}
