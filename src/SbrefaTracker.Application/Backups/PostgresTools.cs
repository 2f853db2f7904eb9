using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Backups;

/// <summary>Backup and restore with PostgreSQL's own programs, <c>pg_dump</c> and <c>pg_restore</c>, which must be on the path.</summary>
internal static class PostgresTools
{
    public static Task Dump(DatabaseSettings settings, string file, CancellationToken ct) =>
        Run("pg_dump", new NpgsqlConnectionStringBuilder(settings.ConnectionString), ["--format=custom", "--no-owner", $"--file={file}"], ct);

    /// <summary>Restores into a database beside the present one, checks it there, and gives it the name only then.</summary>
    public static async Task<Result<LedgerReport>> Restore(DatabaseSettings settings, string file, LedgerCheck check, CancellationToken ct)
    {
        var name = new NpgsqlConnectionStringBuilder(settings.ConnectionString).Database!;
        var beside = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Database = name + "_restoring", Pooling = false };
        await Maintain(settings, ct, $"DROP DATABASE IF EXISTS {Quoted(beside.Database!)} WITH (FORCE)", $"CREATE DATABASE {Quoted(beside.Database!)}");
        try
        {
            await Run("pg_restore", beside, ["--no-owner", "--exit-on-error", $"--dbname={beside.Database}", file], ct);
            await using (var db = new PostgresDb(DatabaseOptions.Postgres(beside.ConnectionString)))
            {
                if (await BackupSchema.BringUpToDate(db, ct) is { } refusal)
                {
                    return refusal;
                }
            }

            var report = await check.Of(settings with { ConnectionString = beside.ConnectionString }).Run(ct: ct);
            if (report.Ok)
            {
                NpgsqlConnection.ClearAllPools();
                await Maintain(
                    settings, ct, $"DROP DATABASE IF EXISTS {Quoted(name)} WITH (FORCE)", $"ALTER DATABASE {Quoted(beside.Database!)} RENAME TO {Quoted(name)}");
            }

            return report;
        }
        finally
        {
            await Maintain(settings, CancellationToken.None, $"DROP DATABASE IF EXISTS {Quoted(beside.Database!)} WITH (FORCE)");
        }
    }

    private static async Task Maintain(DatabaseSettings settings, CancellationToken ct, params string[] statements)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
        await connection.OpenAsync(ct);
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static string Quoted(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static async Task Run(string program, NpgsqlConnectionStringBuilder where, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PGHOST"] = where.Host;
        start.Environment["PGPORT"] = where.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = where.Username;
        start.Environment["PGPASSWORD"] = where.Password;
        start.Environment["PGDATABASE"] = where.Database;
        try
        {
            using var process = Process.Start(start)!;
            var errors = await process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            if (process.ExitCode != 0)
            {
                throw new IOException($"{program} failed: {errors.Trim()}");
            }
        }
        catch (Win32Exception missing)
        {
            throw new SettingsException($"{program} is needed and was not found on the path: install PostgreSQL's client programs.", missing);
        }
    }
}
