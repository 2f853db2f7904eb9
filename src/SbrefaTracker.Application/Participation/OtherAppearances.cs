using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Participation;

/// <summary>
/// Where else the agency appears before the trade. Each kind of record that does so gives one; the check of one voice asks them all. Register it as a further
/// <see cref="IOtherAppearances"/>, and its appearances are found.
/// </summary>
public interface IOtherAppearances
{
    /// <summary>Those of which a day lies between the two, both included. Cancelled and declined ones are none.</summary>
    Task<IReadOnlyList<Appearance>> Between(TrackerDb db, DateOnly from, DateOnly to, CancellationToken ct);
}

/// <summary>The other requests to take part.</summary>
internal sealed class ParticipationAppearances : IOtherAppearances
{
    private const string Source = "request";

    /// <summary>Most that are compared: far above what one office can attend in four months.</summary>
    private const int Most = 500;

    private static readonly ParticipationState[] None = [ParticipationState.Declined, ParticipationState.Withdrawn];

    public async Task<IReadOnlyList<Appearance>> Between(TrackerDb db, DateOnly from, DateOnly to, CancellationToken ct)
    {
        // An event of several days may have begun before; none is longer than a request may say.
        var first = from.AddDays(-ParticipationGiven.MostDays);
        var requests = await db.ParticipationRequests.AsNoTracking()
            .Where(request => request.EventOn >= first && request.EventOn <= to && !None.Contains(request.State) && (request.EventEndsOn ?? request.EventOn) >= from)
            .OrderBy(request => request.EventOn).ThenBy(request => request.Id).Take(Most).ToListAsync(ct);
        return [.. requests.Select(Of)];
    }

    internal static Appearance Of(ParticipationRequest request) => new(
        Source, request.Id, $"/outreach/requests/{-request.Id}", request.EventName, request.EventOn, request.LastDay, request.Place, request.Representation is null ? null : request.Speaker,
        ParticipationTopics.Of(request.Topics), request.Message)
    {
        Organizations = [request.Organization],
        IsPromise = request.Representation is not null,
    };
}

/// <summary>Looks around a request: what else lies near, and what the rule proposes.</summary>
public sealed class RequestSurroundings(IEnumerable<IOtherAppearances> sources, ParticipationSettings settings)
{
    public async Task<IReadOnlyList<VoiceMatch>> Near(TrackerDb db, ParticipationRequest request, CancellationToken ct)
    {
        List<Appearance> others = [];
        foreach (var source in sources)
        {
            others.AddRange(await source.Between(db, request.EventOn.AddDays(-OneVoice.TopicDays), request.LastDay.AddDays(OneVoice.TopicDays), ct));
        }

        return OneVoice.Near(ParticipationAppearances.Of(request), others);
    }

    /// <returns>Null before agenda and participants were weighed.</returns>
    public async Task<RepresentationProposal?> Proposal(TrackerDb db, ParticipationRequest request, VettingReading vetting, IReadOnlyList<VoiceMatch> near, DateOnly today, CancellationToken ct)
    {
        if (request.AgendaKind is not { } agenda || request.ParticipantKind is not { } participants)
        {
            return null;
        }

        var calendar = (await CalendarInForce.LayerOf(db, ct)).ToCalendar();
        // What organizers write of other speakers is for a person to read: "none" is an answer too.
        var speaks = near.Any(match => match.Findings.Contains(VoiceFinding.SameEvent) && match.Other.Speaker is not null);
        return RepresentationProposal.Of(new(request.Nature, agenda, participants, request.HeldAs, vetting.IsBarred, settings.Lead.IsShort(calendar, today, request.EventOn), speaks));
    }
}
