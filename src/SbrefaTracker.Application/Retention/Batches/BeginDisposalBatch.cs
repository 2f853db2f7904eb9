using FluentValidation;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Retention.Batches;

/// <summary>Freezes a list of complaints and lets one step of their disposal be done with each, in the background.</summary>
public sealed record BeginDisposalBatch : IRecordCommand
{
    /// <summary>A code of <see cref="BatchSteps"/>.</summary>
    public required string Step { get; init; }

    /// <summary>The list as it was shown, at most <see cref="BulkActs.Most"/>.</summary>
    public required IReadOnlyList<BulkItem> Items { get; init; }

    /// <summary>Why, of proposals. Kept in the ledger for ever, so no personal data.</summary>
    public string? Reason { get; init; }

    /// <summary>Why although nobody verified the rule; wanted for those alone, and kept as well.</summary>
    public string? Despite { get; init; }
}

internal sealed class BeginDisposalBatchValidator : AbstractValidator<BeginDisposalBatch>
{
    public BeginDisposalBatchValidator()
    {
        RuleFor(command => command.Step).CodeOf(BatchSteps.List, required: true);
        RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit).When(command => command.Step == BatchSteps.Propose);
        RuleFor(command => command.Despite).WordsIfAny(ComplaintFields.NameLimit);
    }
}

internal sealed class BeginDisposalBatchUseCase : BeginRecord<BeginDisposalBatch, DisposalBatch>
{
    // Which of them may do which step is asked for the step, and again for each complaint.
    protected override IReadOnlyList<Role> Allowed => [Roles.Representative, Roles.Commissioner];

    protected override string Happened => "DisposalBatchBegun";

    protected override async Task<Result<DisposalBatch>> Begin(WriteSession session, BeginDisposalBatch command, Actor actor, CancellationToken ct)
    {
        if (!ComplaintWorkflow.IsEverFor(actor, ActionOf(command.Step)))
        {
            return Refusal.Of("workflow.not_your_role");
        }

        if (command.Items.Count is 0 or > BulkActs.Most)
        {
            return Refusal.Of("not_between", 1, BulkActs.Most);
        }

        if (await JobDesk.HasTooMany(session, actor, ct))
        {
            return Refusal.Of("job.too_many", JobDesk.MostUnfinished);
        }

        return new DisposalBatch
        {
            Step = command.Step,
            BegunOn = session.Today,
            BegunBy = actor.Id,
            Reason = command.Step == BatchSteps.Propose ? command.Reason!.Trim() : null,
            Despite = string.IsNullOrWhiteSpace(command.Despite) ? null : command.Despite.Trim(),
            Size = Distinct(command).Count(),
        };
    }

    protected override async Task<Refused> Complete(RecordWriting<DisposalBatch> writing, BeginDisposalBatch command, CancellationToken ct)
    {
        foreach (var (item, place) in Distinct(command).Select((item, i) => (item, i + 1)))
        {
            await writing.Add(new DisposalBatchItem { RecordId = writing.Root.Id, Place = place, Reference = item.Reference, ComplaintVersion = item.Version });
        }

        writing.Detail["step"] = writing.Root.Step;
        writing.Detail["size"] = writing.Root.Size;
        return Refused.No;
    }

    /// <summary>The work waits in the same transaction: neither is there without the other.</summary>
    protected override Task After(RecordWriting<DisposalBatch> writing, BeginDisposalBatch command, CancellationToken ct) =>
        JobDesk.Post(writing.Session, new AskJob(JobKinds.Disposal) { Subject = writing.Root.Id }, writing.Actor, ct);

    private static IEnumerable<BulkItem> Distinct(BeginDisposalBatch command) => command.Items.DistinctBy(item => item.Reference);

    internal static ComplaintAction ActionOf(string step) => step == BatchSteps.Propose ? ComplaintAction.ProposeDisposal : ComplaintAction.Dispose;
}
