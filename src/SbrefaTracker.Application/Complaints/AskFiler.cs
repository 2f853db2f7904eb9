using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Asks the filer for what is missing; the complaint waits for it.</summary>
public sealed record AskFiler : ComplaintCommand
{
    public required string Text { get; init; }

    /// <summary>The version of the template that the letter was begun from; null when it was written freely.</summary>
    public string? Template { get; init; }
}


internal sealed class AskFilerValidator : AbstractValidator<AskFiler>
{
    public AskFilerValidator()
    {
        RuleFor(command => command.Text).Words(Validation.LetterLimit);
        RuleFor(command => command.Text).Finished();
        RuleFor(command => command.Template).WordsIfAny(Validation.TemplateLimit);
    }
}

internal sealed class AskFilerUseCase : IComplaintUseCase<AskFiler>
{
    public ComplaintAction Action(AskFiler command) => ComplaintAction.AskFiler;

    public async Task<Refused> Apply(ComplaintWriting writing, AskFiler command, CancellationToken ct)
    {
        await writing.Say(command.Text, fromFiler: false);
        await writing.MailFiler(await writing.Titled(Letters.FilerAsked(writing.Complaint, command.Text), LetterKinds.AskForMore, command.Text, command.Template, ct));
        return Refused.No;
    }
}
