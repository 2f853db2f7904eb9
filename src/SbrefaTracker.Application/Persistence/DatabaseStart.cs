using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Persistence;

/// <summary>Whether the database can be worked with.</summary>
public enum DatabaseCondition
{
    /// <summary>It does not answer.</summary>
    Unreachable,

    /// <summary>It answers, and a migration of this program is missing.</summary>
    Outdated,

    /// <summary>It answers, and every migration is applied.</summary>
    UpToDate,
}

/// <summary>Brings a database up to date and gives a new one what every new database has.</summary>
public sealed class DatabaseStart(ITrackerDbFactory databases, DatabaseSettings settings)
{
    /// <summary>Applies the migrations that are missing; safe to repeat, and safe when two programs start at once.</summary>
    public async Task Migrate(CancellationToken ct = default)
    {
        using var alone = settings.File is { } file ? await FileLock.Take(file + "-migrating", ct) : null;
        await using var db = databases.Create();
        if (alone is not null)
        {
            await ForgetBrokenMigration(db, ct);
        }

        // To migrate is slow even where nothing is missing, and most starts find nothing.
        var isMigrated = (await db.Database.GetPendingMigrationsAsync(ct)).Any();
        if (isMigrated)
        {
            await db.Database.MigrateAsync(ct);
        }

        await ReferenceData.Fill(db, ct);
        await MendKept(db, isMigrated, ct);
    }

    /// <summary>What is kept beside the record may be younger than the database, and no migration fills it.</summary>
    internal static async Task MendKept(TrackerDb db, bool isMigrated, CancellationToken ct)
    {
        await FacetCounting.Fill(db, isMigrated, ct);
        await LastChangesMending.Mend(db, ct);
    }

    /// <summary>Whether every migration of this program is applied.</summary>
    public async Task<bool> IsUpToDate(CancellationToken ct = default) => await Condition(ct) == DatabaseCondition.UpToDate;

    public async Task<DatabaseCondition> Condition(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        if (!await db.Database.CanConnectAsync(ct))
        {
            return DatabaseCondition.Unreachable;
        }

        return (await db.Database.GetPendingMigrationsAsync(ct)).Any() ? DatabaseCondition.Outdated : DatabaseCondition.UpToDate;
    }

    /// <summary>
    /// On SQLite the framework's own lock is a row. A program that is killed while it migrates leaves it behind, and everybody
    /// after it would wait for ever. The lock on the file says that nobody is at work, so the row is a leftover.
    /// </summary>
    private async Task ForgetBrokenMigration(TrackerDb db, CancellationToken ct)
    {
        if (File.Exists(settings.File))
        {
            await db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        }
    }
}
