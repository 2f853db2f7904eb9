using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Guidance;

/// <summary>
/// Empties every personal value of an entry and of what was said beside it, with the salts of the ledger's commitments, once the time for keeping it is over. What is counted stays. It cannot be undone.
/// </summary>
public sealed record DisposeGuidance : RecordCommand
{
    /// <summary>The schedule or the order that allows it; kept in the ledger for ever, so no personal data.</summary>
    public required string Authority { get; init; }
}

internal sealed class DisposeGuidanceValidator : AbstractValidator<DisposeGuidance>
{
    public DisposeGuidanceValidator() => RuleFor(command => command.Authority).Words(ComplaintFields.NameLimit);
}

internal sealed class DisposeGuidanceUseCase(ITrackerDbFactory databases) : GuidanceUseCase<DisposeGuidance>
{
    protected override GuidanceAction Action(DisposeGuidance command) => GuidanceAction.Dispose;

    protected override async Task<Refused> Apply(RecordWriting<GuidanceEntry> writing, DisposeGuidance command, CancellationToken ct)
    {
        // It may be evidence in the matter that the complaint is kept for.
        if (writing.Root.Complaint is { } reference && await writing.Db.Complaints.AsNoTracking().FindByReference(reference, ct) is { } complaint
            && await writing.Db.Holds.AnyAsync(hold => hold.ComplaintId == complaint.Id && hold.ReleasedOn == null, ct))
        {
            return Refusal.Of("workflow.on_hold");
        }

        var record = writing.Root.Id;
        List<string> emptied = [.. databases.Tables.Of(typeof(GuidanceEntry)).Empty(writing.Root)];
        foreach (var correction in await writing.Db.GuidanceCorrections.Where(row => row.RecordId == record).ToListAsync(ct))
        {
            emptied.AddRange(databases.Tables.Of(typeof(GuidanceCorrection)).Empty(correction));
            writing.Db.Entry(correction).State = EntityState.Modified;
        }

        writing.Root.DisposedOn = writing.Today;
        writing.Detail["authority"] = command.Authority;
        writing.Detail[Disposal.Fields] = Disposal.List(emptied);
        return Refused.No;
    }
}
