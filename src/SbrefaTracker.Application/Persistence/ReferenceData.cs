using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.SizeTables;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Persistence;

/// <summary>What comes with every new database: the ledger's beginning, the roles, the starter directory and the size table. Roles that came later are added to one that is older.</summary>
internal static class ReferenceData
{
    /// <summary>Adds the roles that this program has and the database has not, as one from before an area came; the others stay as they are.</summary>
    public static async Task AddMissingRoles(TrackerDb db, CancellationToken ct)
    {
        if (await MissingRoles(db, ct) is not { Count: > 0 } missing)
        {
            return;
        }

        db.AddRange(missing.Select(RowOf));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another program that starts now may have been quicker.
            db.ChangeTracker.Clear();
            if (await MissingRoles(db, ct) is { Count: > 0 })
            {
                throw;
            }
        }
    }

    public static async Task Fill(TrackerDb db, CancellationToken ct)
    {
        if (await IsFilled(db, ct))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await IsFilled(db, ct))
        {
            return;
        }

        db.Add(LedgerTail.First());
        foreach (var role in Domain.Kernel.Roles.Staff)
        {
            db.Add(RowOf(role));
        }

        db.AddRange(StarterDirectory.Offices());
        db.Add(StarterSizeTable.Table());
        db.AddRange(StarterSizeTable.Rows());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<List<Role>> MissingRoles(TrackerDb db, CancellationToken ct)
    {
        var there = await db.Roles.Select(role => role.Id).ToListAsync(ct);
        return [.. Domain.Kernel.Roles.Staff.Where(role => !there.Contains(role.Code, StringComparer.Ordinal))];
    }

    private static IdentityRole RowOf(Role role) => new(role.Code) { Id = role.Code, NormalizedName = role.Code.ToUpperInvariant(), ConcurrencyStamp = role.Code };

    // A ledger that lost its head is no new one: nothing may be made anew that the check would miss.
    private static async Task<bool> IsFilled(TrackerDb db, CancellationToken ct) => await db.LedgerHeads.AnyAsync(ct) || await db.Entries.AnyAsync(ct);
}
