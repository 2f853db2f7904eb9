using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>Shows what was kept of the public figures; it counts nothing.</summary>
public sealed partial class DataPage
{
    private const string Received = "received";

    private PublicOverview _all = new([], []);
    private PublicTotals? _totals;
    private DataChoice _choice = new(null, []);
    private int _year;
    private string? _name;
    private bool _isPlain;
    private IReadOnlyList<(string Code, string Name)> _offices = [];
    private IReadOnlyList<Figure> _figures = [];
    private IReadOnlyList<string> _withheld = [];
    private IReadOnlyList<PublishedEdition> _editions = [];
    private PublicBases? _bases;
    private IReadOnlyList<PublicFormerQuarter> _former = [];

    [Inject]
    public required ReadPublicFigures Figures { get; set; }

    [Inject]
    public required DrawnFigures Drawn { get; set; }

    [Inject]
    public required OfficeDirectory Directory { get; set; }

    [Inject]
    public required AgencyTime Time { get; set; }

    [Inject]
    public required PublicDataSettings Settings { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public string? YearText { get; set; }

    private int? Year => InAddress.Year(YearText);

    [SupplyParameterFromQuery]
    public string? Office { get; set; }

    [SupplyParameterFromQuery]
    public string? Action { get; set; }

    [SupplyParameterFromQuery]
    public string? Role { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    private FiscalYear Span => new(_year);

    /// <summary>The day on which the next quarter is published.</summary>
    private DateOnly NextOn
    {
        get
        {
            var quarter = FiscalQuarter.Of(Time.Today.AddDays(-PublicPeriods.SettlingDays - 1));
            return PublicPeriods.CutOff(quarter.Last).AddDays(1);
        }
    }

    private IReadOnlyList<(int Year, bool IsWhole)> Years =>
    [
        .. _all.Years.Select(year => (Year: year.FiscalYear, IsWhole: true))
            .Concat(_all.Quarters.Select(quarter => quarter.FiscalYear).Distinct().Where(year => _all.Years.All(whole => whole.FiscalYear != year)).Select(year => (Year: year, IsWhole: false)))
            .OrderByDescending(year => year.Year),
    ];

    protected override async Task OnParametersSetAsync()
    {
        _choice = DataChoice.Of(Year, Office, Action, Role, State);
        _all = await Figures.Overview();
        if (_all.IsEmpty)
            return;
        _offices = [.. (await Directory.Find()).OrderBy(office => office.Name, StringComparer.CurrentCulture).Select(office => (office.Code, office.Name))];
        _year = Years.Any(year => year.Year == Year) ? Year!.Value : Years.FirstOrDefault(year => year.IsWhole, Years[0]).Year;
        _totals = _all.Years.FirstOrDefault(year => year.FiscalYear == _year);
        _editions = _totals is null ? [] : await Figures.Editions(_year);
        _bases = new PublicBases(_all, _year, Figures.Queries(_year, PublicBases.CutOffOf(_all, _year) ?? Time.Today), _choice.One);
        _former = _totals is null ? [] : await Figures.FormerQuarters(_year);
        if (_choice.One is { } one && _all.Years.Count > 0)
            await ShowOne(one.Breakdown, one.Key, (await Say.Names())(one.Breakdown, one.Key));
        else
            await ShowAll();
    }

    private async Task ShowOne(string breakdown, string key, string name)
    {
        _name = name;
        var trend = (await Figures.Trend(breakdown, key)).Where(year => year.FiscalYear <= _year || _totals is null).ToList();
        var file = FigureFiles.FileOf(breakdown);
        _figures = [.. Drawn.Of(trend, name).Select(exhibit => new Figure(exhibit, file))];
    }

    private async Task ShowAll()
    {
        var drawn = await Drawn.Of(_all, _year, _offices);

        // Of a year that is withheld whole one note says so.
        _withheld = _totals is { IsWithheld: true } ? [] : drawn.Withheld;
        _isPlain = drawn.IsPlain && _totals is not null;
        _figures = [.. drawn.Figures.Select(one => new Figure(one.Exhibit, one.File, one.Breakdown is { } breakdown ? Addresses(one.Exhibit, breakdown) : null))];
    }

    // What names a row leads to it alone, a count that is shown to its rows.
    private Func<string, string, string?> Addresses(Exhibit exhibit, string breakdown)
    {
        var received = exhibit.Table.Columns.Any(column => column.Name == Received) ? exhibit.Table.IndexOf(Received) : -1;
        var shown = exhibit.Table.Rows.Where(row => received >= 0 && row[received] is not HiddenCell).Select(row => (string)row[0]!).ToHashSet(StringComparer.Ordinal);
        return (key, column) => key is "" or HtmlTable.All ? null
            : column == HtmlTable.Name ? DataChoice.AddressOf(_year, breakdown, key)
            : column == Received && shown.Contains(key) ? DataChoice.RowsOf(_year, (breakdown, key))
            : null;
    }

    private sealed record Figure(Exhibit Exhibit, string? File, Func<string, string, string?>? AddressOf = null);
}
