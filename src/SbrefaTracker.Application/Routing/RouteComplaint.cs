using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Routing;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Routing;

/// <summary>Does with a complaint what the rules say that are in force now: the clock's act, once in its life, and the entry names the rules.</summary>
internal sealed record RouteComplaint : ComplaintCommand;

internal sealed class RouteComplaintUseCase : IComplaintUseCase<RouteComplaint>
{
    public ComplaintAction Action(RouteComplaint command) => ComplaintAction.Route;

    public async Task<Refused> Apply(ComplaintWriting writing, RouteComplaint command, CancellationToken ct)
    {
        var (complaint, routed) = (writing.Complaint, PastTense.Of(ComplaintAction.Route));
        if (await writing.Db.Entries.AnyAsync(entry => entry.ComplaintId == complaint.Id && entry.Action == routed, ct))
        {
            return Refusal.Of("routing.done_before");
        }

        var outcome = Router.Route(FactsOf(complaint, writing.Parts), await RulesInForce.Load(writing.Db, ct));
        if (outcome.IsNothing)
        {
            return Refusal.Of("routing.no_rule");
        }

        foreach (var word in outcome.Tags)
        {
            await writing.Add(new Tag { ComplaintId = complaint.Id, Word = word, TaggedOn = writing.Today, TaggedBy = writing.Actor.Id });
        }

        Tell(writing, outcome);
        complaint.AssigneeId = outcome.Assignee ?? complaint.AssigneeId;
        return Refused.No;
    }

    /// <summary>What rules look at, of a complaint as it is now.</summary>
    internal static RoutingFacts FactsOf(Complaint complaint, ComplaintParts parts) =>
        new(complaint.ActionType, complaint.OfficeCode, complaint.TradeRole, complaint.EntityState, complaint.Source)
        {
            IsAssigned = complaint.AssigneeId is not null,
            TagsEver = parts.TagsEver.Select(tag => tag.Word).ToHashSet(StringComparer.Ordinal),
            RoomForTags = TagWords.MostOfComplaint - parts.Tags.Count,
        };

    // The tags themselves are personal, because staff may write anything on them: they stand in their rows and not here.
    private static void Tell(ComplaintWriting writing, RoutingOutcome outcome)
    {
        writing.Detail["rules"] = string.Join("; ", outcome.Rules.Select(rule => rule.Name));
        writing.Detail["records"] = string.Join(',', outcome.Rules.Select(rule => -rule.Record));
        if (outcome.Assignee is { } assignee)
        {
            writing.Detail["assignee"] = assignee;
        }

        if (outcome.AskOffice is { } office)
        {
            writing.Detail["ask"] = office;
        }
    }
}
