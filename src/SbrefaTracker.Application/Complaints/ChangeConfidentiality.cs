using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Changes how much an office may be told. The filer does it, or staff record the filer's wish and how it came. A narrower level
/// holds from now on and never claims to undo what was told.
/// </summary>
public sealed record ChangeConfidentiality : ComplaintCommand
{
    public required string Confidentiality { get; init; }

    /// <summary>What the office may see beyond <c>facts</c>: names of <see cref="DisclosureTable.Tickable"/>. At any other level none are kept.</summary>
    public IReadOnlyList<string> Disclosed { get; init; } = [];

    /// <summary>When and by which way the filer agreed; the filer's own act needs no proof.</summary>
    public string? Consent { get; init; }
}

internal sealed class ChangeConfidentialityValidator : AbstractValidator<ChangeConfidentiality>
{
    public ChangeConfidentialityValidator()
    {
        RuleFor(command => command.Confidentiality).CodeOf(Confidentialities.List, required: true);
        RuleFor(command => command.Consent).WordsIfAny();
    }
}

internal sealed class ChangeConfidentialityUseCase : IComplaintUseCase<ChangeConfidentiality>
{
    public ComplaintAction Action(ChangeConfidentiality command) => ComplaintAction.ChangeConfidentiality;

    public async Task<Refused> Apply(ComplaintWriting writing, ChangeConfidentiality command, CancellationToken ct)
    {
        var isFiler = writing.Actor.Is(Roles.Filer);
        if (!isFiler && string.IsNullOrWhiteSpace(command.Consent))
        {
            return Refusal.On(nameof(command.Consent), "required");
        }

        if (FieldText.Read(ComplaintFields.DisclosedFields, string.Join(',', command.Disclosed), out var ticked) is { } unknown)
        {
            return unknown with { Field = nameof(command.Disclosed) };
        }

        writing.Detail["old"] = writing.Complaint.Confidentiality;
        writing.Detail["new"] = command.Confidentiality;
        writing.Complaint.Confidentiality = command.Confidentiality;
        writing.Complaint.DisclosedFields = command.Confidentiality == Confidentialities.Facts ? (string?)ticked : null;
        writing.Detail["ticked"] = writing.Complaint.DisclosedFields ?? "";
        if (!isFiler)
        {
            await writing.Explain(command.Consent!);
        }

        return Refused.No;
    }
}
