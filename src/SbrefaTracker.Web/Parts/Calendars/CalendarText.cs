using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace SbrefaTracker.Web.Parts.Calendars;

/// <summary>Something that happens at a time of a day, to be put into people's calendars.</summary>
/// <param name="Uid">The same for ever, so that a change replaces what a calendar has.</param>
/// <param name="Sequence">Rises with every change.</param>
/// <param name="Day">In the agency's time zone, as are the times.</param>
/// <param name="StartsAt">Minutes since midnight.</param>
/// <param name="Summary">What it is called.</param>
public sealed record CalendarEntry(string Uid, int Sequence, DateOnly Day, int StartsAt, int EndsAt, string Summary)
{
    /// <summary>The day on which it ends; null when that is the day on which it begins.</summary>
    public DateOnly? LastDay { get; init; }

    public string? Place { get; init; }

    public string? Description { get; init; }

    /// <summary>Where it is told; null when the address of the site is not known.</summary>
    public Uri? Page { get; init; }

    public bool IsCancelled { get; init; }
}

/// <summary>Writes entries as a file that calendars read (RFC 5545), with the rules of the agency's time zone in it.</summary>
public static class CalendarText
{
    /// <param name="entries">One file may hold several.</param>
    /// <param name="zone">The agency's time zone, an IANA name.</param>
    /// <param name="product">The part of this site that writes it.</param>
    /// <param name="now">When the file is made, UTC.</param>
    public static string Write(IReadOnlyList<CalendarEntry> entries, string zone, string product, DateTimeOffset now)
    {
        var calendar = new Calendar { ProductId = $"-//SbrefaTracker//{product}//EN" };
        if (entries.Count > 0)
        {
            // The rules as they are since the year before the first day: what a calendar needs, and not the history of the zone.
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone, new DateTime(entries.Min(entry => entry.Day).Year - 1, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), includeHistoricalData: false));
        }

        foreach (var entry in entries)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = entry.Uid,
                Sequence = entry.Sequence,
                DtStamp = new CalDateTime(now.UtcDateTime),
                Start = At(entry.Day, entry.StartsAt, zone),
                End = At(entry.LastDay ?? entry.Day, entry.EndsAt, zone),
                Summary = entry.Summary,
                Location = entry.Place,
                Description = entry.Description,
                Url = entry.Page,
                Status = entry.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            });
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalDateTime At(DateOnly day, int minutes, string zone) => new(day, new TimeOnly(minutes / 60, minutes % 60), zone);
}
