using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Accounts;

/// <summary>An account of a made-up person, for trying the product.</summary>
public sealed record DemoAccount(string Email, string Name, Role Role, IReadOnlyList<string> Offices);

/// <summary>
/// One made-up person a role. They exist only where somebody develops: nothing calls this in another environment, and the
/// sign-in page shows them only there.
/// </summary>
public sealed class DemoAccounts(UserManager<Account> accounts, TrackerDb db)
{
    /// <summary>The password of all of them; shown on the sign-in page in Development.</summary>
    public const string Password = "fair-hearing-2026";

    public static readonly IReadOnlyList<DemoAccount> All =
    [
        new("dana.whitfield@agency.example", "Dana Whitfield", Roles.Representative, []),
        new("marcus.bell@agency.example", "Marcus Bell", Roles.Analyst, []),
        new("priya.raman@agency.example", "Priya Raman", Roles.Analyst, []),
        new("andre.fontaine@agency.example", "Andre Fontaine", Roles.OfficeLiaison, ["5203"]),
        new("rosa.delgado@agency.example", "Rosa Delgado", Roles.OfficeLiaison, ["2304"]),
        new("helen.brandt@agency.example", "Helen Brandt", Roles.Commissioner, []),
        new("victor.osei@agency.example", "Victor Osei", Roles.Auditor, []),
        new("lena.kowalski@agency.example", "Lena Kowalski", Roles.Administrator, []),
        new("naomi.pereira@agency.example", "Naomi Pereira", Roles.PolicyOwner, []),
        new("jonas.lindqvist@agency.example", "Jonas Lindqvist", Roles.OutreachCoordinator, []),
        new("grace.okafor@agency.example", "Grace Okafor", Roles.Dfo, []),
    ];

    /// <summary>Whether the address is that of one of them.</summary>
    public static bool Has(string? email) => All.Any(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Adds them to a database without any account, and to one with some of them those that came later; otherwise does nothing. All or none, also when two programs start at once.
    /// </summary>
    public async Task Fill()
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await LedgerTail.Lock(db, CancellationToken.None);
        var there = await accounts.Users.Select(account => account.Email!).ToListAsync();
        if (there.Count > 0 && !there.Exists(Has))
        {
            return;
        }

        foreach (var person in All.Where(person => !there.Contains(person.Email, StringComparer.OrdinalIgnoreCase)))
        {
            await Add(person);
        }

        await transaction.CommitAsync();
    }

    private async Task Add(DemoAccount person)
    {
        var account = new Account { UserName = person.Email, Email = person.Email, EmailConfirmed = true, Name = person.Name };
        var made = await accounts.CreateAsync(account, Password);
        if (!made.Succeeded)
        {
            throw new InvalidOperationException($"The demo account {person.Email} cannot be made: {made}");
        }

        await accounts.AddToRoleAsync(account, person.Role.Code);
        db.AddRange(person.Offices.Select(code => new AccountOffice { AccountId = account.Id, OfficeCode = code }));
        await db.SaveChangesAsync();
    }
}
