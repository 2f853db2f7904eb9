using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Views;

/// <summary>Remembers up to which version each person has seen a complaint.</summary>
public sealed class ReadMarks(WriteQueue queue, ITrackerDbFactory databases)
{
    /// <summary>An entry that changed nothing for its readers: whoever had seen all before it has seen all.</summary>
    internal static Task Follow(WriteSession session, long complaint, int before, int version, CancellationToken ct) =>
        session.Db.ReadMarks.Where(mark => mark.ComplaintId == complaint && mark.Version == before).ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Version, version), ct);

    /// <summary>Keeps that the actor has seen it as of a version. An older version than was seen before changes nothing.</summary>
    public async Task See(string reference, int version, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var complaint = await db.Complaints.AsNoTracking().FindByReference(reference, ct);
        var seen = complaint is null ? null : await db.ReadMarks.AsNoTracking().Where(mark => mark.AccountId == actor.Id && mark.ComplaintId == complaint.Id).Select(mark => (int?)mark.Version).FirstOrDefaultAsync(ct);
        if (complaint is null || seen >= version || !actor.Roles.Any(role => role.ReadsComplaints))
        {
            return;
        }

        await queue.Run(
            async (session, token) =>
            {
                var marked = await session.Db.ReadMarks.Where(mark => mark.AccountId == actor.Id && mark.ComplaintId == complaint.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Version, version), token);
                if (marked == 0)
                {
                    session.Db.Add(new ReadMarkRow { AccountId = actor.Id, ComplaintId = complaint.Id, Version = version });
                    await session.Db.SaveChangesAsync(token);
                }

                return Result.Done;
            },
            ct);
    }
}
