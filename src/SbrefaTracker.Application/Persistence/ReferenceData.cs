using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Persistence;

/// <summary>What comes with every new database: the ledger's beginning, the roles and the starter directory.</summary>
internal static class ReferenceData
{
    public static async Task Fill(TrackerDb db, CancellationToken ct)
    {
        if (await db.LedgerHeads.AnyAsync(ct))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LedgerHeads.AnyAsync(ct))
        {
            return;
        }

        db.Add(LedgerTail.First());
        foreach (var role in Domain.Kernel.Roles.Staff)
        {
            db.Add(new IdentityRole(role.Code) { Id = role.Code, NormalizedName = role.Code.ToUpperInvariant(), ConcurrencyStamp = role.Code });
        }

        db.AddRange(StarterDirectory.Offices());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
