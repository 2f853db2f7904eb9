using Microsoft.AspNetCore.Components;
using SbrefaTracker.Web.Parts.Printing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>Shows the reference and the tracking key, for half an hour and only to the browser that filed.</summary>
public partial class ReceiptPage
{
    public const string Address = "/file/receipt";

    private Receipt? _receipt;

    [Inject]
    public required SealedCookies Cookies { get; set; }

    [Inject]
    public required SheetPrinter Pdf { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    protected override void OnInitialized()
    {
        Http.Response.Headers.CacheControl = "no-store";
        _receipt = Cookies.Read<Receipt>(Http, SealedCookies.Receipt);
    }
}
