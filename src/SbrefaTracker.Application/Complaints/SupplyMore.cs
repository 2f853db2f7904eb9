using FluentValidation;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>The filer gives what was asked for, or staff record what came by letter or telephone.</summary>
public sealed record SupplyMore : ComplaintCommand
{
    public required string Text { get; init; }

    /// <summary>The ids of files that go along, received before for this complaint, as <see cref="AddEvidence"/> has them; none is usual.</summary>
    public IReadOnlyList<long> Files { get; init; } = [];
}

internal sealed class SupplyMoreValidator : AbstractValidator<SupplyMore>
{
    public SupplyMoreValidator() => RuleFor(command => command.Text).Words(Validation.LetterLimit);
}

internal sealed class SupplyMoreUseCase : IComplaintUseCase<SupplyMore>
{
    public ComplaintAction Action(SupplyMore command) => ComplaintAction.Supply;

    public async Task<Refused> Apply(ComplaintWriting writing, SupplyMore command, CancellationToken ct)
    {
        if (command.Files.Count > 0 && !await AddEvidenceUseCase.Attach(writing, command.Files, ct))
        {
            return Refusal.Of("file.not_found");
        }

        await writing.Say(command.Text, fromFiler: true);
        return Refused.No;
    }
}
