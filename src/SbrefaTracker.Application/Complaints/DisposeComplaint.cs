using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Carries out what somebody else proposed: empties every personal value of a closed complaint, of all that belongs to it and of the drafts of its story, with the salts that
/// went into the ledger's commitments. The entry names the columns, so that the record still verifies. It cannot be undone; backups and exports made
/// before have their own retention.
/// </summary>
public sealed record DisposeComplaint : ComplaintCommand
{
    /// <summary>Why it is carried out although nobody verified the rule; wanted only then. Kept in the ledger for ever, so no personal data.</summary>
    public string? Despite { get; init; }
}

internal sealed class DisposeComplaintValidator : AbstractValidator<DisposeComplaint>
{
    public DisposeComplaintValidator() => RuleFor(command => command.Despite).WordsIfAny(ComplaintFields.NameLimit);
}

internal sealed class DisposeComplaintUseCase(ITrackerDbFactory databases, RetentionSettings settings) : IComplaintUseCase<DisposeComplaint>
{
    public ComplaintAction Action(DisposeComplaint command) => ComplaintAction.Dispose;

    public async Task<Refused> Apply(ComplaintWriting writing, DisposeComplaint command, CancellationToken ct)
    {
        var (db, id, proposal) = (writing.Db, writing.Complaint.Id, writing.Parts.DisposalProposed!);
        var rule = await RetentionRules.Of(db, RetentionKinds.OfComplaint(writing.Complaint.Outcome), ct);
        if (rule.Kind.Code != proposal.Kind || rule.Number != proposal.RuleNumber)
        {
            return Refusal.Of("disposal.rule_changed");
        }

        // Asked again: what happened since it was proposed stops it too.
        var stopped = await DisposalStops.Of(writing, rule, settings, ct);
        if (stopped.Reasons is { Count: > 0 })
        {
            return stopped;
        }

        // The second person says so too: a rule that is only recalled is nobody's alone to use.
        if (DisposalStops.Unverified(rule, command.Despite) is { } unverified)
        {
            return unverified;
        }

        var proposedDespite = await DisposalStops.SaidBefore(db, id, PastTense.Of(ComplaintAction.ProposeDisposal), ct);

        // The story's own entry covers what changed so far: it comes before the complaint changes.
        await NarrativeOf.Dispose(writing.Session, databases.Tables, writing.Complaint, writing.Actor, ct);
        proposal.EndAs(ProposalEnds.CarriedOut, writing.Today, writing.Actor.Id);
        var emptied = new List<string>();
        var rows = await RecordRows.Of(db, id, ct);
        foreach (var row in rows)
        {
            emptied.AddRange(databases.Tables.Of(row.GetType()).Empty(row));

            // Also what holds nothing personal, so that every row of it is known to have been looked at.
            db.Entry(row).State = EntityState.Modified;
        }

        writing.Complaint.DisposedOn = writing.Today;
        writing.Detail["authority"] = proposal.Authority;
        writing.Detail["reason"] = proposal.Reason;
        writing.Detail["standing"] = proposal.Standing;
        writing.Detail["rule"] = RetentionRules.NameOf(rule);
        writing.Detail["proposed_by"] = proposal.ProposedBy;
        if (!rule.IsVerified)
        {
            writing.Detail[DisposalStops.Despite] = command.Despite!.Trim();
            writing.Detail[DisposalStops.ProposedDespite] = proposedDespite ?? "";
        }

        writing.Detail["rows"] = rows.Count;
        writing.Detail["values"] = emptied.Count;
        writing.Detail["attachments"] = rows.OfType<Attachment>().Count();
        writing.Detail[Disposal.Fields] = Disposal.List(emptied);
        await KeepFromLeaving(db, id, ct);
        await Contents.RemoveOf(db, writing.Complaint, ct);
        await ListFiles.Forget(writing.Session, ct);
        await db.PrintQueue.Where(print => print.ComplaintId == id).ExecuteDeleteAsync(ct);
        await db.StoryPrints.Where(print => print.ComplaintId == id).ExecuteDeleteAsync(ct);
        await db.CopyMarks.Where(mark => mark.ComplaintId == id || mark.OtherId == id).ExecuteDeleteAsync(ct);
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

    // A message that still waits, for the mail server or for whoever sends it by hand, has no recipient and no words any more.
    private static Task<int> KeepFromLeaving(TrackerDb db, long complaintId, CancellationToken ct) =>
        db.MailQueue
            .Where(queued => (queued.Status == QueuedMailStatus.Waiting || queued.Status == QueuedMailStatus.NoWay || (queued.Status == QueuedMailStatus.ByHand && queued.TakenUpAt == null)) && db.Mails.Any(mail => mail.Id == queued.MailId && mail.ComplaintId == complaintId))
            .ExecuteUpdateAsync(set => set.SetProperty(queued => queued.Status, QueuedMailStatus.Disposed).SetProperty(queued => queued.Enclosure, (string?)null), ct);
}
