using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>What offices said in interim replies to inquiries that are open still.</summary>
internal static class Promises
{
    /// <summary>The latest interim reply to each of these inquiries that has one, by the inquiry's id.</summary>
    public static async Task<Dictionary<long, Reply>> Of(TrackerDb db, IReadOnlyCollection<long> inquiries, CancellationToken ct) => inquiries.Count == 0
        ? []
        : (await db.Replies.AsNoTracking().Where(row => inquiries.Contains(row.InquiryId) && !row.IsFinal).OrderBy(row => row.Id).ToListAsync(ct))
            .GroupBy(row => row.InquiryId).ToDictionary(group => group.Key, group => group.Last());

    /// <summary>The days that they promise, by the inquiry's id.</summary>
    public static async Task<IReadOnlyDictionary<long, DateOnly>> Days(TrackerDb db, IReadOnlyCollection<long> inquiries, CancellationToken ct) =>
        (await Of(db, inquiries, ct)).Where(one => one.Value.PromisedOn is not null).ToDictionary(one => one.Key, one => one.Value.PromisedOn!.Value);
}
