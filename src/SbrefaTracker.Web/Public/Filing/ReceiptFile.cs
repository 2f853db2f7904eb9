using Microsoft.Extensions.Localization;
using SbrefaTracker.Web.Parts.Printing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>Gives the receipt as a PDF to the browser that filed, as long as it shows the page.</summary>
internal static class ReceiptFile
{
    public const string Address = "/file/receipt.pdf";

    public static void MapReceiptFile(this IEndpointRouteBuilder site) => site.MapGet(Address, Send).AllowAnonymous();

    private static async Task<IResult> Send(HttpContext context, SealedCookies cookies, SheetPrinter pdf, PublicAddress address, IStringLocalizer<ReceiptPage> words, CancellationToken ct)
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

        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ReceiptSheet.Receipt)] = receipt };
        var printed = await pdf.Print<ReceiptSheet>(words["title", receipt.Reference], parameters, address.Of(context), ct);
        return printed is null
            ? TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : TypedResults.File(printed, "application/pdf", $"{receipt.Reference}.pdf");
    }
}
