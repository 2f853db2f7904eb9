using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>Gives the receipt as a PDF to the browser that filed, as long as it shows the page.</summary>
internal static class ReceiptFile
{
    public const string Address = "/file/receipt.pdf";

    public static void MapReceiptFile(this IEndpointRouteBuilder site) => site.MapGet(Address, Send).AllowAnonymous();

    private static async Task<IResult> Send(HttpContext context, SealedCookies cookies, ReceiptPdf pdf, PublicAddress address, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (cookies.Read<Receipt>(context, SealedCookies.Receipt) is not { } receipt)
        {
            return TypedResults.LocalRedirect(ReceiptPage.Address);
        }

        if (!pdf.IsThere)
        {
            return TypedResults.NotFound();
        }

        var site = address.Url ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}/");
        var printed = await pdf.Print(receipt, site, ct);
        return printed is null
            ? TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : TypedResults.File(printed, "application/pdf", $"{receipt.Reference}.pdf");
    }
}
