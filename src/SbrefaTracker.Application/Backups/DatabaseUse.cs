using Microsoft.Extensions.Hosting;
using Npgsql;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Backups;

/// <summary>
/// Says that a program uses the database, so that no restore replaces it meanwhile. The system lets go of it when the
/// process ends, however it ends. On SQLite it is a lock on a file beside the database, on PostgreSQL an advisory lock.
/// </summary>
public sealed class DatabaseUse : IAsyncDisposable
{
    // Any number will do, as long as all programs take the same.
    private const long AdvisoryKey = 0x5342524546;
    private readonly IAsyncDisposable _held;

    private DatabaseUse(IAsyncDisposable held) => _held = held;

    /// <summary>Shares the database with any number of others; null while a restore runs.</summary>
    public static Task<DatabaseUse?> Share(DatabaseSettings settings, CancellationToken ct = default) => Take(settings, alone: false, ct);

    /// <summary>Has the database alone; null while any other program uses it.</summary>
    public static Task<DatabaseUse?> Alone(DatabaseSettings settings, CancellationToken ct = default) => Take(settings, alone: true, ct);

    public ValueTask DisposeAsync() => _held.DisposeAsync();

    private static async Task<DatabaseUse?> Take(DatabaseSettings settings, bool alone, CancellationToken ct)
    {
        IAsyncDisposable? held = settings.File is { } file ? LockFile(file + ".lock", alone) : await LockServer(settings.ConnectionString, alone, ct);
        return held is null ? null : new DatabaseUse(held);
    }

    private static FileStream? LockFile(string path, bool alone)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Touch(path);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, alone ? FileShare.None : FileShare.Read);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static void Touch(string path)
    {
        if (File.Exists(path))
        {
            return;
        }

        try
        {
            using var made = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another program was first.
        }
    }

    private static async Task<NpgsqlConnection?> LockServer(string connectionString, bool alone, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 60 }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand($"SELECT pg_try_advisory_lock{(alone ? "" : "_shared")}({AdvisoryKey})", connection);
        if (await command.ExecuteScalarAsync(ct) is true)
        {
            return connection;
        }

        await connection.DisposeAsync();
        return null;
    }
}

/// <summary>A server's use of the database, from its start to its end.</summary>
public sealed class ServerUse(DatabaseSettings settings) : IHostedService
{
    private DatabaseUse? _use;

    /// <summary>Begins the use; a second call changes nothing, so that a server can begin before it migrates.</summary>
    /// <exception cref="SettingsException">A restore runs, or the server of the database does not answer.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            _use ??= await DatabaseUse.Share(settings, cancellationToken)
                ?? throw new SettingsException($"A restore is replacing the database now ({settings.Description}): start again when it is done.");
        }
        catch (NpgsqlException unreachable)
        {
            throw new SettingsException($"{settings.Description} cannot be reached: {unreachable.Message}", unreachable);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_use is not null)
        {
            await _use.DisposeAsync();
            _use = null;
        }
    }
}
