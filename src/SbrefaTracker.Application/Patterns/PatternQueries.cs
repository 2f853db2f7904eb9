using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Patterns;

/// <summary>A complaint of a pattern.</summary>
public sealed record PatternMember(string Reference, string EntityName, string Subject, ComplaintState State, DateOnly ReceivedOn);

/// <summary>A systemic flag with its complaints, the latest first, and what this person may do with it.</summary>
/// <param name="DecidedBy">The name of who decided; null while it waits.</param>
/// <param name="Bulletins">Bulletins to the trade that were begun from it and not given up.</param>
/// <param name="MayTellTrade">This person may begin one.</param>
public sealed record PatternView(
    PatternFlag Flag, string OfficeName, string? DecidedBy, IReadOnlyList<PatternMember> Complaints, IReadOnlyList<Offer<PatternAction>> Offers, IReadOnlyList<Bulletin> Bulletins, bool MayTellTrade)
{
    public bool Waits => Flag.State == PatternState.Raised;

    public bool IsAccepted => Flag.State == PatternState.Accepted;

    public bool MayDo(PatternAction action) => Offers.Any(offer => offer.Action == action && offer.IsOpen);
}

/// <summary>Reads systemic flags, for those who read complaints on the Desk.</summary>
public sealed class PatternQueries(ITrackerDbFactory databases)
{
    /// <summary>Most flags in a list: those that wait, the oldest first, then the latest of the rest.</summary>
    public const int Most = 100;

    internal static bool MayRead(Actor actor) => actor.Is(Roles.Analyst) || actor.Is(Roles.Representative) || actor.Is(Roles.Commissioner);

    public Task<Result<PatternView[]>> List(Actor actor, CancellationToken ct = default) => List(actor, Most, ct);

    internal async Task<Result<PatternView[]>> List(Actor actor, int most, CancellationToken ct)
    {
        if (!MayRead(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var waiting = await db.PatternFlags.AsNoTracking().Where(flag => flag.State == PatternState.Raised).OrderByDescending(flag => flag.Id).Take(most).ToListAsync(ct);
        var decided = await db.PatternFlags.AsNoTracking().Where(flag => flag.State != PatternState.Raised).OrderBy(flag => flag.Id).Take(most - waiting.Count).ToListAsync(ct);
        return await Views(db, [.. waiting, .. decided], actor, ct);
    }

    /// <summary>How many flags wait for this person's word; 0 of whoever has none to say.</summary>
    internal static async Task<long> Waiting(TrackerDb db, Actor actor, CancellationToken ct) =>
        PatternWorkflow.Table.Offers(PatternState.Raised, new PatternFacts(), actor).Any(offer => offer is { Action: PatternAction.Accept, IsOpen: true })
            ? await db.PatternFlags.LongCountAsync(flag => flag.State == PatternState.Raised, ct)
            : 0;

    private static async Task<PatternView[]> Views(TrackerDb db, List<PatternFlag> flags, Actor actor, CancellationToken ct)
    {
        var (records, codes, people) = (flags.Select(flag => flag.Id).ToList(), flags.Select(flag => flag.OfficeCode).ToList(), flags.Select(flag => flag.DecidedBy).ToList());
        var offices = await db.Offices.Where(office => codes.Contains(office.Code)).ToDictionaryAsync(office => office.Code, office => office.Name, ct);
        var names = await db.Users.Where(account => people.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, ct);
        var members = await (from member in db.PatternComplaints.AsNoTracking()
                             join complaint in db.Complaints.AsNoTracking() on member.Reference equals complaint.Reference
                             where records.Contains(member.RecordId)
                             orderby complaint.ReceivedOn descending, complaint.Id descending
                             select new { member.RecordId, Of = new PatternMember(complaint.Reference, complaint.EntityName, complaint.Subject, complaint.State, complaint.ReceivedOn) }).ToListAsync(ct);
        var bulletins = (await db.Bulletins.AsNoTracking().Where(bulletin => bulletin.Pattern != null && records.Contains(bulletin.Pattern.Value) && bulletin.State != BulletinState.Dropped).OrderBy(bulletin => bulletin.Id).ToListAsync(ct))
            .ToLookup(bulletin => bulletin.Pattern!.Value);
        return [.. flags.Select(flag => new PatternView(
            flag,
            offices.GetValueOrDefault(flag.OfficeCode, flag.OfficeCode),
            flag.DecidedBy is { } by ? names.GetValueOrDefault(by, by) : null,
            [.. members.Where(member => member.RecordId == flag.Id).Select(member => member.Of)],
            PatternWorkflow.Table.Offers(flag.State, new PatternFacts(), actor),
            [.. bulletins[flag.Id]],
            flag.State == PatternState.Accepted && Guidance.Bulletins.BulletinQueries.Writers.Any(actor.Is)))];
    }
}
