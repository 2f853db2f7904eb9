using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Empties every personal value of a closed complaint, of all that belongs to it and of the drafts of its story, with the salts that went into the ledger's
/// commitments. The entry names the columns, so that the record still verifies. It cannot be undone; backups and exports made
/// before have their own retention.
/// </summary>
public sealed record DisposeComplaint : ComplaintCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }

    /// <summary>The records schedule or the order that allows it; kept in the ledger as well.</summary>
    public required string Authority { get; init; }
}

internal sealed class DisposeComplaintValidator : AbstractValidator<DisposeComplaint>
{
    public DisposeComplaintValidator()
    {
        RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Authority).Words(ComplaintFields.NameLimit);
    }
}

internal sealed class DisposeComplaintUseCase(ITrackerDbFactory databases) : IComplaintUseCase<DisposeComplaint>
{
    public ComplaintAction Action(DisposeComplaint command) => ComplaintAction.Dispose;

    public async Task<Refused> Apply(ComplaintWriting writing, DisposeComplaint command, CancellationToken ct)
    {
        var db = writing.Db;
        await NarrativeOf.Dispose(writing.Session, databases.Tables, writing.Complaint, writing.Actor, ct);
        var emptied = new List<string>();
        foreach (var row in await RecordRows.Of(db, writing.Complaint.Id, ct))
        {
            emptied.AddRange(databases.Tables.Of(row.GetType()).Empty(row));

            // Also what holds nothing personal, so that every row of it is known to have been looked at.
            db.Entry(row).State = EntityState.Modified;
        }

        writing.Complaint.DisposedOn = writing.Today;
        writing.Detail["authority"] = command.Authority;
        writing.Detail["reason"] = command.Reason;
        writing.Detail[Disposal.Fields] = Disposal.List(emptied);
        await KeepFromLeaving(db, writing.Complaint.Id, ct);
        await Contents.RemoveOf(db, writing.Complaint, ct);
        var id = writing.Complaint.Id;
        await db.StoryPrints.Where(print => print.ComplaintId == id).ExecuteDeleteAsync(ct);
        return Refused.No;
    }

    /// <summary>SQLite keeps what was overwritten in its write-ahead file until that is emptied.</summary>
    public async Task Committed(CancellationToken ct)
    {
        await using var db = databases.Create();
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct);
        }
    }

    // A message that still waits has no recipient and no words any more.
    private static Task<int> KeepFromLeaving(TrackerDb db, long complaintId, CancellationToken ct) =>
        db.MailQueue
            .Where(queued => queued.Status == QueuedMailStatus.Waiting && db.Mails.Any(mail => mail.Id == queued.MailId && mail.ComplaintId == complaintId))
            .ExecuteUpdateAsync(set => set.SetProperty(queued => queued.Status, QueuedMailStatus.Disposed).SetProperty(queued => queued.Enclosure, (string?)null), ct);
}
