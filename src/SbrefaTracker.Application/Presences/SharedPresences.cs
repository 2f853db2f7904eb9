using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Presences;

/// <summary>Somebody who has a complaint open at this server.</summary>
/// <param name="Reference">The complaint's own reference.</param>
/// <param name="IsWriting">The form of an action is open there.</param>
public sealed record PresentHere(string Reference, string AccountId, bool IsWriting);

/// <summary>Somebody who has a complaint open at another server of this database.</summary>
/// <param name="Name">How colleagues are told who it is.</param>
public sealed record PresentElsewhere(string Reference, string AccountId, string Name, bool IsWriting);

/// <summary>
/// Tells the other servers of a database who has which complaint open at this one, and reads what they tell. What a server that died told ends like a
/// lease. It is no part of the record and is written beside the queue of writers, so that nobody waits for it.
/// </summary>
public sealed class SharedPresences(ITrackerDbFactory databases, DatabaseSettings settings, AgencyTime time)
{
    /// <summary>How long what was told holds.</summary>
    public static readonly TimeSpan Length = Leases.Length;

    /// <summary>What was told by others is deleted so long after its end: their clocks may be behind, and what they told still holds there.</summary>
    public static readonly TimeSpan LongOver = TimeSpan.FromMinutes(5);

    private readonly string _server = Randomness.Hex(16);
    private IReadOnlyList<PresentHere> _told = [];
    private DateTimeOffset _tellAgain = DateTimeOffset.MaxValue;

    /// <summary>Several servers may work on this database: an SQLite file has but one.</summary>
    public bool AreNeeded => settings.Provider == DatabaseProvider.Postgres;

    /// <summary>Tells who is here, when that changed or a third of the lease is over; reads who is elsewhere at the same complaints. One caller at a time.</summary>
    public async Task<IReadOnlyList<PresentElsewhere>> Exchange(IReadOnlyList<PresentHere> here, CancellationToken ct = default)
    {
        if (here.Count == 0 && _told.Count == 0)
        {
            return [];
        }

        await using var db = databases.Create();
        if (time.Now >= _tellAgain || !here.SequenceEqual(_told))
        {
            await Tell(db, here, ct);
        }

        var (now, references) = (time.Now, here.Select(one => one.Reference).Distinct(StringComparer.Ordinal).ToList());
        return references.Count == 0 ? [] : await (from row in db.Presences
                                                   join account in db.Users on row.AccountId equals account.Id
                                                   where row.Server != _server && row.Until > now && references.Contains(row.Reference)
                                                   orderby row.Reference, row.AccountId, row.IsWriting
                                                   select new PresentElsewhere(row.Reference, row.AccountId, account.Name, row.IsWriting)).ToListAsync(ct);
    }

    private async Task Tell(TrackerDb db, IReadOnlyList<PresentHere> here, CancellationToken ct)
    {
        var now = time.Now;
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            await db.Presences.Where(row => row.Server == _server).ExecuteDeleteAsync(ct);
            db.AddRange(here.Select(one => new PresenceRow { Server = _server, Reference = one.Reference, AccountId = one.AccountId, IsWriting = one.IsWriting, Until = now + Length }));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        await db.Presences.Where(row => row.Until < now - LongOver).ExecuteDeleteAsync(ct);
        (_told, _tellAgain) = (here, now + (Length / 3));
    }
}
