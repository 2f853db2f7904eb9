using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Calendars;
using SbrefaTracker.Web.Parts.Printing;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Events;

/// <summary>Gives announced events as files for calendars, and a programme as a PDF, in the language of who asks.</summary>
internal static class EventFiles
{
    public static void MapEventFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet("/events/{number:long:min(1)}.ics", SendOne).AllowAnonymous();
        site.MapGet("/events.ics", SendAll).AllowAnonymous();
        site.MapGet("/events/{number:long:min(1)}/programme.pdf", SendProgramme).AllowAnonymous();
        site.MapGet("/events/{number:long:min(1)}/materials/{material:long:min(1)}", SendMaterial).AllowAnonymous().WithMetadata(new ContentOfStrangers());
        site.MapGet("/outreach/events/{number:long:min(1)}/materials/{material:long:min(1)}", SendMaterialToStaff).RequireAuthorization(StaffAreas.Outreach).WithMetadata(new ContentOfStrangers());
    }

    public static string Address(OutreachEvent one) => string.Create(CultureInfo.InvariantCulture, $"/events/{-one.Id}");

    private static async Task<IResult> SendOne(
        long number, HttpContext http, PublicEvents events, IStringLocalizer<EventPages> text, IOptions<AgencyOptions> agency, AgencyTime time, PublicAddress site, CancellationToken ct) =>
        await events.Event(-number, ct) is { } view
            ? Calendar(http, [Entry(view.Event, text, site)], agency, time, $"event-{Dates.Iso(view.Event.StartsOn)}.ics")
            : TypedResults.NotFound();

    /// <summary>All events ahead in one file, for calendars that ask again from time to time.</summary>
    private static async Task<IResult> SendAll(
        HttpContext http, PublicEvents events, IStringLocalizer<EventPages> text, IOptions<AgencyOptions> agency, AgencyTime time, PublicAddress site, CancellationToken ct) =>
        Calendar(http, [.. (await events.Read(ct)).Ahead.Select(one => Entry(one, text, site))], agency, time, "events.ics");

    private static async Task<IResult> SendProgramme(long number, HttpContext http, PublicEvents events, SheetPrinter pdf, PublicAddress site, CancellationToken ct)
    {
        if (!pdf.IsThere || await events.Event(-number, ct) is not { } view)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ProgrammeSheet.View)] = view };
        var printed = await pdf.Print<ProgrammeSheet>(EventText.Title(view.Event), parameters, site.Of(http), ct);
        return printed is null
            ? TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : TypedResults.File(printed, "application/pdf", $"programme-{Dates.Iso(view.Event.StartsOn)}.pdf");
    }

    private static async Task<IResult> SendMaterial(long number, long material, HttpContext http, EventPapers papers, CancellationToken ct) =>
        await papers.Open(-number, material, ct) is { } opened ? Material(http, opened.Material, opened.Content) : TypedResults.NotFound();

    private static async Task<IResult> SendMaterialToStaff(long number, long material, HttpContext http, EventPapers papers, ActorLookup actors, CancellationToken ct) =>
        await actors.Of(http, ct) is { } actor && await papers.OpenForStaff(-number, material, actor, ct) is { IsDone: true, Value: var opened } ? Material(http, opened.Material, opened.Content) : TypedResults.NotFound();

    // Always to be saved, never to be shown, with the type that its content has.
    private static FileStreamHttpResult Material(HttpContext http, EventMaterial material, Stream content)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = material.Length;
        return TypedResults.Stream(content, FileTypes.Find(material.FileType!)!.MediaType, material.FileName);
    }

    private static FileContentHttpResult Calendar(HttpContext http, IReadOnlyList<CalendarEntry> entries, IOptions<AgencyOptions> agency, AgencyTime time, string name)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.File(Encoding.UTF8.GetBytes(CalendarText.Write(entries, agency.Value.TimeZone, "Events", time.Now)), "text/calendar; charset=utf-8", name);
    }

    private static CalendarEntry Entry(OutreachEvent one, IStringLocalizer<EventPages> text, PublicAddress site) =>
        new($"event-{(-one.Id).ToString(CultureInfo.InvariantCulture)}@outreach.sbrefatracker", one.Version, one.StartsOn, one.StartsAt, one.EndsAt, EventText.Title(one))
        {
            LastDay = one.EndsOn,
            Place = EventText.Where(one, text),
            Description = string.Join("\n\n", new[] { one.CancelReason, EventText.Summary(one), one.RegisterBy is null ? one.OnlineAddress : null }.OfType<string>()),
            Page = site.Url is { } url ? new Uri(url, Address(one)) : null,
            IsCancelled = one.State == EventState.Cancelled,
        };
}
