using Microsoft.AspNetCore.Components;
using SbrefaTracker.Domain.Kernel;
using OfficeEntry = SbrefaTracker.Domain.Offices.Office;

namespace SbrefaTracker.Web.Admin;

/// <summary>Asks what an account is to be.</summary>
public sealed partial class AccountForm
{
    [Parameter, EditorRequired]
    public required AccountDraft Draft { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<OfficeEntry> Offices { get; set; }

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    [Parameter]
    public EventCallback<AccountDraft> Save { get; set; }

    [Parameter]
    public EventCallback Cancel { get; set; }

    /// <summary>The roles that an account can have, from the role table.</summary>
    private static IEnumerable<string> AllRoles => Domain.Kernel.Roles.Staff.Select(role => role.Code);

    private static void Set(HashSet<string> set, string value, ChangeEventArgs change)
    {
        if (change.Value is true)
        {
            set.Add(value);
        }
        else
        {
            set.Remove(value);
        }
    }

    private void AddOffice(ChangeEventArgs change)
    {
        if (change.Value is string { Length: > 0 } code)
        {
            Draft.Offices.Add(code);
        }
    }
}
