using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Routing;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Routing;

/// <summary>A rule as its version in force says it, and what this person may do with it.</summary>
/// <param name="Assignee">The name of whom it makes responsible; null for nobody.</param>
/// <param name="IsOrphan">Nobody works under that account any more: the rule makes nobody responsible until it is revised.</param>
/// <param name="WrittenBy">The name of who wrote the version.</param>
public sealed record RuleView(RoutingRule Rule, RoutingVersion Version, string? Assignee, bool IsOrphan, string WrittenBy, IReadOnlyList<Offer<RoutingAction>> Offers)
{
    public bool IsOn => Rule.State == RoutingRuleState.On;

    public bool IsRetired => Rule.State == RoutingRuleState.Retired;

    public bool MayDo(RoutingAction action) => Offers.Any(offer => offer.Action == action && offer.IsOpen);
}

/// <summary>One rule with all its versions, the latest first, and what happened to it.</summary>
public sealed record RuleStory(RuleView View, IReadOnlyList<RuleView> Versions, IReadOnlyList<RecordEvent> History);

/// <summary>Reads routing rules, for those who read complaints on the Desk.</summary>
public sealed class RoutingQueries(ITrackerDbFactory databases, RecordHistory histories)
{
    /// <summary>Most retired rules in the list, the latest.</summary>
    public const int MostRetired = 50;

    /// <summary>Most versions of a rule that are shown, the latest.</summary>
    public const int MostVersions = 100;

    /// <summary>Whoever may write rules.</summary>
    public static bool MayWrite(Actor actor) => actor.Is(Roles.Representative);

    /// <summary>Those that are kept, in their order, then those that are retired.</summary>
    public async Task<Result<RuleView[]>> List(Actor actor, CancellationToken ct = default)
    {
        if (!MayRead(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var kept = await RulesInForce.Kept(db).OrderBy(rule => rule.Place).Take(RulesInForce.Most).ToListAsync(ct);
        var retired = await db.RoutingRules.AsNoTracking().Where(rule => rule.State == RoutingRuleState.Retired).OrderBy(rule => rule.Id).Take(MostRetired).ToListAsync(ct);
        List<RoutingRule> rules = [.. kept, .. retired];
        var records = rules.Select(rule => rule.Id).ToList();
        var versions = await (from rule in db.RoutingRules.AsNoTracking()
                              join version in db.RoutingVersions.AsNoTracking() on new { RecordId = rule.Id, rule.Number } equals new { version.RecordId, version.Number }
                              where records.Contains(rule.Id)
                              select version).ToDictionaryAsync(version => version.RecordId, ct);
        return await Views(db, [.. rules.Select(rule => (rule, versions[rule.Id]))], actor, ct);
    }

    public async Task<Result<RuleStory>> Read(long record, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        if (!MayRead(actor) || await db.RoutingRules.AsNoTracking().FirstOrDefaultAsync(row => row.Id == record, ct) is not { } rule)
        {
            return Refusal.Of("record_not_found");
        }

        var versions = await db.RoutingVersions.AsNoTracking().Where(version => version.RecordId == record).OrderByDescending(version => version.Number).Take(MostVersions).ToListAsync(ct);
        var views = await Views(db, [.. versions.Select(version => (rule, version))], actor, ct);
        return new RuleStory(views[0], views, await histories.Of(db, record, ct));
    }

    private static bool MayRead(Actor actor) => actor.Is(Roles.Analyst) || actor.Is(Roles.Representative) || actor.Is(Roles.Commissioner);

    private static async Task<RuleView[]> Views(TrackerDb db, IReadOnlyList<(RoutingRule Rule, RoutingVersion Version)> rules, Actor actor, CancellationToken ct)
    {
        var named = rules.Select(row => row.Version.AssigneeId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var names = await StaffNames.Load(db, [.. named, .. rules.Select(row => row.Version.WrittenBy)], ct);
        var working = await Colleagues.AtWork(db).Where(account => named.Contains(account.Id)).Select(account => account.Id).ToListAsync(ct);
        return [.. rules.Select(row => new RuleView(
            row.Rule,
            row.Version,
            row.Version.AssigneeId is { } one ? names.Of(one) : null,
            row.Version.AssigneeId is { } gone && !working.Contains(gone),
            names.Of(row.Version.WrittenBy),
            RoutingWorkflow.Table.Offers(row.Rule.State, new RoutingRuleFacts(), actor)))];
    }
}
