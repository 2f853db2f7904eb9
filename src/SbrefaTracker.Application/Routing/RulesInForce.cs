using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Routing;

namespace SbrefaTracker.Application.Routing;

/// <summary>Reads the rules as they are asked: those that are switched on, in their order.</summary>
internal static class RulesInForce
{
    /// <summary>Most rules that are not retired; our own number, so that asking them stays cheap.</summary>
    public const int Most = 100;

    /// <summary>All that are not retired.</summary>
    public static IQueryable<RoutingRule> Kept(TrackerDb db) => db.RoutingRules.AsNoTracking().Where(rule => rule.State != RoutingRuleState.Retired);

    /// <summary>A rule whose account was closed names nobody until it is revised: the next that holds does.</summary>
    public static async Task<IReadOnlyList<RuleInForce>> Load(TrackerDb db, CancellationToken ct)
    {
        var rules = await (from rule in db.RoutingRules.AsNoTracking()
                           join version in db.RoutingVersions.AsNoTracking() on new { RecordId = rule.Id, rule.Number } equals new { version.RecordId, version.Number }
                           where rule.State == RoutingRuleState.On
                           orderby rule.Place
                           select version).Take(Most).ToListAsync(ct);
        return await AtWork(db, [.. rules.Select(version => version.Read())], ct);
    }

    /// <summary>The same rules without accounts that nobody works under any more.</summary>
    public static async Task<IReadOnlyList<RuleInForce>> AtWork(TrackerDb db, IReadOnlyList<RuleInForce> rules, CancellationToken ct)
    {
        var named = rules.Select(rule => rule.Then.Assignee).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var working = named.Count == 0 ? [] : await Colleagues.AtWork(db).Where(account => named.Contains(account.Id)).Select(account => account.Id).ToListAsync(ct);
        return [.. rules.Select(rule => rule.Then.Assignee is { } one && !working.Contains(one) ? rule with { Then = rule.Then with { Assignee = null } } : rule)];
    }
}
