using System.Globalization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Web.Desk.List;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit.Jobs;

/// <summary>Gives the file that a job made to whoever may ask for such a job, piece by piece as it is stored.</summary>
internal static class JobFileEndpoint
{
    private const string Audit = "/audit/jobs";

    /// <summary>Lists are asked for on the Desk, by people who may not see the area of auditors.</summary>
    public static string Address(JobRow job) => string.Create(CultureInfo.InvariantCulture, $"{(job.Kind == JobKinds.List ? ExportsPage.Path : Audit)}/{job.Id}/file");

    public static void MapJobFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet(Audit + "/{job:long:min(1)}/file", Send).RequireAuthorization(StaffAreas.Audit);
        site.MapGet(ExportsPage.Path + "/{job:long:min(1)}/file", SendList).RequireAuthorization(StaffAreas.Desk);
    }

    private static Task<IResult> Send(long job, HttpContext http, JobDesk jobs, ActorLookup actors, CancellationToken ct) => Give(job, isList: false, http, jobs, actors, ct);

    private static Task<IResult> SendList(long job, HttpContext http, JobDesk jobs, ActorLookup actors, CancellationToken ct) => Give(job, isList: true, http, jobs, actors, ct);

    private static async Task<IResult> Give(long job, bool isList, HttpContext http, JobDesk jobs, ActorLookup actors, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor || (await jobs.WithFile(job, actor, ct)).Value is not { } found || (found.Kind == JobKinds.List) != isList)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = found.FileLength;
        return TypedResults.Stream(target => jobs.Write(found, target, ct), ReportFiles.TypeOf(found.FileName!), found.FileName);
    }
}
