using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Public.Filing;

namespace SbrefaTracker.Web.Public.Bulletins;

/// <summary>Asks for an address to which bulletins are sent. Whether it is subscribed already is told to nobody: the answer is in its mailbox.</summary>
public partial class SubscribePage
{
    private readonly List<FormFault> _faults = [];
    private IFormCollection? _form;

    [Inject]
    public required Subscriptions Subscriptions { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required Refusals Refusals { get; set; }

    [Inject]
    public required Words Codes { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>"yes" right after it was sent.</summary>
    [SupplyParameterFromQuery]
    public string? Sent { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        _form = HttpMethods.IsPost(Http.Request.Method) ? await Http.Request.ReadFormAsync() : null;
    }

    private async Task Ask()
    {
        // A program that fills in every field is thanked and forgotten.
        var asked = Typed(BotTraps.FieldName).Length > 0
            ? Result.Done
            : await Subscriptions.Ask(Typed("address"), Typed("tongue"), Typed("topics").Split(',', StringSplitOptions.RemoveEmptyEntries));
        if (asked.IsDone)
        {
            Navigation.NavigateTo("/bulletins/subscribe?sent=yes");
            return;
        }

        _faults.AddRange(asked.Refusals.Select(refusal => new FormFault(refusal.Field == "language" ? "tongue" : refusal.Field, T[refusal.Field!], Refusals.Say(refusal))));
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private string? FaultOf(string field) => _faults.FirstOrDefault(fault => fault.Field == (field == "language" ? "tongue" : field))?.Words;

    private string Typed(string name) => _form?[name].ToString() ?? "";
}
