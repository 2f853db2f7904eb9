using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Tells the filer of a merged complaint what came of the matter. Nothing is sent by itself when the leading complaint is answered: its answer was written for another
/// filer, and what of it this one may know is for a person to say.
/// </summary>
public sealed record TellOutcome : ComplaintCommand
{
    public required string Text { get; init; }
}

internal sealed class TellOutcomeValidator : AbstractValidator<TellOutcome>
{
    public TellOutcomeValidator()
    {
        RuleFor(command => command.Text).Words(Validation.LetterLimit);
        RuleFor(command => command.Text).Finished();
    }
}

internal sealed class TellOutcomeUseCase : IComplaintUseCase<TellOutcome>
{
    public ComplaintAction Action(TellOutcome command) => ComplaintAction.TellOutcome;

    public async Task<Refused> Apply(ComplaintWriting writing, TellOutcome command, CancellationToken ct)
    {
        writing.Parts.Merging!.ToldOn = writing.Today;
        await writing.Say(command.Text, fromFiler: false);
        await writing.MailFiler(Letters.OutcomeTold(writing.Complaint, command.Text));
        return Refused.No;
    }
}
