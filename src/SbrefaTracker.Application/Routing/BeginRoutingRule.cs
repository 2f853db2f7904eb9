using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Routing;

namespace SbrefaTracker.Application.Routing;

/// <summary>Writes a new rule down, at the end of the order. It does nothing until it is switched on.</summary>
public sealed record BeginRoutingRule(RuleGiven Rule) : IRecordCommand;

internal sealed class BeginRoutingRuleUseCase : BeginRecord<BeginRoutingRule, RoutingRule>
{
    protected override IReadOnlyList<Role> Allowed => [Roles.Representative];

    protected override string Happened => "RoutingRuleBegun";

    protected override async Task<Result<RoutingRule>> Begin(WriteSession session, BeginRoutingRule command, Actor actor, CancellationToken ct)
    {
        var read = await RuleReading.Read(session.Db, command.Rule, ct);
        if (!read.IsDone)
        {
            return Result<RoutingRule>.Refused(read.Refusals);
        }

        var places = await RulesInForce.Kept(session.Db).Select(rule => rule.Place).ToListAsync(ct);
        return places.Count >= RulesInForce.Most
            ? Refusal.Of("routing.too_many", RulesInForce.Most)
            : new RoutingRule { Place = places.DefaultIfEmpty(0).Max() + 1, Number = 1 };
    }

    protected override async Task<Refused> Complete(RecordWriting<RoutingRule> writing, BeginRoutingRule command, CancellationToken ct)
    {
        await RuleWriting.Add(writing, (await RuleReading.Read(writing.Db, command.Rule, ct)).Value!);
        return Refused.No;
    }
}

/// <summary>Adds a version to a rule.</summary>
internal static class RuleWriting
{
    /// <summary>As it was read, under the number that the rule has now.</summary>
    public static async Task Add(RecordWriting<RoutingRule> writing, RoutingVersion read)
    {
        await writing.Add(new RoutingVersion
        {
            RecordId = writing.Root.Id,
            Number = writing.Root.Number,
            Name = read.Name,
            ActionTypes = read.ActionTypes,
            Offices = read.Offices,
            TradeRoles = read.TradeRoles,
            States = read.States,
            Sources = read.Sources,
            AssigneeId = read.AssigneeId,
            Tags = read.Tags,
            AskOffice = read.AskOffice,
            WrittenOn = writing.Today,
            WrittenBy = writing.Actor.Id,
        });
        writing.Detail["number"] = writing.Root.Number;
        writing.Detail["name"] = read.Name;
    }
}
