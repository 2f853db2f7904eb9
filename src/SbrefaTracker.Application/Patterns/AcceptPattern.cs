using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Application.Patterns;

/// <summary>Takes a pattern for systemic, with what is done about it.</summary>
public sealed record AcceptPattern : RecordCommand
{
    /// <summary>What is done about it. Kept in the ledger for ever, so no personal data.</summary>
    public required string Text { get; init; }
}

internal sealed class AcceptPatternValidator : AbstractValidator<AcceptPattern>
{
    public AcceptPatternValidator() => RuleFor(command => command.Text).Words(ComplaintFields.NameLimit);
}

internal sealed class AcceptPatternUseCase : PatternUseCase<AcceptPattern>
{
    protected override PatternAction Action(AcceptPattern command) => PatternAction.Accept;

    protected override Task<Refused> Apply(RecordWriting<PatternFlag> writing, AcceptPattern command, CancellationToken ct)
    {
        Decide(writing, command.Text);
        return Task.FromResult(Refused.No);
    }
}
