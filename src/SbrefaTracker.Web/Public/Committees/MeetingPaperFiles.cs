using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Committees;

/// <summary>Gives the files that were posted with meetings: to everybody those of an announced one, to staff all of them.</summary>
internal static class MeetingPaperFiles
{
    public static void MapMeetingPaperFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet("/committee-of-the-trade/meetings/{number:long:min(1)}/materials/{material:long:min(1)}", Send).AllowAnonymous().WithMetadata(new ContentOfStrangers());
        site.MapGet("/committee/meetings/{number:long:min(1)}/materials/{material:long:min(1)}", SendToStaff).RequireAuthorization(StaffAreas.Committee).WithMetadata(new ContentOfStrangers());
    }

    public static string ForAll(MeetingMaterial material) => string.Create(CultureInfo.InvariantCulture, $"{CommitteeFiles.Address(material.RecordId)}/materials/{material.Id}");

    public static string ForStaff(MeetingMaterial material) => string.Create(CultureInfo.InvariantCulture, $"/committee/meetings/{-material.RecordId}/materials/{material.Id}");

    private static async Task<IResult> Send(long number, long material, HttpContext http, CommitteePapers papers, CancellationToken ct) =>
        await papers.Open(-number, material, ct) is { } opened ? File(http, opened.Material, opened.Content) : TypedResults.NotFound();

    private static async Task<IResult> SendToStaff(long number, long material, HttpContext http, CommitteePapers papers, ActorLookup actors, CancellationToken ct) =>
        await actors.Of(http, ct) is { } actor && await papers.OpenForStaff(-number, material, actor, ct) is { IsDone: true, Value: var opened } ? File(http, opened.Material, opened.Content) : TypedResults.NotFound();

    // Always to be saved, never to be shown, with the type that its content has.
    private static FileStreamHttpResult File(HttpContext http, MeetingMaterial material, Stream content)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = material.Length;
        return TypedResults.Stream(content, FileTypes.Find(material.FileType!)!.MediaType, material.FileName);
    }
}
