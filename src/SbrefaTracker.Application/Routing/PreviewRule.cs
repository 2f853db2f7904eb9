using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Routing;

namespace SbrefaTracker.Application.Routing;

/// <summary>A complaint with which the rule would have done something.</summary>
/// <param name="Assigns">The rule would have made somebody responsible.</param>
/// <param name="Earlier">The name of the earlier rule that would have done so instead; null when none.</param>
public sealed record PreviewedComplaint(string Reference, DateOnly ReceivedOn, string OfficeCode, string ActionType, bool Assigns, string? Earlier);

/// <summary>What a rule would have done.</summary>
/// <param name="From">The first day that was looked at.</param>
/// <param name="Complaints">How many complaints hold for it.</param>
/// <param name="IsMore">There are more than were counted.</param>
/// <param name="Assigned">For how many of them it would have made somebody responsible.</param>
/// <param name="First">The latest of them.</param>
public sealed record RulePreview(DateOnly From, int Complaints, bool IsMore, int Assigned, IReadOnlyList<PreviewedComplaint> First);

/// <summary>
/// Asks a rule, as somebody typed it, for the complaints of the last days, together with the rules that are in force: as if nobody had done anything yet. It changes
/// nothing. The days are a range of an index, and at most <see cref="MostCounted"/> complaints are asked.
/// </summary>
public sealed class PreviewRule(ITrackerDbFactory databases, AgencyTime time)
{
    /// <summary>How many days back, by the day of receipt; our own number.</summary>
    public const int Days = 90;

    public const int MostCounted = 2_000;

    /// <summary>How many complaints are shown, the latest.</summary>
    public const int MostShown = 20;

    /// <param name="given">The rule as it was typed.</param>
    /// <param name="record">The rule that is being revised, to stand where it stands; null for a new one, which stands last.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Result<RulePreview>> Read(RuleGiven given, long? record, Actor actor, CancellationToken ct = default)
    {
        if (!RoutingQueries.MayWrite(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var read = await RuleReading.Read(db, given, ct);
        if (!read.IsDone)
        {
            return Result<RulePreview>.Refused(read.Refusals);
        }

        var draft = read.Value.Read();
        var rules = await WithDraft(db, draft, record, ct);
        var from = time.Today.AddDays(-Days);
        var rows = await Holding(db, draft.When, from).OrderByDescending(row => row.ReceivedOn).ThenByDescending(row => row.Id).Take(MostCounted + 1)
            .Select(row => new { row.Reference, row.ReceivedOn, Facts = new RoutingFacts(row.ActionType, row.OfficeCode, row.TradeRole, row.EntityState, row.Source) }).ToListAsync(ct);
        var asked = rows.Take(MostCounted).Select(row => (row.Reference, row.ReceivedOn, row.Facts, Outcome: Router.Route(row.Facts, rules))).ToList();
        return new RulePreview(
            from,
            asked.Count,
            rows.Count > MostCounted,
            asked.Count(row => Assigner(row.Outcome) == draft),
            [.. asked.Take(MostShown).Select(row => Of(row.Reference, row.ReceivedOn, row.Facts, Assigner(row.Outcome), draft))]);
    }

    private static PreviewedComplaint Of(string reference, DateOnly receivedOn, RoutingFacts facts, RuleInForce? assigner, RuleInForce draft) =>
        new(reference, receivedOn, facts.Office, facts.ActionType, assigner == draft, assigner is null || assigner == draft || draft.Then.Assignee is null ? null : assigner.Name);

    // The first of those that did something and name somebody is the one that made them responsible.
    private static RuleInForce? Assigner(RoutingOutcome outcome) => outcome.Rules.FirstOrDefault(rule => rule.Then.Assignee is not null);

    private static async Task<IReadOnlyList<RuleInForce>> WithDraft(TrackerDb db, RuleInForce draft, long? record, CancellationToken ct)
    {
        var place = record is { } number ? await db.RoutingRules.Where(rule => rule.Id == number).Select(rule => (int?)rule.Place).FirstOrDefaultAsync(ct) : null;
        var before = place is { } own
            ? await RulesInForce.Kept(db).Where(rule => rule.Place < own).Select(rule => rule.Id).ToListAsync(ct)
            : null;
        var others = (await RulesInForce.Load(db, ct)).Where(rule => rule.Record != record).ToList();
        return [.. others.Where(rule => before?.Contains(rule.Record) != false), draft, .. others.Where(rule => before?.Contains(rule.Record) == false)];
    }

    private static IQueryable<Complaint> Holding(TrackerDb db, RoutingConditions when, DateOnly from)
    {
        var rows = db.Complaints.AsNoTracking().Where(row => row.ReceivedOn >= from);
        var (actions, offices, roles, states, sources) = (when.ActionTypes.ToList(), when.Offices.ToList(), when.TradeRoles.ToList(), when.States.ToList(), when.Sources.ToList());
        rows = actions.Count == 0 ? rows : rows.Where(row => actions.Contains(row.ActionType));
        rows = offices.Count == 0 ? rows : rows.Where(row => offices.Contains(row.OfficeCode));
        rows = roles.Count == 0 ? rows : rows.Where(row => roles.Contains(row.TradeRole!));
        rows = states.Count == 0 ? rows : rows.Where(row => states.Contains(row.EntityState!));
        return sources.Count == 0 ? rows : rows.Where(row => sources.Contains(row.Source));
    }
}
