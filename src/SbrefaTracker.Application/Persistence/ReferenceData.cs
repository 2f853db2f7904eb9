using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.SizeTables;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Persistence;

/// <summary>What comes with every new database: the ledger's beginning, the roles, the starter directory and the size table.</summary>
internal static class ReferenceData
{
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
            db.Add(new IdentityRole(role.Code) { Id = role.Code, NormalizedName = role.Code.ToUpperInvariant(), ConcurrencyStamp = role.Code });
        }

        db.AddRange(StarterDirectory.Offices());
        db.Add(StarterSizeTable.Table());
        db.AddRange(StarterSizeTable.Rows());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    // A ledger that lost its head is no new one: nothing may be made anew that the check would miss.
    private static async Task<bool> IsFilled(TrackerDb db, CancellationToken ct) => await db.LedgerHeads.AnyAsync(ct) || await db.Entries.AnyAsync(ct);
}
