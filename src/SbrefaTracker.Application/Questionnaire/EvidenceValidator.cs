using FluentValidation;
using FluentValidation.Results;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Application.Questionnaire;

/// <summary>A command that brings what is to be written about a piece of evidence.</summary>
public interface IEvidenceGiven
{
    /// <summary>A code of <see cref="EvidenceKinds"/>.</summary>
    string Kind { get; }

    /// <summary>By the names of <see cref="EvidenceFields"/>.</summary>
    IReadOnlyDictionary<string, string> Values { get; }
}

/// <summary>Says every reason at once why something cannot be put on file.</summary>
internal abstract class EvidenceValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : IEvidenceGiven
{
    protected EvidenceValidator(AgencyTime time) => RuleFor(command => command).Custom((command, context) =>
    {
        if (!EvidenceKinds.List.Has(command.Kind))
        {
            context.AddFailure(Failure(nameof(command.Kind), "unknown_code", command.Kind, string.Join(", ", EvidenceKinds.List.Codes)));
            return;
        }

        foreach (var refusal in EvidenceReading.Read(command.Kind, command.Values, time.Today).Refusals)
        {
            context.AddFailure(Failure(refusal.Field!, refusal.Code, [.. refusal.Args]));
        }
    });

    private static ValidationFailure Failure(string field, string code, params object[] args) => new(field, code) { ErrorCode = code, CustomState = args };
}
