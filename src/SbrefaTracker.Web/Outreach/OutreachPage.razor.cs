using System.Globalization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Guidance;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Outreach;

/// <summary>The office's events: those ahead, or those of the past.</summary>
public sealed partial class OutreachPage(OutreachQueries events, ActorProvider actors)
{
    /// <summary>"past" for those that are over; "nospanish" for those ahead of which something is in English alone.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    /// <summary>Where a page of the past begins: the last day of the event before, a point, and its number.</summary>
    [SupplyParameterFromQuery]
    public string? Before { get; set; }

    private bool IsPast => Show == "past";

    private bool IsMissing => Show == SpanishChoice.Missing;

    private EventsBefore? From => Before?.Split('.') is [var day, var number] && Dates.Read(day) is { } endsOn && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? new EventsBefore(endsOn, -id)
        : null;

    private static string More(EventsBefore next) => string.Create(CultureInfo.InvariantCulture, $"/outreach?show=past&before={Dates.Iso(next.EndsOn)}.{-next.Id}");

    private async Task<Result<OutreachList>> Load(CancellationToken ct) =>
        IsPast ? await events.Past(From, await actors.Current(ct), ct) : await events.Ahead(await actors.Current(ct), IsMissing, ct);
}
