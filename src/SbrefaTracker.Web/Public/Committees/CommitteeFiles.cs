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

    public static string Address(Meeting meeting) => Address(meeting.Id);

    /// <param name="record">The meeting's number, below zero.</param>
    public static string Address(long record) => string.Create(CultureInfo.InvariantCulture, $"{Root}/{-record}");

    private static async Task<IResult> SendOne(
        long number, HttpContext http, PublicCommittee committees, IStringLocalizer<CommitteePages> text, IOptions<AgencyOptions> agency, AgencyTime time, PublicAddress site, CancellationToken ct) =>
        await committees.Meeting(-number, ct: ct) is { } view
            ? Calendar(http, [Entry(view.Meeting, view.Committee, text, site)], agency, time, $"meeting-{Dates.Iso(view.Meeting.MeetsOn)}.ics")
            : await committees.Moved(-number, ct) is { } moved ? Calendar(http, [Entry(moved, text, site)], agency, time, $"meeting-{Dates.Iso(moved.From)}.ics") : TypedResults.NotFound();

    /// <summary>All meetings ahead in one file, for calendars that ask again from time to time.</summary>
    private static async Task<IResult> SendAll(
        HttpContext http, PublicCommittee committees, IStringLocalizer<CommitteePages> text, IOptions<AgencyOptions> agency, AgencyTime time, PublicAddress site, CancellationToken ct) =>
        await committees.Read(ct: ct) is { } view
            ? Calendar(
                http, [.. view.Ahead.Select(meeting => Entry(meeting, view.Committee, text, site)), .. view.Moved.Where(moved => moved.From >= view.Today).Select(moved => Entry(moved, text, site))], agency, time, "meetings.ics")
            : TypedResults.NotFound();

    private static FileContentHttpResult Calendar(HttpContext http, IReadOnlyList<CalendarEntry> entries, IOptions<AgencyOptions> agency, AgencyTime time, string name)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.File(Encoding.UTF8.GetBytes(CalendarText.Write(entries, agency.Value.TimeZone, "Committee", time.Now)), "text/calendar; charset=utf-8", name);
    }

    // One name for ever: the day that a new notice says takes the place of the one that was announced before.
    private static string Uid(long record) => string.Create(CultureInfo.InvariantCulture, $"meeting-{-record}@committee.sbrefatracker");

    /// <summary>Of one that was moved, the old day is taken out of people's calendars: nobody is to come on it, and another is not known.</summary>
    private static CalendarEntry Entry(MovedMeeting moved, IStringLocalizer<CommitteePages> text, PublicAddress site) =>
        new(Uid(moved.Record), moved.Version, moved.From, moved.StartsAt, moved.EndsAt, text["ics", moved.Committee])
        {
            Description = moved.CancelReason ?? text["moved.text"],
            Page = site.Url is { } url ? new Uri(url, Address(moved.Record)) : null,
            IsCancelled = true,
        };

    private static CalendarEntry Entry(Meeting meeting, Committee committee, IStringLocalizer<CommitteePages> text, PublicAddress site) =>
        new(Uid(meeting.Id), meeting.Version, meeting.MeetsOn, meeting.StartsAt, meeting.EndsAt, text["ics", committee.Name])
        {
            Place = meeting.Place,
            Description = string.Join("\n\n", new[] { meeting.CancelReason, meeting.Purpose, meeting.Connection, meeting.Agenda }.OfType<string>()),
            Page = site.Url is { } url ? new Uri(url, Address(meeting)) : null,
            IsCancelled = meeting.State == MeetingState.Cancelled,
        };
}

/// <summary>The words of the committee's public pages.</summary>
public sealed class CommitteePages;
