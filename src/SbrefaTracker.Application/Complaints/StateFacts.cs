using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Writes the statement of facts: what an office gets at the level <c>facts</c>, without anything that names the filer. An
/// analyst writes it, the filer confirms it, and how they did is kept.
/// </summary>
public sealed record StateFacts : ComplaintCommand
{
    public required string Text { get; init; }

    /// <summary>When and by which way the filer confirmed these words.</summary>
    public required string Consent { get; init; }
}

internal sealed class StateFactsValidator : AbstractValidator<StateFacts>
{
    public StateFactsValidator()
    {
        RuleFor(command => command.Text).Words(ComplaintFields.StatementLimit);
        RuleFor(command => command.Consent).Words();
    }
}

internal sealed class StateFactsUseCase : IComplaintUseCase<StateFacts>
{
    public ComplaintAction Action(StateFacts command) => ComplaintAction.StateFacts;

    public async Task<Refused> Apply(ComplaintWriting writing, StateFacts command, CancellationToken ct)
    {
        writing.Complaint.StatementOfFacts = command.Text;
        await writing.Explain(command.Consent);
        return Refused.No;
    }
}
