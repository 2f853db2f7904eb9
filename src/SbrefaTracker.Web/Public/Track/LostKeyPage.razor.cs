using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Track;

/// <summary>Asks for a link with which a lost tracking key is made anew. The answer is the same whether there is such a complaint or not.</summary>
public partial class LostKeyPage
{
    public const string Address = "/track/lost";

    private readonly List<FormFault> _faults = [];
    private IFormCollection? _form;
    private bool _isAsked;

    [Inject]
    public required KeyRenewal Renewal { get; set; }

    [Inject]
    public required MailSettings Mail { get; set; }

    [Inject]
    public required PublicAddress Site { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required Refusals Words { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    private string Typed => _form?["reference"].ToString() ?? "";

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        if (!Mail.IsConfigured)
        {
            Navigation.NavigateTo(PublicNavigation.Track.Path);
            return;
        }

        _form = HttpMethods.IsPost(Http.Request.Method) ? await Http.Request.ReadFormAsync() : null;
    }

    private async Task Ask()
    {
        if (string.IsNullOrWhiteSpace(Typed))
        {
            _faults.Add(new FormFault("reference", T["reference"], Words.Say(Refusal.On("reference", "required"))));
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        await Renewal.Ask(Typed, token => Site.Of(NewKeyPage.AddressOf(token), Navigation), Http.RequestAborted);
        _isAsked = true;
    }
}
