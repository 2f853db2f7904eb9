using System.Globalization;
using Microsoft.Extensions.Options;

namespace SbrefaTracker.Application.Kernel;

/// <summary>The agency whose complaints these are.</summary>
public sealed class AgencyOptions
{
    public const string Section = "Agency";

    public string Name { get; set => field = Given(value, field); } = "U.S. Customs and Border Protection";

    public string Office { get; set => field = Given(value, field); } = "Office of Trade Relations";

    /// <summary>IANA name of the zone whose days are the legal days.</summary>
    public string TimeZone { get; set => field = Given(value, field); } = "America/New_York";

    // An empty text means "not set".
    private static string Given(string text, string otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : text;
}

/// <summary>The only place that turns the clock into the agency's day.</summary>
public sealed class AgencyTime(TimeProvider clock, IOptions<AgencyOptions> agency)
{
    private readonly TimeZoneInfo _zone = AgencyZone.Find(agency.Value.TimeZone);

    /// <summary>The present moment in UTC, cut to the milliseconds that are stored.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>The present day in the agency's zone.</summary>
    public DateOnly Today => DayOf(Now);

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, _zone).DateTime);

    /// <summary>The moment at which a day begins in the agency's zone.</summary>
    public DateTimeOffset BeginOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, _zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>Noon of a day in the agency's zone, as a moment in UTC.</summary>
    public DateTimeOffset NoonOf(DateOnly day)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return new DateTimeOffset(noon, _zone.GetUtcOffset(noon)).ToUniversalTime();
    }

    /// <summary>What people call the agency's zone, for an hour that somebody far away reads.</summary>
    public string ZoneIn(CultureInfo culture) => AgencyZone.NameOf(agency.Value.TimeZone, culture);

    /// <summary>The moment as the agency's clocks on the wall show it.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _zone);
}
