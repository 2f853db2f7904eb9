using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Tells the filer that a person has read the complaint.</summary>
public sealed record AcknowledgeComplaint : ComplaintCommand
{
    /// <summary>The letter; a short one in standing words when it is not given.</summary>
    public string? Text { get; init; }

    /// <summary>The version of the template that the letter was begun from; null when it was written freely.</summary>
    public string? Template { get; init; }
}

internal sealed class AcknowledgeComplaintValidator : AbstractValidator<AcknowledgeComplaint>
{
    public AcknowledgeComplaintValidator()
    {
        RuleFor(command => command.Text).WordsIfAny(Validation.LetterLimit);
        RuleFor(command => command.Text).Finished();
        RuleFor(command => command.Template).WordsIfAny(Validation.TemplateLimit);
    }
}

internal sealed class AcknowledgeComplaintUseCase : IComplaintUseCase<AcknowledgeComplaint>
{
    public ComplaintAction Action(AcknowledgeComplaint command) => ComplaintAction.Acknowledge;

    public async Task<Refused> Apply(ComplaintWriting writing, AcknowledgeComplaint command, CancellationToken ct)
    {
        writing.Complaint.AcknowledgedOn = writing.Today;
        await writing.MailFiler(Letters.Acknowledged(writing.Complaint, command.Text).BegunFrom(command.Text, command.Template));
        return Refused.No;
    }
}
