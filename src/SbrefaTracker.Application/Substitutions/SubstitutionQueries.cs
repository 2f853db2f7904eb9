using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Substitutions;

namespace SbrefaTracker.Application.Substitutions;

/// <summary>Somebody who can be away, and who can stand in.</summary>
public sealed record AwayPerson(string Id, string Name, IReadOnlyList<Colleague> Substitutes);

/// <summary>How a substitution stands today.</summary>
public enum SubstitutionPhase
{
    Now,
    Coming,
    Over,
}

/// <param name="Record">Its number, for the command that ends it.</param>
/// <param name="Away">The name of who is away.</param>
/// <param name="Substitute">The name of who stands in.</param>
public sealed record SubstitutionRow(long Record, int Version, string Away, string Substitute, DateOnly FromOn, DateOnly ToOn, string? Note, SubstitutionPhase Phase)
{
    /// <summary>The day it was ended before its last; null when it was not.</summary>
    public DateOnly? EndedOn { get; init; }

    public bool MayEnd { get; init; }
}

/// <param name="People">For whom this actor may name a substitute; oneself first.</param>
/// <param name="Rows">What holds and what comes, by its days; then what is over, the latest first.</param>
public sealed record AwaySheet(IReadOnlyList<AwayPerson> People, IReadOnlyList<SubstitutionRow> Rows);

/// <summary>Who stands in for whom: one's own, and for those who arrange it for others everybody's.</summary>
public sealed class SubstitutionQueries(ITrackerDbFactory databases, AgencyTime time)
{
    /// <summary>Most of those that are over; there are a few dozen people.</summary>
    public const int MostOver = 50;

    public async Task<Result<AwaySheet>> Read(Actor actor, CancellationToken ct = default)
    {
        if (!StandInRules.Away.Union(StandInRules.Arranging).Any(actor.Is))
        {
            return Refusal.Of("not_permitted");
        }

        await using var db = databases.Create();
        return new AwaySheet(await People(db, actor, ct), await Rows(db, actor, ct));
    }

    private static async Task<IReadOnlyList<AwayPerson>> People(TrackerDb db, Actor actor, CancellationToken ct)
    {
        var roles = (await db.UserRoles.Select(held => new { held.UserId, held.RoleId }).ToListAsync(ct)).ToLookup(held => held.UserId, held => Roles.Find(held.RoleId));
        var open = (await db.Users.Where(account => !account.Disabled).OrderBy(account => account.Name).Select(account => new Colleague(account.Id, account.Name)).ToListAsync(ct))
            .ConvertAll(person => (Person: person, Roles: (IReadOnlyList<Role>)[.. roles[person.Id].OfType<Role>()]));
        return [.. open.Where(one => StandInRules.MayArrangeFor(actor, one.Person.Id) && one.Roles.Any(StandInRules.Away.Contains))
            .OrderByDescending(one => one.Person.Id == actor.Id)
            .Select(one => new AwayPerson(one.Person.Id, one.Person.Name, [.. open.Where(other => other.Person.Id != one.Person.Id && StandInRules.Fits(one.Roles, other.Roles)).Select(other => other.Person)]))];
    }

    private async Task<IReadOnlyList<SubstitutionRow>> Rows(TrackerDb db, Actor actor, CancellationToken ct)
    {
        var (today, forOthers) = (time.Today, StandInRules.Arranging.Any(actor.Is));
        var mine = db.Substitutions.AsNoTracking().Where(row => forOthers || row.AwayId == actor.Id || row.SubstituteId == actor.Id);
        var standing = await mine.Where(row => row.State == SubstitutionState.Named && row.ToOn >= today).OrderBy(row => row.FromOn).ThenBy(row => row.Id).ToListAsync(ct);
        var over = await mine.Where(row => row.State == SubstitutionState.Ended || row.ToOn < today).OrderByDescending(row => row.ToOn).ThenBy(row => row.Id).Take(MostOver).ToListAsync(ct);
        List<Substitution> all = [.. standing, .. over];
        var names = await StaffNames.Load(db, all.SelectMany(row => new[] { row.AwayId, row.SubstituteId }).Distinct(), ct);
        return [.. all.Select(row => new SubstitutionRow(row.Id, row.Version, names.Of(row.AwayId), names.Of(row.SubstituteId), row.FromOn, row.ToOn, row.Note, PhaseOf(row, today))
        {
            EndedOn = row.EndedOn,
            MayEnd = row.ToOn >= today && SubstitutionWorkflow.Table.Offers(row.State, new SubstitutionFacts(row.AwayId), actor) is [{ IsOpen: true }, ..],
        })];
    }

    private static SubstitutionPhase PhaseOf(Substitution row, DateOnly today) =>
        row.HoldsOn(today) ? SubstitutionPhase.Now : row.State == SubstitutionState.Named && row.FromOn > today ? SubstitutionPhase.Coming : SubstitutionPhase.Over;
}
