using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Jobs;

/// <summary>
/// Marks a job as done, within the transaction in which its work is kept: both are written or neither. Only the latest attempt can, and none after somebody stopped it; so
/// a server that was held up for minutes finishes nothing a second time.
/// </summary>
internal static class JobEnding
{
    /// <summary>The refusal of what another attempt, or nobody any more, may finish. Nobody reads it: the attempt ends without a trace.</summary>
    public const string NotOurs = "job.not_ours";

    /// <returns>False where it is no longer for this attempt to finish: what was written is then to be taken back.</returns>
    public static async Task<bool> Finish(WriteSession session, JobTicket ticket, int? made, CancellationToken ct) =>
        await Running(session.Db, ticket).Where(job => !job.CancelAsked).ExecuteUpdateAsync(
            set => set
                .SetProperty(job => job.State, JobState.Done)
                .SetProperty(job => job.FinishedAt, session.Now)
                .SetProperty(job => job.Made, made),
            ct) == 1;

    /// <summary>The job, as long as this attempt is the one that works on it.</summary>
    public static IQueryable<JobRow> Running(TrackerDb db, JobTicket ticket) =>
        db.Jobs.Where(job => job.Id == ticket.Job && job.Attempt == ticket.Attempt && job.State == JobState.Running);
}
