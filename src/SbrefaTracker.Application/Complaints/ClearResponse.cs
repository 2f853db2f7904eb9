using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>A second person approves the drafted response.</summary>
public sealed record ClearResponse : ComplaintCommand;

internal sealed class ClearResponseUseCase : IComplaintUseCase<ClearResponse>
{
    public ComplaintAction Action(ClearResponse command) => ComplaintAction.ClearResponse;

    public Task<Refused> Apply(ComplaintWriting writing, ClearResponse command, CancellationToken ct)
    {
        var draft = writing.Parts.Draft!;
        draft.ClearedBy = writing.Actor.Id;
        draft.ClearedOn = writing.Today;
        writing.Detail["response"] = draft.Number;
        return Task.FromResult(Refused.No);
    }
}
