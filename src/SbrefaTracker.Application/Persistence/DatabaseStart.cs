using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Persistence;

/// <summary>Brings a database up to date and gives a new one what every new database has.</summary>
public sealed class DatabaseStart(ITrackerDbFactory databases, DatabaseSettings settings)
{
    /// <summary>Applies the migrations that are missing; safe to repeat, and safe when two programs start at once.</summary>
    public async Task Migrate(CancellationToken ct = default)
    {
        if (settings.File is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }

        await using var db = databases.Create();
        await db.Database.MigrateAsync(ct);
        await ReferenceData.Fill(db, ct);
    }

    /// <summary>Whether every migration of this program is applied.</summary>
    public async Task<bool> IsUpToDate(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await db.Database.CanConnectAsync(ct) && !(await db.Database.GetPendingMigrationsAsync(ct)).Any();
    }
}
