using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Says of an office's final reply which questions it answered, and what else its quality follows from.</summary>
public sealed record AssessReply : ComplaintCommand
{
    public required long InquiryId { get; init; }

    /// <summary>A code of <see cref="AnswerMarks"/> for every question of the inquiry, by the question's id.</summary>
    public required IReadOnlyDictionary<long, string> Marks { get; init; }

    /// <summary>The reply shows that the facts were looked into.</summary>
    public required bool? FactsLookedInto { get; init; }

    /// <summary>A code of <see cref="PersonnelCodes"/>.</summary>
    public required string Personnel { get; init; }

    /// <summary>A code of <see cref="SignerRanks"/>.</summary>
    public required string SignerRank { get; init; }

    /// <summary>Its tone is one that an agency can stand by.</summary>
    public required bool? Professional { get; init; }

    /// <summary>Why, for the other staff.</summary>
    public string? Note { get; init; }
}

internal sealed class AssessReplyValidator : AbstractValidator<AssessReply>
{
    public AssessReplyValidator()
    {
        RuleFor(command => command.FactsLookedInto).NotNull().WithErrorCode("required");
        RuleFor(command => command.Personnel).CodeOf(PersonnelCodes.List, required: true);
        RuleFor(command => command.SignerRank).CodeOf(SignerRanks.List, required: true);
        RuleFor(command => command.Professional).NotNull().WithErrorCode("required");
        RuleFor(command => command.Note).WordsIfAny();
        RuleForEach(command => command.Marks).ChildRules(mark => mark.RuleFor(pair => pair.Value).CodeOf(AnswerMarks.List, required: false));
    }
}

internal sealed class AssessReplyUseCase : IComplaintUseCase<AssessReply>
{
    public ComplaintAction Action(AssessReply command) => ComplaintAction.AssessReply;

    public async Task<Refused> Apply(ComplaintWriting writing, AssessReply command, CancellationToken ct)
    {
        var inquiry = writing.Parts.Inquiries.FirstOrDefault(row => row.Id == command.InquiryId && row.RepliedOn is not null);
        if (inquiry is null)
        {
            return Refusal.On(nameof(command.InquiryId), "required");
        }

        var questions = await writing.Db.Questions.Where(question => question.InquiryId == inquiry.Id).OrderBy(question => question.Number).ToListAsync(ct);
        if (questions.Find(question => string.IsNullOrEmpty(command.Marks.GetValueOrDefault(question.Id))) is { } open)
        {
            return Refusal.On(nameof(command.Marks), "question_unmarked", open.Number);
        }

        var marks = questions.ConvertAll(question => command.Marks[question.Id]);
        var quality = ReplyQuality.Judge(new(marks, command.FactsLookedInto!.Value, command.Personnel, command.SignerRank, command.Professional!.Value));
        await Add(writing, command, inquiry, quality.Grade, questions);
        writing.Detail["office"] = inquiry.OfficeCode;
        writing.Detail["inquiry"] = inquiry.Number;
        writing.Detail["quality"] = quality.Grade.ToString();
        return Refused.No;
    }

    private static async Task Add(ComplaintWriting writing, AssessReply command, Inquiry inquiry, Grade grade, IReadOnlyList<Question> questions)
    {
        var assessment = await writing.Add(new Assessment
        {
            ComplaintId = inquiry.ComplaintId,
            InquiryId = inquiry.Id,
            AssessedOn = writing.Today,
            By = writing.Actor.Id,
            FactsLookedInto = command.FactsLookedInto!.Value,
            Personnel = command.Personnel,
            SignerRank = command.SignerRank,
            Professional = command.Professional!.Value,
            Grade = grade.ToString(),
            Rule = ReplyQuality.Rule,
            Note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim(),
        });
        foreach (var question in questions)
        {
            await writing.Add(new QuestionMark
            {
                ComplaintId = inquiry.ComplaintId,
                AssessmentId = assessment.Id,
                QuestionId = question.Id,
                Mark = command.Marks[question.Id],
            });
        }
    }
}
