using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Takes a merging back: the complaint is open again and goes on by itself. What had been recorded of its closure is kept, as with every reopening.</summary>
public sealed record UnmergeComplaint : ComplaintCommand
{
    public required string Reason { get; init; }
}

internal sealed class UnmergeComplaintValidator : AbstractValidator<UnmergeComplaint>
{
    public UnmergeComplaintValidator() => RuleFor(command => command.Reason).Words();
}

internal sealed class UnmergeComplaintUseCase(OtherSide others) : IComplaintUseCase<UnmergeComplaint>
{
    public ComplaintAction Action(UnmergeComplaint command) => ComplaintAction.Unmerge;

    public async Task<Refused> Apply(ComplaintWriting writing, UnmergeComplaint command, CancellationToken ct)
    {
        if ((await others.Unlink(writing, writing.Parts.Merging!, command.Reason, ct)).Reason is { } refused)
        {
            return refused;
        }

        await Undoing.Closure(writing, command.Reason);
        await writing.MailFiler(Letters.Unmerged(writing.Complaint));
        return Refused.No;
    }
}
