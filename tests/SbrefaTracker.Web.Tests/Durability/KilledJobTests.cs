using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Web.Tests.Durability;

/// <summary>Long work of a server that the system ended in the middle: the next one takes it up, and it comes out once.</summary>
public sealed class KilledJobTests
{
    /// <summary>So many that freezing them takes a while: the server is looked at every few milliseconds, and killed as soon as it works.</summary>
    private const int Complaints = 8_000;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    [Fact]
    public async Task Is_taken_up_and_finished_once_by_the_next_server()
    {
        var database = await TestDatabase.Migrated(Application.Settings.DatabaseProvider.Sqlite);
        var asking = new TestWorld(database);
        await Import(asking);
        var auditor = await Auditor(asking);
        Assert.True((await asking.Get<JobDesk>().Ask(new AskJob(JobKinds.Edition, 2026), auditor)).IsDone);
        await asking.Stop();

        await using var looking = new TestWorld(database);
        await using (var killed = await ServerProcess.Start(database))
        {
            await Until(looking, job => job.State == JobState.Running);
            await killed.Kill();
        }

        Assert.Equal((JobState.Running, 1, 0), await Job(looking) is var left ? (left.State, left.Attempt, left.Failures) : default);
        Assert.Empty((await looking.Get<EditionQueries>().List(auditor)).Value!);

        await using (await ServerProcess.Start(database))
        {
            await Until(looking, job => job.State is JobState.Done or JobState.Failed);
        }

        Assert.Equal((JobState.Done, 2, 1), await Job(looking) is var done ? (done.State, done.Attempt, done.Failures) : default);
        var edition = Assert.Single((await looking.Get<EditionQueries>().List(auditor)).Value!);
        Assert.True((await looking.Get<CheckEdition>().Run(edition.Record, auditor)).Value!.Ok);
        Assert.Empty((await looking.Get<LedgerCheck>().Run()).Problems);
    }

    private static async Task Import(TestWorld world)
    {
        var csv = new StringBuilder("reference,received_on,forwarded_on,office,action_type,entity_name,subject,narrative\n");
        for (var i = 0; i < Complaints; i++)
        {
            var day = new DateOnly(2025, 10, 1).AddDays(i % 150).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            csv.Append(CultureInfo.InvariantCulture, $"old-{i},{day},{day},0401,PEN,Example Imports,Made up,Made up for a test\n");
        }

        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        Assert.True((await world.Get<ComplaintImport>().Run(file, new ImportMode(), _ => { }, (_, _) => { }, default)).Written);
    }

    private static async Task<Actor> Auditor(TestWorld world)
    {
        const string email = "auditor@agency.example";
        await using var db = world.Open();
        var account = new Account { UserName = email, Email = email, NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant(), Name = "Auditor" };
        db.Users.Add(account);
        db.UserRoles.Add(new() { UserId = account.Id, RoleId = Roles.Auditor.Code });
        await db.SaveChangesAsync();
        return Actor.Staff(account.Id, account.Name, [Roles.Auditor]);
    }

    private static async Task Until(TestWorld looking, Func<JobRow, bool> happened)
    {
        using var glances = new PeriodicTimer(Glance);
        while (!happened(await Job(looking)))
        {
            await glances.WaitForNextTickAsync();
        }
    }

    private static async Task<JobRow> Job(TestWorld looking)
    {
        await using var db = looking.Open();
        return await db.Jobs.AsNoTracking().SingleAsync();
    }
}
