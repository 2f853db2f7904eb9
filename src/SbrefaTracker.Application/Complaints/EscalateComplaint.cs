using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Raises the complaint to the Commissioner: because an office owes its reply, or because it cannot be solved below. A draft that waited for clearance goes back.</summary>
public sealed record EscalateComplaint : ComplaintCommand
{
    /// <summary>A code of <see cref="EscalationGrounds"/>.</summary>
    public required string Ground { get; init; }

    /// <summary>What cannot be solved here and why, and what is asked of the Commissioner.</summary>
    public required string Reason { get; init; }
}

internal sealed class EscalateComplaintValidator : AbstractValidator<EscalateComplaint>
{
    public EscalateComplaintValidator()
    {
        RuleFor(command => command.Ground).CodeOf(EscalationGrounds.List, required: true);
        RuleFor(command => command.Reason).Words();
    }
}

internal sealed class EscalateComplaintUseCase : IComplaintUseCase<EscalateComplaint>
{
    public ComplaintAction Action(EscalateComplaint command) => ComplaintAction.Escalate;

    public async Task<Refused> Apply(ComplaintWriting writing, EscalateComplaint command, CancellationToken ct)
    {
        var promises = await Promises.Days(writing.Db, [.. writing.Parts.Inquiries.Where(inquiry => inquiry.IsOpen).Select(inquiry => inquiry.Id)], ct);
        if (EscalationGrounds.Unfit(command.Ground, writing.Parts.Inquiries, promises, writing.Complaint.Confidentiality, writing.Today) is { } unfit)
        {
            return unfit with { Field = nameof(command.Ground) };
        }

        writing.Detail["ground"] = command.Ground;
        if (writing.Parts.Draft is { } draft)
        {
            draft.ReturnedOn = writing.Today;
        }

        var escalation = await writing.Add(new Escalation
        {
            ComplaintId = writing.Complaint.Id,
            RaisedOn = writing.Today,
            RaisedBy = writing.Actor.Id,
            Reason = command.Reason,
        });
        await EscalationNews.Raised(writing, escalation, ct);
        return Refused.No;
    }
}
