using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Accounts;

/// <summary>What somebody is to be: an account's address, name, roles and, for a liaison, offices.</summary>
public sealed record AccountGiven(string Email, string? Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Offices);

/// <summary>One account in a list.</summary>
public sealed record AccountRow(
    string Id, string Email, string Name, bool Disabled, bool HasPassword, bool HasSecondFactor, IReadOnlyList<string> Roles, IReadOnlyList<string> Offices)
{
    /// <summary>After too many wrong passwords nobody signs in with it before this moment, in UTC; null when it is not locked.</summary>
    public DateTimeOffset? LockedUntil { get; init; }
}

/// <summary>Adds and changes accounts of staff. Only an administrator may, or an operator at the command line.</summary>
public sealed class StaffAccounts(UserManager<Account> accounts, TrackerDb db, PasswordLinks links, ILogger<StaffAccounts> log)
{
    /// <summary>Adds an account and gives the one-time link to set its password.</summary>
    public async Task<Result<string>> Add(Actor actor, AccountGiven given, CancellationToken ct = default)
    {
        var refusals = await Judge(actor, given, ct);
        if (refusals.Count > 0)
        {
            return Result<string>.Refused(refusals);
        }

        var email = given.Email.Trim();
        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, Name = NameOf(given) };
        var added = await db.AtOnce(() => AccountWriting.InTurn(email, [() => accounts.CreateAsync(account), .. Bind(account, given, ct)]), ct);
        if (!added.IsDone)
        {
            return Result<string>.Refused(added.Refusals);
        }

