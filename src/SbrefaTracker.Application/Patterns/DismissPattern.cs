using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Application.Patterns;

/// <summary>Says why a pattern is nothing systemic. It is raised again only when another complaint joins.</summary>
public sealed record DismissPattern : RecordCommand
{
    /// <summary>Kept in the ledger for ever, so no personal data.</summary>
    public required string Reason { get; init; }
}

internal sealed class DismissPatternValidator : AbstractValidator<DismissPattern>
{
    public DismissPatternValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class DismissPatternUseCase : PatternUseCase<DismissPattern>
{
    protected override PatternAction Action(DismissPattern command) => PatternAction.Dismiss;

    protected override Task<Refused> Apply(RecordWriting<PatternFlag> writing, DismissPattern command, CancellationToken ct)
    {
        Decide(writing, command.Reason);
        return Task.FromResult(Refused.No);
    }
}
