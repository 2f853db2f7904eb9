using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Narratives;

namespace SbrefaTracker.Application.Narratives;

/// <summary>A closed complaint whose filer agrees, with where its story stands; null for one that nobody has begun.</summary>
public sealed record NarrativeRow(string Reference, NarrativeState? State, DateOnly? ClosedOn, string? PublicId, int? FiscalYear, DateOnly? On, int? DaysToTakeOff);

/// <summary>The stories that wait for somebody, those that the public reads, and those that were taken off, with how long it took.</summary>
/// <param name="ToScrub">Closed complaints whose filer agrees and that nobody has begun with, the latest first.</param>
/// <param name="Waiting">Scrubbed, or sent back.</param>
/// <param name="Published">The latest first.</param>
/// <param name="Withdrawn">The latest first.</param>
/// <param name="TakenOffLate">How many of all that a filer asked to take off were taken off later than promised.</param>
/// <param name="AskedOff">How many they are.</param>
public sealed record NarrativeOverview(
    IReadOnlyList<NarrativeRow> ToScrub, IReadOnlyList<NarrativeRow> Waiting, IReadOnlyList<NarrativeRow> Published, IReadOnlyList<NarrativeRow> Withdrawn, int TakenOffLate, int AskedOff);

/// <summary>What there is to do about stories that may be published.</summary>
public sealed class NarrativeList(ITrackerDbFactory databases, AgencyTime time)
{
    /// <summary>Most of each kind that are shown.</summary>
    public const int Most = 50;

    /// <summary>Calendar days within which a story is taken off after its filer asked for it.</summary>
    public const int DaysPromised = 1;

    /// <param name="actor">Who reads.</param>
    /// <param name="most">Most of each kind.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Result<NarrativeOverview>> Read(Actor actor, int most = Most, CancellationToken ct = default)
    {
        if (!NarrativeQueries.Scrubbers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var begin = await db.Complaints.AsNoTracking()
            .Where(c => c.State == ComplaintState.Closed && c.PublishConsent == true && c.DisposedOn == null && c.Outcome != Outcomes.Duplicate && !db.Narratives.Any(row => row.Reference == c.Reference))
            .OrderByDescending(c => c.ClosedOn).ThenByDescending(c => c.Id).Take(most).Select(c => new { c.Reference, c.ClosedOn }).ToListAsync(ct);
        var waiting = await db.Narratives.AsNoTracking().Where(row => row.State == NarrativeState.Scrubbed || row.State == NarrativeState.Returned).OrderByDescending(row => row.Id).Take(most).ToListAsync(ct);
        var published = await db.Narratives.AsNoTracking().Where(row => row.State == NarrativeState.Published).OrderByDescending(row => row.PublishedAt).Take(most).ToListAsync(ct);
        var withdrawn = await db.Narratives.AsNoTracking().Where(row => row.State == NarrativeState.Withdrawn && row.PublishedText != null).OrderByDescending(row => row.PublishedAt).Take(most).ToListAsync(ct);
        var asked = await db.Narratives.AsNoTracking().Where(row => row.State == NarrativeState.Withdrawn && row.PublishedText != null && row.AskedOffOn != null).Select(row => new { row.AskedOffOn, row.WithdrawnAt }).ToListAsync(ct);
        return new NarrativeOverview(
            [.. begin.Select(row => new NarrativeRow(row.Reference, null, row.ClosedOn, null, null, null, null))],
            [.. waiting.Select(Row)],
            [.. published.Select(Row)],
            [.. withdrawn.Select(Row)],
            asked.Count(row => Days(row.AskedOffOn, row.WithdrawnAt) > DaysPromised),
            asked.Count);
    }

    private NarrativeRow Row(Narrative row) => new(
        row.Reference, row.State, null, row.PublicId, row.FiscalYear, (row.WithdrawnAt ?? row.PublishedAt) is { } at ? time.DayOf(at) : null, Days(row.AskedOffOn, row.WithdrawnAt));

    private int? Days(DateOnly? asked, DateTimeOffset? done) => asked is { } from && done is { } at ? time.DayOf(at).DayNumber - from.DayNumber : null;
}
