using System.Text;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Deadlines;

/// <summary>Gives a deadline as a file for calendars. What cannot be counted leads to the page, which says what to mend.</summary>
internal static class DeadlineFile
{
    public const string Address = "/deadlines.ics";

    public static void MapDeadlineFile(this IEndpointRouteBuilder site) => site.MapGet(Address, Send).AllowAnonymous();

    private static IResult Send(
        HttpContext context, DeadlineEvent calendar, AgencyTime time, PublicAddress site, string? rule, string? from, string? days, string? unit)
    {
        var question = new DeadlineQuestion(rule, from, days, unit);
        var found = question.Answer();
        var page = question.At(PublicNavigation.Deadlines.Path);
        if (found.Deadline is not { } deadline)
        {
            return TypedResults.LocalRedirect(page);
        }

        // The words are in the language of who asks.
        context.Response.Headers.CacheControl = "private, no-cache";
        var text = calendar.Write(deadline, found.Rule, site.Url is { } url ? new Uri(url, page) : null, time.Now);
        return TypedResults.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", $"{found.Rule?.Code ?? "deadline"}-{Dates.Iso(deadline.Due)}.ics");
    }
}
