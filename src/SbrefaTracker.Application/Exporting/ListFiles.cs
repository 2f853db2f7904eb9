using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Exporting;

/// <summary>The files of lists that wait to be fetched. Each holds what was to be read when it was made.</summary>
internal static class ListFiles
{
    /// <summary>Takes them away, also those that are being made, in the transaction in which a complaint's personal values go: they may be in any of them. Whoever asked asks again.</summary>
    public static async Task Forget(WriteSession session, CancellationToken ct)
    {
        var made = session.Db.Jobs.Where(job => job.Kind == JobKinds.List && job.State == JobState.Done);
        await session.Db.JobChunks.Where(chunk => made.Any(job => job.Id == chunk.JobId)).ExecuteDeleteAsync(ct);
        await session.Db.Jobs.Where(job => job.Kind == JobKinds.List && job.State == JobState.Running).ExecuteUpdateAsync(set => set.SetProperty(job => job.CancelAsked, true), ct);
        await made.ExecuteUpdateAsync(
            set => set.SetProperty(job => job.FileName, (string?)null).SetProperty(job => job.FileLength, (long?)null).SetProperty(job => job.FileSha256, (string?)null), ct);
    }
}
