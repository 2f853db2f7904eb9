using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Staff;

/// <summary>
/// Hands out evidence, to the Desk and to the office that was asked, each at an address of its own: always to be saved, never to be shown,
/// with the type that its content has, and read chunk by chunk.
/// </summary>
internal static class EvidenceDownloads
{
    /// <summary>Where the Desk gets a file.</summary>
    public static string OfComplaint(string reference, long file) => string.Create(CultureInfo.InvariantCulture, $"/desk/complaints/{reference}/files/{file}");

    /// <summary>Where the office that was asked gets a file.</summary>
    public static string OfInquiry(long inquiry, long file) => string.Create(CultureInfo.InvariantCulture, $"/office/inquiries/{inquiry}/files/{file}");

    public static void MapEvidence(this IEndpointRouteBuilder site)
    {
        site.MapGet("/desk/complaints/{reference}/files/{file:long}", SendToDesk).RequireAuthorization(StaffAreas.Desk).WithMetadata(new ContentOfStrangers());
        site.MapGet("/office/inquiries/{inquiry:long}/files/{file:long}", SendToOffice).RequireAuthorization(StaffAreas.Office).WithMetadata(new ContentOfStrangers());
    }

    private static async Task<IResult> SendToDesk(
        string reference, long file, HttpContext context, [FromServices] ComplaintFiles files, [FromServices] IdentityReads reads, [FromServices] ActorLookup actors, CancellationToken ct)
    {
        if (await actors.Of(context, ct) is not { } actor)
        {
            return TypedResults.NotFound();
        }

        var allowed = await reads.Allow(reference, ReadWays.File, actor, ct: ct);
        return allowed.Refusals is [{ Code: IdentityReads.PurposeNeeded }] ? TypedResults.LocalRedirect($"/desk/complaints/{Uri.EscapeDataString(reference)}")
            : allowed.IsDone ? Send(context, await files.Open(reference, file, actor, ct))
            : TypedResults.NotFound();
    }

    private static async Task<IResult> SendToOffice(
        long inquiry, long file, HttpContext context, [FromServices] ComplaintFiles files, [FromServices] ActorLookup actors, CancellationToken ct) =>
        await actors.Of(context, ct) is { } actor ? Send(context, await files.OpenOfInquiry(inquiry, file, actor, ct)) : TypedResults.NotFound();

    private static IResult Send(HttpContext context, Result<OpenedFile> opened)
    {
        if (!opened.IsDone)
        {
            return TypedResults.NotFound();
        }

        var (file, content) = opened.Value;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = file.Length;
        return TypedResults.Stream(content, file.Type.MediaType, file.Name);
    }
}
