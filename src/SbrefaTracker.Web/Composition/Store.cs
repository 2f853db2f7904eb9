using SbrefaTracker.Application;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Backups;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Web.Health;

namespace SbrefaTracker.Web.Composition;

/// <summary>Reads the settings, opens the database they name and brings it up to date.</summary>
internal static class Store
{
    public static void AddStore(this WebApplicationBuilder builder, string[] args)
    {
        SettingsFiles.AddTo(builder.Configuration);
        builder.Configuration.AddEnvironmentVariables().AddCommandLine(args);
        TrackerDbFactory.BuildModelAhead(DatabaseSettings.From(builder.Configuration));
#pragma warning disable RS0030 // This is where the program is put together: the one place that names the system's clock.
        builder.Services.AddTracker(builder.Configuration, TimeProvider.System);
#pragma warning restore RS0030
        builder.Services.AddTrackerAccounts();
        builder.Services.AddTrackerWorkers();
    }

    /// <summary>An SQLite file migrates at start; PostgreSQL only by <c>sbrefa migrate</c>. Comes before anything that reads the database.</summary>
    public static async Task PrepareStore(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<DatabaseSettings>();
        var start = app.Services.GetRequiredService<DatabaseStart>();
        app.Logger.LogInformation("Database: {Database}", settings.Description);

        // From here on no restore replaces the database under this server.
        await app.Services.GetRequiredService<ServerUse>().StartAsync(CancellationToken.None);
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            await start.Migrate();
        }

        // Asked once before anybody is served: the first requests come all at once.
        if (!await app.Services.GetRequiredService<Readiness>().IsUsable(CancellationToken.None))
        {
            app.Logger.LogError("The database is of an older version or cannot be reached: run \"sbrefa migrate\". Until then this server is not ready.");
            return;
        }

        if (settings.Provider == DatabaseProvider.Postgres)
        {
            await start.AddMissingRoles();
        }

        if (app.Environment.IsDevelopment())
        {
            await DemoDatabase.FillIfEmpty(app.Services, withStory: app.Services.GetRequiredService<ServerSettings>().TellsStory);
        }

        await app.Services.GetRequiredService<ShippedAnswers>().TakeOver();
        if (app.Environment.IsDevelopment() && app.Services.GetRequiredService<ServerSettings>().TellsStory)
        {
            await app.Services.GetRequiredService<DemoGuidance>().FillIfEmpty();
        }
    }
}
