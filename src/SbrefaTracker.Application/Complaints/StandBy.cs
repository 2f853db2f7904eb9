using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Tells a filer who said that the matter is not solved why the answer stands all the same. The other way is to take it up again.</summary>
public sealed record StandBy : ComplaintCommand
{
    public required string Text { get; init; }
}

internal sealed class StandByValidator : AbstractValidator<StandBy>
{
    public StandByValidator() => RuleFor(command => command.Text).Words(Validation.LetterLimit);
}

internal sealed class StandByUseCase : IComplaintUseCase<StandBy>
{
    public ComplaintAction Action(StandBy command) => ComplaintAction.StandBy;

    public async Task<Refused> Apply(ComplaintWriting writing, StandBy command, CancellationToken ct)
    {
        writing.Complaint.UnsolvedAnsweredOn = writing.Today;
        await writing.Say(command.Text, fromFiler: false);
        await writing.MailFiler(Letters.StoodBy(writing.Complaint, command.Text));
        return Refused.No;
    }
}
