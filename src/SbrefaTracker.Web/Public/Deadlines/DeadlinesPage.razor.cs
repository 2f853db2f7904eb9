using Microsoft.AspNetCore.Components;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Public.Deadlines;

/// <summary>Counts a deadline by a known rule, or by a number of days of one's own.</summary>
public partial class DeadlinesPage
{
    private DeadlineFound? _found;

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

    private DeadlineQuestion Question => new(Rule, From, Days, Unit);

    private IReadOnlyList<FormFault> Faults =>
        [.. (_found?.Refusals ?? []).Select(refusal => new FormFault(refusal.Field, refusal.Field is null ? "" : T[refusal.Field], Words.Say(refusal)))];

    private List<Choice> Rules => [.. LegalDeadlines.All.Select(rule => new Choice(rule.Code, T[$"rule.{rule.Code}"]))];

    private List<Choice> Units =>
        [new(DeadlineQuestion.Business, T["unit.business"]), new(DeadlineQuestion.Calendar, T["unit.calendar"])];

    protected override void OnParametersSet() => _found = Question.IsEmpty ? null : Question.Answer();

    private string? Fault(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Words;
}
