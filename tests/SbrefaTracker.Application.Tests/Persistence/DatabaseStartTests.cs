using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Cli;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Persistence;

public sealed class DatabaseStartTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_a_new_database_its_tables_offices_and_the_beginning_of_the_ledger(DatabaseProvider provider)
    {
        await using var world = new TestWorld(await TestDatabase.Empty(provider));
        Assert.False(await world.Get<DatabaseStart>().IsUpToDate());

        await world.Migrate();

        await using var db = world.Open();
        Assert.True(await world.Get<DatabaseStart>().IsUpToDate());
        Assert.True(await db.Offices.AnyAsync(office => office.Code == "0401"));
        Assert.Matches("^[0-9a-f]{32}$", (await db.LedgerHeads.SingleAsync()).LedgerId);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Changes_nothing_the_second_time(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var reference = await world.File();
        await using var db = world.Open();
        var ledger = (await db.LedgerHeads.AsNoTracking().SingleAsync()).LedgerId;

        await world.Migrate();

        Assert.Equal(ledger, (await db.LedgerHeads.AsNoTracking().SingleAsync()).LedgerId);
        Assert.Equal(reference, (await db.Complaints.SingleAsync()).Reference);
    }

    [Theory, OnSqlite]
    public async Task Is_safe_for_two_programs_at_once(DatabaseProvider provider)
    {
        var database = await TestDatabase.Empty(provider);
        await using var one = new TestWorld(database);
        await using var other = new TestWorld(database);

        await Task.WhenAll(Task.Run(one.Migrate), Task.Run(other.Migrate));

        await using var db = one.Open();
        Assert.Equal(1, await db.LedgerHeads.CountAsync());
    }

    /// <summary>
    /// What was written under earlier schemas, the first one and one in the middle, still has the digests of the ledger under every later one, and goes on being written under the present one. The stops are
    /// where somebody may have stayed: after the first migration, in the middle, before the tables of readers, before the last.
    /// </summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Upgrades_a_database_of_any_earlier_migration_and_its_record_still_verifies(DatabaseProvider provider)
    {
        await using var world = new TestWorld(await TestDatabase.Empty(provider));
        await using var db = world.Open();
        var all = db.Database.GetMigrations().Order(StringComparer.Ordinal).ToList();
        string[] stops = [all[0], .. ((string[])[MiddleSchema.Migration, "IdentityReads"]).Select(name => all.Single(one => one.EndsWith($"_{name}", StringComparison.Ordinal))), all[^2]];
        foreach (var stop in stops)
        {
            await db.GetService<IMigrator>().MigrateAsync(stop);
            if (stop == stops[0])
            {
                await FirstSchema.Write(db);
            }
            else if (stop == stops[1])
            {
                Assert.Empty((await world.Get<LedgerCheck>().Run()).Problems);
                await MiddleSchema.Write(db);
            }

            var left = await world.Get<LedgerCheck>().Run();
            Assert.Equal((stop, stop == stops[0] ? 1 : 2, 0), (stop, (int)left.Complaints, left.Problems.Count));
            Assert.False(await world.Get<DatabaseStart>().IsUpToDate());
        }

        await world.Migrate();
        var upgraded = await world.Get<LedgerCheck>().Run();
        await world.Change(FirstSchema.Reference, "Noted", (session, complaint) => session.Add(FirstSchema.Note(complaint)));
        await world.Change(MiddleSchema.Reference, "Noted", (session, complaint) => session.Add(MiddleSchema.Note(complaint)));
        var third = await world.File();

        Assert.Empty(upgraded.Problems);
        Assert.Equal((2L, 2L), (upgraded.Entries, upgraded.Complaints));
        Assert.Empty((await world.Get<LedgerCheck>().Run()).Problems);
        Assert.Equal("RF-2026-00003", third);
        Assert.True(await world.Get<DatabaseStart>().IsUpToDate());

        // What came after the first schema, areas with their roles too, is there as in a new database.
        Assert.Equal(Roles.Staff.Select(role => role.Code).Order(StringComparer.Ordinal), (await db.Roles.Select(role => role.Name!).ToListAsync()).Order(StringComparer.Ordinal));
    }

    /// <summary>A database from before some areas came: a role of theirs can be given, and what was changed of the others stays.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Adds_the_roles_that_came_later(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider, more: services => services.AddTrackerAccounts());
        await using var db = world.Open();
        await db.Roles.Where(role => role.Name == Roles.PolicyOwner.Code || role.Name == Roles.OutreachCoordinator.Code || role.Name == Roles.Dfo.Code).ExecuteDeleteAsync();
        var stamp = await db.Roles.Where(role => role.Name == Roles.Analyst.Code).ExecuteUpdateAsync(role => role.SetProperty(one => one.ConcurrencyStamp, "kept"));

        await Task.WhenAll(world.Migrate(), world.Get<DatabaseStart>().AddMissingRoles());

        var there = await db.Roles.AsNoTracking().ToListAsync();
        Assert.Equal((1, Roles.Staff.Count(), "kept"), (stamp, there.Count, there.Single(role => role.Name == Roles.Analyst.Code).ConcurrencyStamp));
        Assert.Equal(0, (await world.Run("users", "add", "a@x.gov", "--role", "Dfo")).Exit);
    }
}
