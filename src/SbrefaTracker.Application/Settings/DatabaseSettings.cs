using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace SbrefaTracker.Application.Settings;

public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Which database is opened, and how it is called before people: never with a password.</summary>
public sealed record DatabaseSettings(
    [property: Setting("Database:Provider")] DatabaseProvider Provider, [property: Setting("ConnectionStrings:Tracker", IsSecret = true)] string ConnectionString, [property: Setting("Database")] string Description)
{
    private const string Key = "ConnectionStrings:Tracker";

    /// <summary>The file of an SQLite database; null on PostgreSQL.</summary>
    public string? File => Provider == DatabaseProvider.Sqlite ? new SqliteConnectionStringBuilder(ConnectionString).DataSource : null;

    /// <summary>
    /// Reads <c>Database:Provider</c> and <c>ConnectionStrings:Tracker</c>. Without a connection string it is one file among the
    /// user's application data; a relative path counts from the folder of the settings file.
    /// </summary>
    /// <exception cref="SettingsException">The provider is unknown, the connection string cannot be read, or PostgreSQL was chosen without one.</exception>
    public static DatabaseSettings From(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        var connection = configuration[Key];
        if (string.Equals(provider, nameof(DatabaseProvider.Postgres), StringComparison.OrdinalIgnoreCase))
        {
            return Postgres(connection);
        }

        if (!string.Equals(provider, nameof(DatabaseProvider.Sqlite), StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingsException($"Database:Provider is \"{provider}\": write Sqlite or Postgres.");
        }

        return Sqlite(connection, SettingsFiles.FolderOf(configuration, Key));
    }

    /// <summary>The settings of an SQLite file.</summary>
    public static DatabaseSettings ForFile(string file) => Sqlite($"Data Source={file}", Directory.GetCurrentDirectory());

    private static DatabaseSettings Postgres(string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection))
        {
            throw new SettingsException("Database:Provider is Postgres: ConnectionStrings:Tracker must say where it is.");
        }

        var builder = Read(() => new NpgsqlConnectionStringBuilder(connection));
        return new DatabaseSettings(DatabaseProvider.Postgres, connection, $"PostgreSQL database {builder.Database} on {builder.Host}:{builder.Port}");
    }

    private static DatabaseSettings Sqlite(string? connection, string folder)
    {
        var builder = Read(() => new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(connection) ? $"Data Source={DataFolder.File("tracker.db")}" : connection));
        builder.DataSource = Path.GetFullPath(builder.DataSource, folder);
        builder.ForeignKeys = true;
        builder.DefaultTimeout = 30;
        return new DatabaseSettings(DatabaseProvider.Sqlite, builder.ConnectionString, $"SQLite file {builder.DataSource}");
    }

    // What it says is not repeated: it may hold a password.
    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new SettingsException($"{Key} cannot be read: write Data Source=FILE for SQLite, Host=...;Database=...;Username=... for PostgreSQL.", unreadable);
        }
    }
}

/// <summary>The settings cannot be used; the message says what to write.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException(string message)
        : base(message)
    {
    }

    public SettingsException()
    {
    }

    public SettingsException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>Where this program keeps its files when nothing else is said: one folder for Web and Cli, whatever the working directory.</summary>
public static class DataFolder
{
    public static string Path { get; } = System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.Create),
        "SbrefaTracker");

    public static string File(string name) => System.IO.Path.Combine(Path, name);
}
