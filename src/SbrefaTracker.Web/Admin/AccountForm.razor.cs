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

    private string Bound => string.Join(',', Draft.Offices.Order(StringComparer.Ordinal));

    /// <summary>The roles that an account can have, from the role table.</summary>
    private static IEnumerable<string> AllRoles => Domain.Kernel.Roles.Staff.Select(role => role.Code);

    private string DraftOf(string part) => $"{AccountDraft.KeptAs(Draft.Id)}{part}";

    // What the browser kept; an office that the directory no longer has is left out.
    private void PutBack(ChangeEventArgs change)
    {
        var codes = ((string?)change.Value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        Draft.Offices.Clear();
        Draft.Offices.UnionWith(codes.Where(code => Offices.Any(office => office.Code == code)));
    }

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
