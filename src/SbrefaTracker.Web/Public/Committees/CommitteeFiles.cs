using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Calendars;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Committees;

/// <summary>Gives an announced meeting as a file for calendars, in the language of who asks.</summary>
internal static class CommitteeFiles
{
    public static void MapCommitteeFiles(this IEndpointRouteBuilder site) => site.MapGet("/committee-of-the-trade/meetings/{number:long:min(1)}.ics", Send).AllowAnonymous();

    public static string Address(Meeting meeting) => string.Create(CultureInfo.InvariantCulture, $"/committee-of-the-trade/meetings/{-meeting.Id}");

    private static async Task<IResult> Send(
        long number, HttpContext http, PublicCommittee committees, IStringLocalizer<CommitteePages> text, IOptions<AgencyOptions> agency, AgencyTime time, PublicAddress site, CancellationToken ct)
    {
        if (await committees.Meeting(-number, ct) is not { } view)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        var meeting = view.Meeting;
        var entry = new CalendarEntry($"meeting-{number.ToString(CultureInfo.InvariantCulture)}@committee.sbrefatracker", meeting.Version, meeting.MeetsOn, meeting.StartsAt, meeting.EndsAt, text["ics", view.Committee.Name])
        {
            Place = meeting.Place,
            Description = string.Join("\n\n", new[] { meeting.CancelReason, meeting.Purpose, meeting.Connection, meeting.Agenda }.OfType<string>()),
            Page = site.Url is { } url ? new Uri(url, Address(meeting)) : null,
            IsCancelled = meeting.State == MeetingState.Cancelled,
        };
        var file = CalendarText.Write([entry], agency.Value.TimeZone, "Committee", time.Now);
        return TypedResults.File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", $"meeting-{Dates.Iso(meeting.MeetsOn)}.ics");
    }
}

/// <summary>The words of the committee's public pages.</summary>
public sealed class CommitteePages;
