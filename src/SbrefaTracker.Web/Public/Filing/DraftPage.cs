using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>A page of a draft: finds it by the key in the address, and is never kept by a browser or a proxy.</summary>
public abstract class DraftPage : ComponentBase
{
    [Inject]
    public required DraftStore Drafts { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required IStringLocalizer<FilePage> T { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>The key of the draft.</summary>
    [Parameter]
    public required string Key { get; set; }

    /// <summary>The draft; null when it is gone or filed.</summary>
    protected Draft? Draft { get; set; }

    /// <summary>Why there is no draft; null when there is one.</summary>
    protected Refusal? Gone { get; private set; }

    protected async Task Open()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var found = DraftKey.Read(Key) is { } key ? await Drafts.Read(key) : Refusal.Of("draft_gone");
        (Draft, Gone) = (found.Value, found.IsDone ? null : found.Refusals[0]);
        if (Gone is not null)
        {
            Http.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    /// <summary>The first page from which the filer has not gone on yet.</summary>
    protected string WhereItWasLeft => At(FilingSteps.All.FirstOrDefault(step => !Draft!.Done.Contains(step.Code))?.Code ?? FilingSteps.Check);

    protected string At(string page) => FilingSteps.Address(Draft!.Key.Text, page);
}
