using Microsoft.AspNetCore.Identity;

namespace SbrefaTracker.Application.Accounts;

/// <summary>Somebody of the staff who signs in.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>How colleagues are told who it is.</summary>
    public string Name { get; set; } = "";

    /// <summary>May not sign in; kept, because the ledger names it.</summary>
    public bool Disabled { get; set; }
}
