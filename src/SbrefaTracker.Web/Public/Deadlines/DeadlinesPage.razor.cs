using System.Globalization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Public.Deadlines;

/// <summary>Counts a deadline by a known rule, or by a number of days of one's own.</summary>
public partial class DeadlinesPage
{
    private const string Business = "business";
    private const string Calendar = "calendar";

    private readonly List<Refusal> _refusals = [];
    private Deadline? _deadline;
    private LegalDeadline? _rule;

    [Inject]
    public required Refusals Words { get; set; }

    [SupplyParameterFromQuery]
    public string? Rule { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? Days { get; set; }

    [SupplyParameterFromQuery]
    public string? Unit { get; set; }

    private IReadOnlyList<FormFault> Faults =>
        [.. _refusals.Select(refusal => new FormFault(refusal.Field, refusal.Field is null ? "" : T[refusal.Field], Words.Say(refusal)))];

    private List<Choice> Rules => [.. LegalDeadlines.All.Select(rule => new Choice(rule.Code, T[$"rule.{rule.Code}"]))];

    private List<Choice> Units => [new(Business, T["unit.business"]), new(Calendar, T["unit.calendar"])];

    protected override void OnParametersSet()
    {
        if (string.IsNullOrEmpty(Rule) && string.IsNullOrEmpty(From) && string.IsNullOrEmpty(Days))
        {
            return;
        }

        _rule = LegalDeadlines.Find(Rule);
        var days = _rule?.Days ?? ReadDays();
        var unit = _rule?.Unit ?? ReadUnit();
        if (ReadFrom() is { } from && _refusals.Count == 0)
        {
            var asked = Deadline.Ask(BusinessCalendar.Federal, from, days, unit);
            _deadline = asked.Value;
            _refusals.AddRange(asked.Refusals);
        }
    }

    private string? Fault(string field) => _refusals.Where(refusal => refusal.Field == field).Select(Words.Say).FirstOrDefault();

    private DateOnly? ReadFrom()
    {
        if (Dates.Read(From) is { } day)
        {
            return day;
        }

        _refusals.Insert(0, Refusal.On("from", string.IsNullOrWhiteSpace(From) ? "required" : "not_a_date"));
        return null;
    }

    private int ReadDays()
    {
        if (!string.IsNullOrEmpty(Rule))
        {
            _refusals.Add(Refusal.On("rule", "unknown_code", Rule));
            return 0;
        }

        if (int.TryParse(Days?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            return days;
        }

        _refusals.Add(Refusal.On("days", string.IsNullOrWhiteSpace(Days) ? "required" : "not_a_number"));
        return 0;
    }

    private DayUnit ReadUnit()
    {
        if (!string.IsNullOrEmpty(Unit) && Unit is not (Business or Calendar))
        {
            _refusals.Add(Refusal.On("unit", "unknown_code", Unit));
        }

        return Unit == Calendar ? DayUnit.Calendar : DayUnit.Business;
    }
}
