using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Participation;

/// <summary>Deletes whom to write to, some time after a request came to its end, or its event was over though nobody ended the request.</summary>
public sealed class ContactDisposal(WriteQueue queue, ITrackerDbFactory databases, AgencyTime time, ParticipationSettings settings)
{
    private const int Most = 200;

    /// <summary>One round; gives how many were deleted.</summary>
    public async Task<int> Go(CancellationToken ct = default)
    {
        var last = time.Today.AddDays(-settings.ContactDays);
        List<long> over;
        await using (var db = databases.Create())
        {
            over = await db.ParticipationContacts.Where(contact => db.ParticipationRequests.Any(request => request.Id == contact.RequestRecord && (request.EndedOn ?? request.EventEndsOn ?? request.EventOn) < last))
                .OrderByDescending(contact => contact.RequestRecord).Select(contact => contact.RequestRecord).Take(Most).ToListAsync(ct);
        }

        if (over.Count > 0)
        {
            await queue.Run(
                async (session, token) =>
                {
                    await session.Db.ParticipationContacts.Where(contact => over.Contains(contact.RequestRecord)).ExecuteDeleteAsync(token);
                    return Result.Done;
                },
                ct);
        }

        return over.Count;
    }
}
