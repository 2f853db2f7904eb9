using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
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
    private const string Root = "/committee-of-the-trade/meetings";

    public static void MapCommitteeFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet(Root + "/{number:long:min(1)}.ics", SendOne).AllowAnonymous();
        site.MapGet(Root + ".ics", SendAll).AllowAnonymous();
    }

    public static string Address(Meeting meeting) => string.Create(CultureInfo.InvariantCulture, $"{Root}/{-meeting.Id}");

    private static async Task<IResult> SendOne(
        long number, HttpContext http, PublicCommittee committees, IStringLocalizer<CommitteePages> text, IOptions<AgencyOptions> agency, AgencyTime time, PublicAddress site, CancellationToken ct) =>
        await committees.Meeting(-number, ct: ct) is { } view
            ? Calendar(http, [Entry(view.Meeting, view.Committee, text, site)], agency, time, $"meeting-{Dates.Iso(view.Meeting.MeetsOn)}.ics")
            : TypedResults.NotFound();

    /// <summary>All meetings ahead in one file, for calendars that ask again from time to time.</summary>
    private static async Task<IResult> SendAll(
        HttpContext http, PublicCommittee committees, IStringLocalizer<CommitteePages> text, IOptions<AgencyOptions> agency, AgencyTime time, PublicAddress site, CancellationToken ct) =>
        await committees.Read(ct) is { } view
            ? Calendar(http, [.. view.Ahead.Select(meeting => Entry(meeting, view.Committee, text, site))], agency, time, "meetings.ics")
            : TypedResults.NotFound();

    private static FileContentHttpResult Calendar(HttpContext http, IReadOnlyList<CalendarEntry> entries, IOptions<AgencyOptions> agency, AgencyTime time, string name)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.File(Encoding.UTF8.GetBytes(CalendarText.Write(entries, agency.Value.TimeZone, "Committee", time.Now)), "text/calendar; charset=utf-8", name);
    }

    private static CalendarEntry Entry(Meeting meeting, Committee committee, IStringLocalizer<CommitteePages> text, PublicAddress site) =>
        new($"meeting-{(-meeting.Id).ToString(CultureInfo.InvariantCulture)}@committee.sbrefatracker", meeting.Version, meeting.MeetsOn, meeting.StartsAt, meeting.EndsAt, text["ics", committee.Name])
        {
            Place = meeting.Place,
            Description = string.Join("\n\n", new[] { meeting.CancelReason, meeting.Purpose, meeting.Connection, meeting.Agenda }.OfType<string>()),
            Page = site.Url is { } url ? new Uri(url, Address(meeting)) : null,
            IsCancelled = meeting.State == MeetingState.Cancelled,
        };
}

/// <summary>The words of the committee's public pages.</summary>
public sealed class CommitteePages;
