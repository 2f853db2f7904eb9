using Microsoft.AspNetCore.Mvc;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Composition;
using SbrefaTracker.Web.Public.Filing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Track;

/// <summary>
/// Takes more files of a filer who has opened the complaint with its key, and hands the filer's files back. Who that is a sealed cookie says that no
/// other site's form brings along (SameSite=Strict), and a browser says where a form comes from (<see cref="OwnForms"/>), so no token is needed.
/// </summary>
internal static class FilersFiles
{
    public const string Address = TrackedPage.Address + "/files";
    private const string NotAdded = "file.not_added";

    public static void MapFilersFiles(this IEndpointRouteBuilder site)
    {
        site.MapPost(Address, Receive).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription().WithMetadata(new TakesFilesAttribute());
        site.MapGet(Address + "/{file:long}", Send).AllowAnonymous().ExcludeFromDescription().WithMetadata(new ContentOfStrangers());
    }

    private static async Task<IResult> Receive(
        HttpContext http, [FromServices] PublicAddress address, [FromServices] SealedCookies cookies, [FromServices] Tracking tracking, [FromServices] EvidenceStore evidence,
        [FromServices] ComplaintCommands commands, CancellationToken ct)
    {
        if (OwnForms.IsFromElsewhere(http.Request, address))
        {
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (await Opened(http, cookies, tracking, ct) is not { } before)
        {
            return new SeeOther(PublicNavigation.Track.Path);
        }

        var received = await FileParts.Receive(http, evidence, EvidenceOwner.Complaint(before.Reference), ct);
        if (received.Stored.Count > 0)
        {
            var refused = await Add(before, () => Opened(http, cookies, tracking, ct), received.Stored, commands, ct);
            foreach (var file in refused.Count > 0 ? received.Stored : [])
            {
                await evidence.Remove(EvidenceOwner.Complaint(before.Reference), file, ct);
            }

            received = received with { Problems = [.. received.Problems, .. refused.Select(refusal => FileParts.IsTold(refusal.Code) ? refusal.Code : NotAdded).Distinct()] };
        }

        return new SeeOther($"{TrackedPage.Address}{received.Query}#papers");
    }

    // More files contradict nothing that somebody else does at that moment: then they are added to what it is now. Where it can no longer be opened nothing was added, and that is told.
    private static async Task<IReadOnlyList<Refusal>> Add(TrackingView before, Func<Task<TrackingView?>> read, IReadOnlyList<long> files, ComplaintCommands commands, CancellationToken ct)
    {
        var added = await Latest.Run(
            before,
            seen => commands.Run(new AddEvidence { Reference = seen.Reference, Version = seen.Version, Files = files }, Actor.Filer, ct),
            async () => await read() is { } now ? now : Refusal.Of(NotAdded));
        return added.Refusals;
    }

    private static async Task<IResult> Send(
        long file, HttpContext http, [FromServices] SealedCookies cookies, [FromServices] Tracking tracking, [FromServices] ComplaintFiles files, CancellationToken ct)
    {
        if (await Opened(http, cookies, tracking, ct) is not { } view || (await files.Open(view.Reference, file, Actor.Filer, ct)).Value is not { } opened)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = opened.File.Length;
        return TypedResults.Stream(opened.Content, opened.File.Type.MediaType, opened.File.Name);
    }

    private static async Task<TrackingView?> Opened(HttpContext http, SealedCookies cookies, Tracking tracking, CancellationToken ct) =>
        cookies.Read<OpenedComplaint>(http, SealedCookies.Opened) is { } opened ? (await tracking.Open(opened.Reference, opened.TrackingKey, ct)).Value : null;
}
