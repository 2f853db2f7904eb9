using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Feedback;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Public.Filing;

namespace SbrefaTracker.Web.Public.Feedback;

/// <summary>What a visitor has to say of this website. Nobody is asked for a name.</summary>
public partial class FeedbackPage
{
    private readonly List<FormFault> _faults = [];
    private IFormCollection? _form;

    [Inject]
    public required VisitorFeedback Feedback { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required Refusals Words { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>The path of the page that the visitor came from.</summary>
    [SupplyParameterFromQuery]
    public string? Page { get; set; }

    /// <summary>"yes" right after it was sent.</summary>
    [SupplyParameterFromQuery]
    public string? Sent { get; set; }

    private string About => _form is null ? FeedbackSource.Of(Page) : Typed("about");

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        _form = HttpMethods.IsPost(Http.Request.Method) ? await Http.Request.ReadFormAsync() : null;
    }

    private async Task Send()
    {
        // A program that fills in every field is thanked and forgotten.
        var sent = Typed(BotTraps.FieldName).Length > 0 ? Result.Done : await Feedback.Give(Typed("text"), FeedbackSource.Of(Typed("about")), Language.Current.Code);
        if (sent.IsDone)
        {
            Navigation.NavigateTo("/feedback?sent=yes");
            return;
        }

        _faults.AddRange(sent.Refusals.Select(refusal => new FormFault("text", T["text"], Words.Say(refusal))));
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private string Typed(string name) => _form?[name].ToString().Replace("\r\n", "\n", StringComparison.Ordinal) ?? "";
}

/// <summary>Which page feedback is about. What may be secret in an address is never kept.</summary>
public static class FeedbackSource
{
    /// <summary>The first part of the path: what follows may be the key of a draft or a link.</summary>
    public static string Of(string? path) => path is ['/', .. var rest] ? "/" + rest.Split('/', '?')[0] : "";
}
