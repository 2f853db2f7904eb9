using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>What somebody should know before the first question; begins a draft.</summary>
public partial class FilePage
{
    [Inject]
    public required DraftStore Drafts { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? Office { get; set; }

    [SupplyParameterFromQuery]
    public string? Action { get; set; }

    private async Task Begin()
    {
        var form = await Http.Request.ReadFormAsync();
        var draft = await Drafts.Begin(FilingForm.Begin(Language.Current.Code, form["office"], form["action"]));
        Navigation.NavigateTo(FilingSteps.Address(draft.Key.Text, FilingSteps.All[0].Code));
    }
}
