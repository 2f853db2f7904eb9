using System.Text.Json;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit.Retention;

/// <summary>Gives a certificate of disposal as JSON, to be kept where certificates are kept.</summary>
internal static class CertificateFiles
{
    /// <summary>The <c>format</c> that the file names.</summary>
    public const string Format = "sbrefa-disposal-certificate/1";

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Address(string reference) => $"/audit/retention/{Uri.EscapeDataString(reference)}/certificate.json";

    public static void MapCertificateFiles(this IEndpointRouteBuilder site) =>
        site.MapGet("/audit/retention/{reference}/certificate.json", Send).RequireAuthorization(StaffAreas.Audit);

    private static async Task<IResult> Send(string reference, HttpContext http, DisposalQueries disposals, ActorLookup actors, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor || (await disposals.Certificate(reference, actor, ct)).Value is not { } certificate)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(new { format = Format, certificate }, Written), "application/json", $"disposal-{certificate.Reference}.json");
    }
}
