using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;

namespace SbrefaTracker.Web.Public.Directory;

/// <summary>The offices of one heading.</summary>
public sealed record OfficeGroup(string Anchor, string Name, IReadOnlyList<Domain.Offices.Office> Offices);

/// <summary>The directory by state, with a search over name, city and port code.</summary>
public partial class OfficesPage
{
    private const string Nowhere = "national";

    private List<string> _states = [];
    private IReadOnlyList<OfficeGroup> _groups = [];
    private int _withoutContact;
    private ILookup<string, Domain.Offices.OfficeContact> _contacts = Array.Empty<Domain.Offices.OfficeContact>().ToLookup(contact => contact.OfficeCode, StringComparer.Ordinal);

    private IReadOnlyDictionary<string, Domain.Offices.Office> _byCode = new Dictionary<string, Domain.Offices.Office>();

    [Inject]
    public required OfficeDirectory Offices { get; set; }

    [Inject]
    public required AgencyTime Time { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var all = await Offices.Find();
        _byCode = all.ToDictionary(office => office.Code, StringComparer.Ordinal);
        _contacts = await Offices.Contacts();
        _states = [.. all.Select(office => office.State).OfType<string>().Distinct().OrderBy(Words.UsState, StringComparer.CurrentCulture)];
        _groups = [.. (await Offices.Find(State, Q))
            .GroupBy(office => office.State)
            .Select(group => new OfficeGroup(group.Key?.ToLowerInvariant() ?? Nowhere, group.Key is null ? T["national"] : Words.UsState(group.Key), [.. group]))
            .OrderBy(group => group.Anchor == Nowhere)
            .ThenBy(group => group.Name, StringComparer.CurrentCulture)];
        _withoutContact = _groups.SelectMany(group => group.Offices).Count(office => string.IsNullOrEmpty(office.Phone) && string.IsNullOrEmpty(office.Email) && !_contacts[office.Code].Any());
    }
}
