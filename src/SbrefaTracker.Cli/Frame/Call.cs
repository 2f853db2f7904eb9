using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Backups;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Reports;

namespace SbrefaTracker.Cli.Frame;

/// <summary>One call of a verb: what was given, where to write, and the product behind it, opened when it is first asked for.</summary>
public sealed class Call(Arguments arguments, Screen screen, Func<IConfiguration> settings, TimeProvider clock) : IAsyncDisposable
{
    private ServiceProvider? _services;
    private DatabaseUse? _use;

    public Arguments Arguments => arguments;

    public Screen Screen => screen;

    /// <summary>The database that was opened, for errors; null before.</summary>
    public string? Database { get; private set; }

    public T Get<T>()
        where T : notnull => Services().GetRequiredService<T>();

    /// <summary>Work with a service that lives as long as one piece of work.</summary>
    public async Task<TResult> InScope<T, TResult>(Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = Services().CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>Opens the database, brought up to date: an SQLite file by itself, PostgreSQL only by <c>migrate</c>.</summary>
    public async Task Open(CancellationToken ct)
    {
        await Use(ct);
        var start = Get<DatabaseStart>();
        if (Get<DatabaseSettings>().Provider == DatabaseProvider.Sqlite)
        {
            await start.Migrate(ct);
        }
        else if (!await start.IsUpToDate(ct))
        {
            throw StopException.Usage("The database is not up to date: run `sbrefa migrate` first");
        }
    }

    /// <summary>Has the database beside others, so that no restore replaces it meanwhile; it is opened as it is. Refused while one does.</summary>
    public async Task Use(CancellationToken ct)
    {
        Name();
        _use ??= await DatabaseUse.Share(Get<DatabaseSettings>(), ct) ?? throw StopException.Refused("a restore is replacing the database now");
    }

    /// <summary>Says which database it is, without opening it.</summary>
    public void Name()
    {
        if (Database is not null)
        {
            return;
        }

        Database = Get<DatabaseSettings>().Description;
        if (arguments.Verbose)
        {
            screen.Error($"database: {Database}");
        }
    }

    /// <summary>A file that must exist, opened so that nobody changes it meanwhile where the system can prevent it.</summary>
    public static FileStream Read(string path)
    {
        if (!File.Exists(path))
        {
            throw StopException.Usage(Directory.Exists(path) ? $"{path} is a folder, not a file" : $"{path} does not exist");
        }

        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
            return file.CanSeek ? file : Kept(file);
        }
        catch (UnauthorizedAccessException)
        {
            throw StopException.Usage($"{path} may not be read");
        }
    }

    // A pipe gives what it has once, and files are read twice.
    private static FileStream Kept(FileStream pipe)
    {
        using (pipe)
        {
            var kept = JobFiles.Temporary();
            pipe.CopyTo(kept);
            kept.Position = 0;
            return kept;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        if (_use is not null)
        {
            await _use.DisposeAsync();
        }
    }

    private ServiceProvider Services() => _services ??=
        new ServiceCollection().AddTracker(settings(), clock).AddTrackerAccounts().AddReports().BuildServiceProvider();
}
