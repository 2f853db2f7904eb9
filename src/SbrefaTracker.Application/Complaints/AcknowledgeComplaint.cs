using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Tells the filer that a person has read the complaint.</summary>
public sealed record AcknowledgeComplaint : ComplaintCommand;

internal sealed class AcknowledgeComplaintUseCase : IComplaintUseCase<AcknowledgeComplaint>
{
    public ComplaintAction Action(AcknowledgeComplaint command) => ComplaintAction.Acknowledge;

    public async Task<Refused> Apply(ComplaintWriting writing, AcknowledgeComplaint command, CancellationToken ct)
    {
        writing.Complaint.AcknowledgedOn = writing.Today;
        await writing.MailFiler(Letters.Acknowledged(writing.Complaint));
        return Refused.No;
    }
}
