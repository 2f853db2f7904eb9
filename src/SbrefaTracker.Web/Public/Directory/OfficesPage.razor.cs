using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Directory;

/// <summary>The offices of one heading.</summary>
public sealed record OfficeGroup(string Anchor, string Name, IReadOnlyList<Domain.Offices.Office> Offices);

/// <summary>The directory by state, with a search over name, city and port code.</summary>
public partial class OfficesPage
{
    private const string Nowhere = "national";

    private DateOnly? _day;
    private bool _dayWrong;
    private List<string> _states = [];
    private ILookup<string, Domain.Offices.OfficePeriod> _ahead = Array.Empty<Domain.Offices.OfficePeriod>().ToLookup(period => period.Field, StringComparer.Ordinal);
    private IReadOnlyList<OfficeGroup> _groups = [];
    private int _withoutContact;
    private ILookup<string, Domain.Offices.OfficeContact> _contacts = Array.Empty<Domain.Offices.OfficeContact>().ToLookup(contact => contact.OfficeCode, StringComparer.Ordinal);

    private Dictionary<string, Domain.Offices.Office> _byCode = [];

    [Inject]
    public required OfficeDirectory Offices { get; set; }

    [Inject]
    public required AgencyTime Time { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    /// <summary>The day as of which the directory is shown; none for today.</summary>
    [SupplyParameterFromQuery]
    public string? Day { get; set; }

    private DateOnly OnDay => _day ?? Time.Today;

    protected override async Task OnParametersSetAsync()
    {
        _day = Dates.Read(Day) is { } day && day.Year is >= UsualYears.First and <= UsualYears.Last ? day : null;
        _dayWrong = _day is null && !string.IsNullOrWhiteSpace(Day);
        (var all, _contacts) = _day is { } then ? await Offices.On(then) : (await Offices.Find(), await Offices.Contacts());
        _ahead = await Offices.Ahead(OnDay);
        _byCode = all.ToDictionary(office => office.Code, StringComparer.Ordinal);
        _states = [.. all.Select(office => office.State).OfType<string>().Distinct().OrderBy(Words.UsState, StringComparer.CurrentCulture)];
        _groups = [.. OfficeDirectory.Found(all, State, Q)
            .GroupBy(office => office.State)
            .Select(group => new OfficeGroup(group.Key?.ToLowerInvariant() ?? Nowhere, group.Key is null ? T["national"] : Words.UsState(group.Key), [.. group]))
            .OrderBy(group => group.Anchor == Nowhere)
            .ThenBy(group => group.Name, StringComparer.CurrentCulture)];
        _withoutContact = _groups.SelectMany(group => group.Offices).Count(office => string.IsNullOrEmpty(office.Phone) && string.IsNullOrEmpty(office.Email) && !_contacts[office.Code].Any());
    }

    private string? ParentOf(Domain.Offices.Office office) => office.ParentCode is { } code && _byCode.TryGetValue(code, out var parent) ? parent.Name : office.ParentCode;
}
