using Microsoft.AspNetCore.Identity;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Accounts;

/// <summary>
/// Identity saves with every call, and says in a value what it refused. Here several calls are one transaction: an account is changed as a whole or not at all, also when something in
/// between is refused or breaks.
/// </summary>
internal static class AccountWriting
{
    /// <summary>Writes all or nothing. What is refused is taken back, and what was read for it is forgotten.</summary>
    public static async Task<Result> AtOnce(this TrackerDb db, Func<Task<Result>> work, CancellationToken ct)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);

            // Administrators wait for each other: else two who close each other's accounts at once would leave none.
            await LedgerTail.Lock(db, ct);
            var result = await work();
            if (result.IsDone)
            {
                await transaction.CommitAsync(ct);
            }
            else
            {
                db.ChangeTracker.Clear();
            }

            return result;
        }
        catch
        {
            db.ChangeTracker.Clear();
            throw;
        }
    }

    /// <summary>Goes from call to call, up to the first that is refused.</summary>
    public static async Task<Result> InTurn(string account, params IReadOnlyList<Func<Task<IdentityResult>>> steps)
    {
        foreach (var step in steps)
        {
            if (Refused(await step(), account) is { } refusal)
            {
                return refusal;
            }
        }

        return Result.Done;
    }

    private static Refusal? Refused(IdentityResult result, string account)
    {
        if (result.Succeeded)
        {
            return null;
        }

        var codes = result.Errors.Select(error => error.Code).ToList();
        return codes.Exists(code => code.StartsWith("Duplicate", StringComparison.Ordinal)) ? Refusal.On("email", "account.exists", account)
            : codes.Exists(code => code.StartsWith("Invalid", StringComparison.Ordinal)) ? Refusal.On("email", "account.email_invalid", account)
            : codes.Contains(nameof(IdentityErrorDescriber.ConcurrencyFailure), StringComparer.Ordinal) ? Refusal.Of("account.overtaken", account)
            : Refusal.Of("account.not_kept", account);
    }
}
