using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Web.Committees;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Events;

/// <summary>The words of the public pages of events.</summary>
public sealed class EventPages;

/// <summary>An event in the language of the request, where it has words in it.</summary>
internal static class EventText
{
    public static bool InSpanish => Language.Current == Language.Spanish;

    public static string Title(OutreachEvent one) => (InSpanish ? one.TitleSpanish : null) ?? one.Title;

    public static string? Summary(OutreachEvent one) => (InSpanish ? one.SummarySpanish : null) ?? one.Summary;

    /// <summary>The language of what is shown when it is not that of the page, for those who hear it read; null otherwise.</summary>
    public static string? Tongue(string? spanish) => InSpanish && spanish is null ? Language.English.Code : null;

    public static string Title(EventSession session) => (InSpanish ? session.TitleSpanish : null) ?? session.Title;

    public static string? Summary(EventSession session) => (InSpanish ? session.SummarySpanish : null) ?? session.Summary;

    /// <summary>"Friday, March 6, 2026, 9:00 a.m. to 4:00 p.m., Eastern Time", or with both days.</summary>
    public static string When(OutreachEvent one, IStringLocalizer<EventPages> text, AgencyTime time)
    {
        var when = one.EndsOn == one.StartsOn
            ? $"{Dates.Whole(one.StartsOn)}, {Hours(one.StartsAt, one.EndsAt, text)}"
            : text["days", Dates.Whole(one.StartsOn), CommitteeWords.Time(one.StartsAt), Dates.Whole(one.EndsOn), CommitteeWords.Time(one.EndsAt)].Value;
        return $"{when}, {time.ZoneIn(CultureInfo.CurrentUICulture)}";
    }

    public static string Hours(int startsAt, int endsAt, IStringLocalizer<EventPages> text) => text["time", CommitteeWords.Time(startsAt), CommitteeWords.Time(endsAt)];

    /// <summary>The place; "online" when there is none.</summary>
    public static string Where(OutreachEvent one, IStringLocalizer<EventPages> text) =>
        one.Place is not { } place ? text["online"] : one.OnlineAddress is null ? place : text["place_and_online", place];
}
