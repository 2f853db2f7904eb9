using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Domain.Letters;
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
        await writing.MailFiler(await writing.Titled(Letters.Acknowledged(writing.Complaint, command.Text), LetterKinds.Acknowledgement, command.Text, command.Template, ct));
        return Refused.No;
    }
}
