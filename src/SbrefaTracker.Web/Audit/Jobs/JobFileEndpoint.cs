using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit.Jobs;

/// <summary>Gives the file that a job made to whoever may ask for such a job, piece by piece as it is stored.</summary>
internal static class JobFileEndpoint
{
    public static string Address(long job) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/audit/jobs/{job}/file");

    public static void MapJobFiles(this IEndpointRouteBuilder site) => site.MapGet("/audit/jobs/{job:long:min(1)}/file", Send).RequireAuthorization(StaffAreas.Audit);

    private static async Task<IResult> Send(long job, HttpContext http, JobDesk jobs, ActorLookup actors, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor || (await jobs.WithFile(job, actor, ct)).Value is not { } found)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = found.FileLength;
        return TypedResults.Stream(target => jobs.Write(found, target, ct), "application/zip", found.FileName);
    }
}
