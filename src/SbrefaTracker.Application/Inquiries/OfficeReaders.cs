using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>Whom letters to an office reach by e-mail now, for those who ask offices. Where it is nobody they wait to be carried there by hand.</summary>
public sealed class OfficeReaders(ITrackerDbFactory databases, AgencyTime time)
{
    /// <summary>The addresses to which the letter to an office that is asked today would go; empty where it goes by hand, null for whoever asks no office.</summary>
    public async Task<IReadOnlyList<string>?> IfAsked(string office, Actor actor, CancellationToken ct = default)
    {
        if (!MayAsk(actor))
        {
            return null;
        }

        await using var db = databases.Create();
        return await ReminderReaders.OfOfficeAsked(db, office, time.Today, ct);
    }

    /// <summary>The same of the open inquiries of a complaint, by their ids; without those of a complaint of which no office is told.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<string>>> OfOpen(string reference, Actor actor, CancellationToken ct = default)
    {
        var found = new Dictionary<long, IReadOnlyList<string>>();
        if (!MayAsk(actor))
        {
            return found;
        }

        await using var db = databases.Create();
        var open = await (
            from complaint in db.Complaints.AsNoTracking().Where(OwedReplies.AreTold)
            join inquiry in db.Inquiries.AsNoTracking().Where(OwedReplies.AreOpen) on complaint.Id equals inquiry.ComplaintId
            where complaint.Reference == reference
            orderby inquiry.Id
            select inquiry).ToListAsync(ct);
        foreach (var inquiry in open)
        {
            found[inquiry.Id] = await ReminderReaders.Addresses(db, ReminderReader.Liaison, inquiry, time.Today, ct);
        }

        return found;
    }

    private static bool MayAsk(Actor actor) => actor.Is(Roles.Analyst) || actor.Is(Roles.Representative);
}
