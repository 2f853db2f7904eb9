using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;

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

    /// <summary>The draft that the form belongs to.</summary>
    [CascadingParameter]
    public required Draft Draft { get; set; }

    protected List<Choice> YesNo => [new("yes", T["yes"]), new("no", T["no"])];

    /// <summary>How to mend the field; null when nothing is wrong with it.</summary>
    protected string? Fault(ComplaintField field) =>
        Form.Refusals.Where(refusal => refusal.Field == field.Name).Select(RefusalWords.Say).FirstOrDefault();
}
