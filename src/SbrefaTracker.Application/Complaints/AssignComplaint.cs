using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Pipeline;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Makes somebody responsible for the complaint who works on complaints.</summary>
public sealed record AssignComplaint : ComplaintCommand
{
    /// <summary>The account's id.</summary>
    public required string Assignee { get; init; }
}


internal sealed class AssignComplaintUseCase : IComplaintUseCase<AssignComplaint>
{
    public ComplaintAction Action(AssignComplaint command) => ComplaintAction.Assign;

    public async Task<Refused> Apply(ComplaintWriting writing, AssignComplaint command, CancellationToken ct)
    {
        var known = await Colleagues.AtWork(writing.Db).AnyAsync(account => account.Id == command.Assignee, ct);
        if (!known)
        {
            return Refusal.On(nameof(command.Assignee), "unknown_account");
        }

        if (writing.Complaint.AssigneeId is { } former && former != command.Assignee)
        {
            writing.Detail["former"] = former;
        }

        writing.Complaint.AssigneeId = command.Assignee;
        writing.Detail["assignee"] = command.Assignee;
        return Refused.No;
    }
}
