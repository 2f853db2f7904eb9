using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Inquiries;

internal static class Staffed
{
    /// <summary>Adds an account that is open.</summary>
    public static async Task<string> Person(this TestWorld world, string email, Role role, params string[] offices)
    {
        await using var db = world.Open();
        var account = new Account { UserName = email, Email = email, NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant(), Name = email };
        db.Users.Add(account);
        db.UserRoles.Add(new() { UserId = account.Id, RoleId = role.Code });
        db.AccountOffices.AddRange(offices.Select(office => new AccountOffice { AccountId = account.Id, OfficeCode = office }));
        await db.SaveChangesAsync();
        return account.Id;
    }
}
