using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Ends the complaint with an outcome; finding and penalty may come with it.</summary>
public sealed record CloseComplaint : ComplaintCommand
{
    public required string Outcome { get; init; }

    public string? Finding { get; init; }

    /// <summary>The penalty that was assessed, in cents; only where none was ever given, by the filer or at an earlier end. What was given is not changed by this.</summary>
    public long? PenaltyAssessedCents { get; init; }

    /// <summary>What the penalty came to in cents; null when there was none or it is not known.</summary>
    public long? PenaltyFinalCents { get; init; }

    /// <summary>The reference of the complaint that it duplicates; only for the outcome <c>duplicate</c>, and null where it is not known.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>Why, for colleagues.</summary>
    public string? Note { get; init; }

    /// <summary>The letter to the filer; a short one in standing words when it is not given.</summary>
    public string? Letter { get; init; }

    /// <summary>The version of the template that the letter was begun from; null when it was written freely.</summary>
    public string? Template { get; init; }
}

internal sealed class CloseComplaintValidator : AbstractValidator<CloseComplaint>
{
    public CloseComplaintValidator()
    {
        RuleFor(command => command.Outcome).CodeOf(Outcomes.List, required: true);
        RuleFor(command => command.Finding).CodeOf(Findings.List, required: false);
        RuleFor(command => command.PenaltyAssessedCents).GreaterThanOrEqualTo(0).WithErrorCode("negative")
            .LessThanOrEqualTo(FieldText.LargestCents).WithErrorCode("too_large").WithState(command => new object[] { command.PenaltyAssessedCents!, FieldText.LargestCents / 100 });
        RuleFor(command => command.PenaltyFinalCents).GreaterThanOrEqualTo(0).WithErrorCode("negative");
        RuleFor(command => command.Note).WordsIfAny();
        RuleFor(command => command.Letter).WordsIfAny(Validation.LetterLimit);
        RuleFor(command => command.Letter).Finished();
        RuleFor(command => command.Template).WordsIfAny(Validation.TemplateLimit);
    }
}

internal sealed class CloseComplaintUseCase : IComplaintUseCase<CloseComplaint>
{
    public ComplaintAction Action(CloseComplaint command) => ComplaintAction.Close;

    public ComplaintFacts Told(CloseComplaint command, ComplaintFacts facts) => facts with { ChosenOutcome = command.Outcome };

    public async Task<Refused> Apply(ComplaintWriting writing, CloseComplaint command, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        if (command.PenaltyAssessedCents is { } assessed)
        {
            if (complaint.PenaltyAssessedCents is { } given && given != assessed)
            {
                return Refusal.On(nameof(command.PenaltyAssessedCents), "assessed_already");
            }

            complaint.PenaltyAssessedCents = assessed;
        }

        if (command.PenaltyFinalCents is { } final)
        {
            complaint.PenaltyFinalCents = final;
        }

        if (complaint.PenaltyFinalCents > complaint.PenaltyAssessedCents)
        {
            return Refusal.On(nameof(command.PenaltyFinalCents), "final_above_assessed");
        }

        if (!string.IsNullOrWhiteSpace(command.DuplicateOf) && await NameOther(writing, command, ct) is { } unknown)
        {
            return unknown;
        }

        complaint.ClosedOn = writing.Today;
        complaint.Outcome = command.Outcome;
        complaint.Finding = command.Finding;
        writing.Detail["outcome"] = command.Outcome;
        if (!string.IsNullOrWhiteSpace(command.Note))
        {
            await writing.Explain(command.Note);
        }

        await writing.MailFiler(await writing.Titled(Letters.Closed(complaint, command.Letter), LetterKinds.Closure, command.Letter, command.Template, ct));
        return Refused.No;
    }

    private static async Task<Refusal?> NameOther(ComplaintWriting writing, CloseComplaint command, CancellationToken ct)
    {
        var other = command.Outcome == Outcomes.Duplicate ? await writing.Db.Complaints.AsNoTracking().FindByReference(command.DuplicateOf!.Trim(), ct) : null;
        if (other is null || other.Id == writing.Complaint.Id)
        {
            return Refusal.On(nameof(command.DuplicateOf), other is null ? "duplicate_unknown" : "duplicate_of_itself");
        }

        writing.Detail["duplicate"] = other.Reference;
        return null;
    }
}