        // The link is sealed with a key that may have to be made first, in a transaction of its own.
        log.LogInformation("{Actor} added account {Account}", actor.Id, account.Id);
        return await links.For(account);
    }

    /// <summary>Gives an account other roles and offices; whoever is signed in with it is signed out.</summary>
    public async Task<Result> Change(Actor actor, string accountId, AccountGiven given, CancellationToken ct = default)
    {
        var refusals = await Judge(actor, given, ct);
        if (refusals.Count > 0)
        {
            return Result.Refused(refusals);
        }

        return await Write(actor, accountId, "changed", async account =>
        {
            if (!given.Roles.Any(IsAdministrator) && await IsLastAdministrator(account))
            {
                return Refusal.On("roles", "account.last_administrator");
            }

            account.Name = NameOf(given);
            return await AccountWriting.InTurn(account.Email!, [() => accounts.UpdateSecurityStampAsync(account), .. Bind(account, given, ct)]);
        }, ct);
    }

    /// <summary>Disables an account, by its address or id; whoever is signed in with it is signed out within a minute.</summary>
    public Task<Result> Disable(Actor actor, string emailOrId, CancellationToken ct = default) => SetDisabled(actor, emailOrId, true, ct);

    public Task<Result> Enable(Actor actor, string emailOrId, CancellationToken ct = default) => SetDisabled(actor, emailOrId, false, ct);

    /// <summary>Opens an account that wrong passwords locked, and counts them anew. One that is not locked stays as it is.</summary>
    public Task<Result> Unlock(Actor actor, string emailOrId, CancellationToken ct = default) => Write(actor, emailOrId, "unlocked", account => AccountWriting.InTurn(
        account.Email!,
        () => accounts.SetLockoutEndDateAsync(account, null),
        () => accounts.ResetAccessFailedCountAsync(account)), ct);

    /// <summary>A new one-time link, for somebody who lost the password or the first link.</summary>
    public async Task<Result<string>> NewLink(Actor actor, string emailOrId)
    {
        if (!MayAdminister(actor))
        {
            return Refusal.Of("not_permitted");
        }

        return await Find(emailOrId) is { } account ? await links.For(account) : Refusal.Of("account.unknown", emailOrId);
    }

    /// <summary>Takes away the second factor of somebody who lost it; at the next sign-in a new one must be set up.</summary>
    public Task<Result> ForgetSecondFactor(Actor actor, string emailOrId, CancellationToken ct = default) => Write(actor, emailOrId, "took the second factor away from", async account =>
    {
        var passkeys = await accounts.GetPasskeysAsync(account);
        return await AccountWriting.InTurn(
            account.Email!,
            [
                () => accounts.SetTwoFactorEnabledAsync(account, false),
                () => accounts.ResetAuthenticatorKeyAsync(account),
                .. passkeys.Select(passkey => (Func<Task<IdentityResult>>)(() => accounts.RemovePasskeyAsync(account, passkey.CredentialId))),
                () => accounts.UpdateSecurityStampAsync(account),
            ]);
    }, ct);

    private Task<Result> SetDisabled(Actor actor, string emailOrId, bool disabled, CancellationToken ct) => Write(actor, emailOrId, disabled ? "disabled" : "enabled", async account =>
    {
        if (disabled && await IsLastAdministrator(account))
        {
            return Refusal.Of("account.last_administrator");
        }

        account.Disabled = disabled;
        return await AccountWriting.InTurn(account.Email!, () => accounts.UpdateSecurityStampAsync(account));
    }, ct);

    /// <summary>Finds the account within the transaction that changes it, so that what is judged is what is changed.</summary>
    private async Task<Result> Write(Actor actor, string emailOrId, string done, Func<Account, Task<Result>> work, CancellationToken ct)
    {
        if (!MayAdminister(actor))
        {
            return Refusal.Of("not_permitted");
        }

        string? id = null;
        var written = await db.AtOnce(
            async () =>
            {
                if (await Find(emailOrId) is not { } account)
                {
                    return Refusal.Of("account.unknown", emailOrId);
                }

                id = account.Id;
                return await work(account);
            },
            ct);
        if (written.IsDone)
        {
            log.LogInformation("{Actor} {Done} account {Account}", actor.Id, done, id);
        }

        return written;
    }

    private async Task<List<Refusal>> Judge(Actor actor, AccountGiven given, CancellationToken ct)
    {
        List<Refusal> refusals = [];
        if (!MayAdminister(actor))
        {
            return [Refusal.Of("not_permitted")];
        }

        if (string.IsNullOrWhiteSpace(given.Email))
        {
            refusals.Add(Refusal.On("email", "required"));
        }
        else if (given.Email.Length > 254 || !FieldText.IsText(given.Email) || !MailAddress.TryCreate(given.Email.Trim(), out var address) || address.Address != given.Email.Trim())
        {
            refusals.Add(Refusal.On("email", "account.email_invalid", given.Email));
        }

        if (!FieldText.IsText(given.Name ?? ""))
        {
            refusals.Add(Refusal.On("name", "control_character"));
        }

        if (given.Roles.Count == 0)
        {
            refusals.Add(Refusal.On("roles", "account.role_missing"));
        }

        refusals.AddRange(given.Roles.Where(role => Roles.Find(role) is not { IsStaff: true }).Select(role => Refusal.On("roles", "account.role_unknown", role)));
        // Nobody who asks the questions answers them for an office (decision record 34).
        var roles = given.Roles.Select(Roles.Find).ToHashSet();
        if (roles.Contains(Roles.OfficeLiaison) && (roles.Contains(Roles.Analyst) || roles.Contains(Roles.Representative)))
        {
            refusals.Add(Refusal.On("roles", "account.both_sides"));
        }

        if (given.Offices.Count == 0 && given.Roles.Any(role => Roles.Find(role) is { BoundToOffices: true }))
        {
            refusals.Add(Refusal.On("offices", "account.office_missing"));
        }

        var known = await db.Offices.Where(office => given.Offices.Contains(office.Code)).Select(office => office.Code).ToListAsync(ct);
        refusals.AddRange(given.Offices.Except(known, StringComparer.Ordinal).Select(code => Refusal.On("offices", "account.office_unknown", code)));
        return refusals;
    }

    private IReadOnlyList<Func<Task<IdentityResult>>> Bind(Account account, AccountGiven given, CancellationToken ct) =>
    [
        async () => await accounts.RemoveFromRolesAsync(account, await accounts.GetRolesAsync(account)),
        () => accounts.AddToRolesAsync(account, given.Roles.Select(role => Roles.Find(role)!.Code).Distinct(StringComparer.Ordinal)),
        async () =>
        {
            await db.AccountOffices.Where(bound => bound.AccountId == account.Id).ExecuteDeleteAsync(ct);
            db.AddRange(given.Offices.Distinct(StringComparer.Ordinal).Select(code => new AccountOffice { AccountId = account.Id, OfficeCode = code }));
            await db.SaveChangesAsync(ct);
            return IdentityResult.Success;
        },
    ];

    private async Task<Account?> Find(string emailOrId) => await accounts.FindByEmailAsync(emailOrId) ?? await accounts.FindByIdAsync(emailOrId);

    private async Task<bool> IsLastAdministrator(Account account)
    {
        var others = await accounts.GetUsersInRoleAsync(Roles.Administrator.Code);
        return others.Any(other => other.Id == account.Id) && !others.Any(other => other.Id != account.Id && !other.Disabled);
    }

    private static bool IsAdministrator(string role) => Roles.Find(role) == Roles.Administrator;

    private static bool MayAdminister(Actor actor) => actor == Actor.Operator || actor.Is(Roles.Administrator);

    private static string NameOf(AccountGiven given) =>
        string.IsNullOrWhiteSpace(given.Name) ? given.Email.Trim().Split('@')[0] : given.Name.Trim();
}
