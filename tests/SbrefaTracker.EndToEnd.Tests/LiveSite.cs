using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The server of this process, which a browser can reach.</summary>
internal sealed class LiveSite : WebApplicationFactory<Program>
{
    private readonly string _folder;
    private readonly TestDatabase? _server;

    private LiveSite(string folder, int port, TestDatabase? server = null)
    {
        (_folder, _server) = (folder, server);
        UseKestrel(port);
    }

    /// <summary>Where a browser finds it, once it is started.</summary>
    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>One on a database of its own and a free port.</summary>
    public static LiveSite New() => new(TestFolder.New(), port: 0);

    /// <summary>One on a PostgreSQL database of its own, which is dropped with it.</summary>
    public static async Task<LiveSite> OnPostgres()
    {
        var database = await TestDatabase.Migrated(DatabaseProvider.Postgres);
        return new LiveSite(database.Folder, port: 0, database);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>Stops it, and starts another one on the same database and at the same address.</summary>
    public async Task<LiveSite> Restarted()
    {
        var port = ClientOptions.BaseAddress.Port;
        await DisposeAsync();
        var next = new LiveSite(_folder, port);
        next.StartServer();
        return next;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Database:Provider", (_server?.Provider ?? DatabaseProvider.Sqlite).ToString());
        builder.UseSetting("ConnectionStrings:Tracker", _server?.ConnectionString ?? $"Data Source={Path.Combine(_folder, "tracker.db")}");
        builder.UseSetting("Ledger:SigningKeyFile", Path.Combine(_folder, "key.pem"));
        builder.UseSetting("Demo:Story", "false");

        // Styles and scripts are kept by the browser, as they are in production: a page is then loaded for a third less.
        builder.UseSetting("EnableStaticAssetsDevelopmentCaching", "true");
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        builder.UseSetting("Retention:QuietDays", "0");
        builder.UseSetting("RateLimiting:Enabled", "false");

        // Hundreds of letters are sent here, and each print starts a browser: what prints them has a test of its own.
        builder.UseSetting("Chromium:PrintLetters", "false");

        // A mail server that nobody answers at: pages offer mail, and messages wait.
        builder.UseSetting("Mail:Host", "127.0.0.1");
        builder.UseSetting("Mail:Port", "1");
        builder.UseSetting("Mail:From", "fairness@agency.example");
        builder.UseSetting("Mail:UseTls", "false");
    }
}
