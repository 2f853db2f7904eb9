using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>A group of questions of the form: knows what was typed, and what is wrong with it.</summary>
public abstract class FieldGroup : ComponentBase
{
    [Inject]
    public required IStringLocalizer<FilePage> T { get; set; }

    [Inject]
    public required Words Words { get; set; }

    [Inject]
    public required Refusals RefusalWords { get; set; }

    [CascadingParameter]
    public required FilingForm Form { get; set; }

    /// <summary>How to mend the field; null when nothing is wrong with it.</summary>
    protected string? Fault(ComplaintField field) =>
        Form.Refusals.Where(refusal => refusal.Field == field.Name).Select(RefusalWords.Say).FirstOrDefault();
}
