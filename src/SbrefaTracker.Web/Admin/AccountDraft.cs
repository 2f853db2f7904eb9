using SbrefaTracker.Application.Accounts;

namespace SbrefaTracker.Web.Admin;

/// <summary>An account as the form holds it.</summary>
public sealed class AccountDraft
{
    /// <summary>Null while the account does not exist yet.</summary>
    public string? Id { get; init; }

    public string Email { get; set; } = "";

    public string Name { get; set; } = "";

    public HashSet<string> RoleCodes { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Offices { get; } = new(StringComparer.Ordinal);

    public AccountGiven Given => new(Email, Name, [.. RoleCodes], [.. Offices]);

    /// <summary>How the names begin under which the browser keeps what is typed of an account; null is a new one.</summary>
    public static string KeptAs(string? account) => $"account-{account ?? "new"}.";

    public static AccountDraft Of(AccountRow row)
    {
        var draft = new AccountDraft { Id = row.Id, Email = row.Email, Name = row.Name };
        draft.RoleCodes.UnionWith(row.Roles);
        draft.Offices.UnionWith(row.Offices);
        return draft;
    }
}
