using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Participation;

/// <summary>Where requests come in. It gives back the reference and nothing else of the record.</summary>
public sealed class ParticipationDoor(RecordCommands commands, ITrackerDbFactory databases)
{
    /// <summary>The refusal of what was sent a second time; its argument is the reference of the first.</summary>
    internal const string ThereAlready = "participation.there_already";

    /// <summary>The reference under which it is kept; of something that was sent twice, the same.</summary>
    public async Task<Result<string>> Take(RequestParticipation request, Actor actor, CancellationToken ct = default)
    {
        var taken = await commands.Run(request, actor, ct);
        if (taken.Refusals is [{ Code: ThereAlready, Args: [string first] }])
        {
            return first;
        }

        if (!taken.IsDone)
        {
            return Result<string>.Refused([.. taken.Refusals.Select(refusal => refusal with { Field = refusal.Field?.Split('.')[^1] })]);
        }

        var record = taken.Value.Record;
        await using var db = databases.Create();
        return await db.ParticipationRequests.Where(one => one.Id == record).Select(one => one.Reference).FirstAsync(ct);
    }
}
