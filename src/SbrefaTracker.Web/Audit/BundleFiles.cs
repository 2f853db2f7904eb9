using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit;

/// <summary>Gives a bundle to whoever may make one. It is whole before its first byte is sent: what cannot be made is told as words.</summary>
internal static class BundleFiles
{
    public const string Path = "/audit/bundle.zip";

    public static void MapBundles(this IEndpointRouteBuilder site) => site.MapGet(Path, Send).RequireAuthorization(StaffAreas.Audit);

    private static async Task<IResult> Send(
        string? complaints,
        HttpContext context,
        [FromServices] BundleExport bundles,
        [FromServices] ActorLookup actors,
        [FromServices] AgencyTime time,
        [FromServices] Refusals words,
        CancellationToken ct)
    {
        if (await actors.Of(context, ct) is not { } actor)
        {
            return TypedResults.NotFound();
        }

        var references = (complaints ?? "").Split([' ', ',', ';', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var file = new FileStream(
            System.IO.Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            var made = await bundles.Run(file, new BundleRequest(references, Personal: false), actor, ct: ct);
            if (made.IsDone)
            {
                file.Position = 0;
                context.Response.Headers.CacheControl = "no-store";
                return TypedResults.Stream(file, "application/zip", string.Create(CultureInfo.InvariantCulture, $"record-{time.Today:yyyy-MM-dd}.zip"));
            }

            await file.DisposeAsync();
            return TypedResults.Text(string.Join(Environment.NewLine, made.Refusals.Select(words.Say)), statusCode: StatusCodes.Status422UnprocessableEntity);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
