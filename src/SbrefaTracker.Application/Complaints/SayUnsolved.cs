using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>The filer says that the answer did not solve the matter. Somebody of this office answers to it: see <see cref="StandBy"/>.</summary>
public sealed record SayUnsolved : ComplaintCommand
{
    public required string Text { get; init; }
}

internal sealed class SayUnsolvedValidator : AbstractValidator<SayUnsolved>
{
    public SayUnsolvedValidator() => RuleFor(command => command.Text).Words(Validation.LetterLimit);
}

internal sealed class SayUnsolvedUseCase : IComplaintUseCase<SayUnsolved>
{
    public ComplaintAction Action(SayUnsolved command) => ComplaintAction.SayUnsolved;

    public async Task<Refused> Apply(ComplaintWriting writing, SayUnsolved command, CancellationToken ct)
    {
        writing.Complaint.UnsolvedOn = writing.Today;
        await writing.Say(command.Text, fromFiler: true);
        await FilerNews.TellUnsolved(writing, ct);
        return Refused.No;
    }
}
