using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Views;

/// <summary>A database from when only its owner could be told of a view.</summary>
public sealed class UpgradedAlertsTests
{
    private const string Before = "EarlierLettersAndLastChanges";
    private const long At = 1_772_000_000_000;

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_alert_is_its_owners_still_and_what_it_knew_is_known(DatabaseProvider provider)
    {
        await using var world = new TestWorld(await TestDatabase.Empty(provider));
        await using var db = world.Open();
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().Single(one => one.EndsWith($"_{Before}", StringComparison.Ordinal)));
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO accounts (id, name, email, user_name, disabled, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
            VALUES ('a', 'Ana', 'ana@agency.example', 'ana@agency.example', FALSE, TRUE, FALSE, FALSE, FALSE, 0)
            """);
        foreach (var (code, alert, above, held) in new (string, string, int?, string)[] { ("11111111", "none", null, ""), ("22222222", "above", 7, "9 2026-03-06 AQI="), ("33333333", "weekly", null, "") })
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO saved_views (code, owner_id, name, query, is_shared, alert, alert_above, alerted_at, held) VALUES ({code}, 'a', {code}, 'office=0401', TRUE, {alert}, {above}, {At}, {held})");
        }

        await world.Migrate();

        var alerts = await db.ViewAlerts.AsNoTracking().OrderBy(alert => alert.Code).ToListAsync();
        Assert.Equal(
            [("22222222", "a", ViewAlerts.Above, 7, At, "9 2026-03-06 AQI="), ("33333333", "a", ViewAlerts.Weekly, null, At, "")],
            alerts.Select(alert => (alert.Code, alert.AccountId, alert.Alert, alert.AlertAbove, alert.AlertedAt.ToUnixTimeMilliseconds(), alert.Held)));
        var ana = Actor.Staff("a", "Ana", [Roles.Analyst]);
        Assert.Equal([("11111111", ViewAlerts.None, null), ("22222222", ViewAlerts.Above, 7), ("33333333", ViewAlerts.Weekly, (int?)null)], (await world.Get<SavedViews>().List(ana)).Select(view => (view.Name, view.Alert, view.AlertAbove)));
        Assert.True((await world.Get<SavedViews>().Remove("22222222", ana)).IsDone);
        Assert.Equal("33333333", (await db.ViewAlerts.AsNoTracking().SingleAsync()).Code);
    }
}
