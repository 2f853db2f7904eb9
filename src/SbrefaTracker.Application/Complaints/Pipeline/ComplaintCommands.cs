using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints.Pipeline;

/// <summary>
/// The one way in which a complaint changes: validate, find, refuse what is stale, ask the workflow, apply, set state and due
/// day, write the ledger and the outbox, all in one transaction of the writer.
/// </summary>
public sealed class ComplaintCommands(IServiceProvider services, WriteQueue queue, ClockSettings clocks, ReviewSettings reviews)
{
    /// <returns>The complaint's new version, for the page that goes on.</returns>
    public async Task<Result<int>> Run<TCommand>(TCommand command, Actor actor, CancellationToken ct = default)
        where TCommand : ComplaintCommand
    {
        var faults = Validation.FaultsOf(services, command);
        if (faults.Count > 0)
        {
            return Result<int>.Refused(faults);
        }

        var useCase = services.GetRequiredService<IComplaintUseCase<TCommand>>();
        var result = await queue.Run((session, token) => Write(session, useCase, command, actor, token), ct);
        if (result.IsDone)
        {
            await useCase.Committed(ct);
        }

        return result;
    }

    /// <summary>The same inside a piece of writing that does more, all of it or nothing.</summary>
    /// <param name="session">The piece of writing.</param>
    /// <param name="command">What is to be done.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="ct">Stops the work.</param>
    /// <param name="rules">In force now, where many complaints are written and reading them once is enough.</param>
    internal Task<Result<int>> Run<TCommand>(WriteSession session, TCommand command, Actor actor, CancellationToken ct, Rulebook? rules = null)
        where TCommand : ComplaintCommand =>
        Write(session, services.GetRequiredService<IComplaintUseCase<TCommand>>(), command, actor, ct, rules);

    private async Task<Result<int>> Write<TCommand>(
        WriteSession session, IComplaintUseCase<TCommand> useCase, TCommand command, Actor actor, CancellationToken ct, Rulebook? rules = null)
        where TCommand : ComplaintCommand
    {
        var complaint = await session.Db.Complaints.FindByReference(command.Reference, ct);
        if (complaint is null)
        {
            return Refusal.Of("complaint_not_found", command.Reference);
        }

        var parts = await ComplaintParts.Load(session.Db, complaint.Id, ct);
        var action = useCase.Action(command);
        var allowed = ComplaintWorkflow.Try(complaint.State, useCase.Told(command, parts.FactsOf(complaint, session.Today)), actor, action);
        if (complaint.Version != command.Version && !OnlyLacksRole(allowed) && !await IsNoWorkSince(session.Db, complaint, command.Version, ct))
        {
            return Refusal.Of("stale", command.Version, complaint.Version);
        }

        if (!allowed.IsDone)
        {
            return Result<int>.Refused(allowed.Refusals);
        }

        rules ??= await Rulebook.Load(session.Db, clocks, ct);
        var writing = new ComplaintWriting(session, complaint, parts, actor, rules) { Action = action, Target = allowed.Value };
        var refused = await useCase.Apply(writing, command, ct);
        if (refused.Reasons is { Count: > 0 } reasons)
        {
            return Result<int>.Refused(reasons);
        }

        await Finish(session, writing, ct);
        return complaint.Version;
    }

    private async Task Finish(WriteSession session, ComplaintWriting writing, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        if (complaint.State != writing.Target)
        {
            writing.Detail["from"] = complaint.State.ToString();
            writing.Detail["to"] = writing.Target.ToString();
            complaint.State = writing.Target;
        }

        var parts = writing.Parts;
        if (parts.DisposalProposed is { } proposal && writing.Action is not ComplaintAction.ProposeDisposal)
        {
            // What somebody still works on is not over.
            proposal.EndAs(ProposalEnds.Activity, session.Today, writing.Actor.Id);
        }

        Intake.SetDue(complaint, writing.Rules, parts.DuesOfOffices(complaint), parts.PauseSpans, parts.Grants, parts.DecisionDue, session.Today);
        await ReviewNeed.Refresh(writing, reviews, ct);
        await session.Record(complaint, writing.Actor, PastTense.Of(writing.Action), EntryDetail.Write(writing.Detail), ct);
    }

    // What the clock files away beside the work is nobody's change.
    private static async Task<bool> IsNoWorkSince(TrackerDb db, Complaint complaint, int seen, CancellationToken ct) =>
        seen < complaint.Version && !await db.Entries.OfWork().AnyAsync(entry => entry.ComplaintId == complaint.Id && entry.Sequence > seen, ct);

    // Who has no right here is not told whether the complaint moved on.
    private static bool OnlyLacksRole(Result allowed) => allowed.Refusals.Any(refusal => refusal.Code == "workflow.not_your_role");
}
