using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Routing;

namespace SbrefaTracker.Application.Routing;

/// <summary>Lets a rule be asked one place earlier or later: it changes places with the rule that stands there.</summary>
public sealed record MoveRoutingRule : RecordCommand
{
    public required bool Earlier { get; init; }
}

internal sealed class MoveRoutingRuleUseCase : RoutingUseCase<MoveRoutingRule>
{
    protected override RoutingAction Action(MoveRoutingRule command) => RoutingAction.Move;

    protected override async Task<Refused> Apply(RecordWriting<RoutingRule> writing, MoveRoutingRule command, CancellationToken ct)
    {
        var own = writing.Root.Place;
        var others = RulesInForce.Kept(writing.Db).AsTracking();
        var other = command.Earlier
            ? await others.Where(rule => rule.Place < own).OrderByDescending(rule => rule.Place).FirstOrDefaultAsync(ct)
            : await others.Where(rule => rule.Place > own).OrderBy(rule => rule.Place).FirstOrDefaultAsync(ct);
        if (other is null)
        {
            return Refusal.Of("routing.at_the_end");
        }

        // The other rule's entry first, while nothing of this one has changed: an entry covers whatever the session saw change.
        var place = other.Place;
        other.Place = own;
        await writing.Session.Record(other, writing.Actor, NameOf(RoutingAction.Move), Told(own), ct);
        writing.Root.Place = place;
        writing.Detail["place"] = place;
        return Refused.No;
    }

    private static string Told(int place) => EntryDetail.Write([new("place", place)]);
}
