using System.Globalization;
using System.Text;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Committees;

/// <summary>Gives the draft of a notice as text, to whoever serves the committee.</summary>
internal static class NoticeFiles
{
    public static void MapNoticeFiles(this IEndpointRouteBuilder site) =>
        site.MapGet("/committee/meetings/{number:long:min(1)}/notice.txt", Send).RequireAuthorization(StaffAreas.Committee);

    private static async Task<IResult> Send(long number, HttpContext http, CommitteeQueries committees, NoticeDraft draft, ActorLookup actors, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor || (await committees.Meeting(-number, actor, ct)).Value is not { } view)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(Encoding.UTF8.GetBytes(draft.Text(view)), "text/plain; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"notice-{Dates.Iso(view.Meeting.MeetsOn)}.txt"));
    }
}
