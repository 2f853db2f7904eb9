using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Track;

/// <summary>
/// Makes a new tracking key for whoever holds the link from the mail. Opening the link changes nothing, because programs that look for
/// dangerous links open every one of them; only the button does.
/// </summary>
public partial class NewKeyPage
{
    private RenewedKey? _made;
    private string? _reference;

    [Inject]
    public required KeyRenewal Renewal { get; set; }

    [Inject]
    public required SealedCookies Cookies { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required Refusals Words { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>The secret of the link; null on the page that shows the key that was made.</summary>
    [Parameter]
    public string? Token { get; set; }

    private string Heading => T[_made is not null ? "made.title" : _reference is not null ? "make.title" : "gone.title"];

    public static string AddressOf(string token) => $"/track/key/{token}";

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Http.Response.Headers["Referrer-Policy"] = "no-referrer";
        _made = Token is null ? Cookies.Read<RenewedKey>(Http, SealedCookies.NewKey) : null;
        _reference = Token is null ? null : (await Renewal.Read(Token, Http.RequestAborted)).Value;
        if (_made is null && _reference is null)
        {
            Http.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    private async Task Make()
    {
        var renewed = await Renewal.Use(Token!);
        if (!renewed.IsDone)
        {
            _reference = null;
            Http.Response.StatusCode = StatusCodes.Status410Gone;
            return;
        }

        Cookies.Write(Http, SealedCookies.NewKey, renewed.Value);
        Cookies.Write(Http, SealedCookies.Opened, new OpenedComplaint(renewed.Value.Reference, renewed.Value.TrackingKey));
        Navigation.NavigateTo("/track/key");
    }
}
