using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Puts numbered questions to an office. Refused when the filer keeps the complaint in this office.</summary>
public sealed record AskOffice : ComplaintCommand
{
    public required string Office { get; init; }

    /// <summary>At least one; they are numbered in this order.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>The language of the letters to the office, a code of <see cref="Languages"/>.</summary>
    public string Language { get; init; } = Languages.English;

    /// <summary>Which paragraphs of the letter are taken that may be left out, by their codes; null is those that its template takes by itself.</summary>
    public IReadOnlyList<string>? Paragraphs { get; init; }
}

internal sealed class AskOfficeValidator : AbstractValidator<AskOffice>
{
    public AskOfficeValidator()
    {
        RuleFor(command => command.Office).Words(20);
        RuleFor(command => command.Language).CodeOf(Languages.List, required: true);
        RuleFor(command => command.Questions).Must(questions => questions.Count > 0).WithErrorCode("required");
        RuleForEach(command => command.Questions).Words();
    }
}

internal sealed class AskOfficeUseCase : IComplaintUseCase<AskOffice>
{
    public ComplaintAction Action(AskOffice command) => ComplaintAction.AskOffice;

    public async Task<Refused> Apply(ComplaintWriting writing, AskOffice command, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        var office = await writing.Db.Offices.FirstOrDefaultAsync(row => row.Code == command.Office, ct);
        if (office is null)
        {
            return Refusal.On(nameof(command.Office), "unknown_office", command.Office);
        }

        if (!office.IsOpenOn(writing.Today))
        {
            return Refusal.On(nameof(command.Office), office.SuccessorCode is null ? "office_closed" : "office_closed_for", office.Name, office.SuccessorCode ?? "");
        }

        if (complaint.Confidentiality == Confidentialities.Facts && string.IsNullOrWhiteSpace(complaint.StatementOfFacts))
        {
            return Refusal.Of("statement_of_facts_missing");
        }

        var inquiry = await writing.Add(new Inquiry
        {
            ComplaintId = complaint.Id,
            Number = writing.Parts.Inquiries.Count + 1,
            OfficeCode = office.Code,
            AskedOn = writing.Today,
            AskedBy = writing.Actor.Id,
            DueOn = writing.Rules.CalendarOf(complaint).AddBusinessDays(writing.Today, writing.Rules.Lengths(complaint).OfficeReply),
            Language = command.Language == Languages.English ? null : command.Language,
        });
        await AddQuestions(writing, inquiry, command.Questions);
        writing.Detail["office"] = office.Code;
        writing.Detail["inquiry"] = inquiry.Number;
        writing.Detail["due"] = inquiry.DueOn;
        var letter = await OfficeLetters.Tasking(writing.Db, complaint, inquiry, writing.Today, command.Paragraphs, ct);
        if (!letter.IsDone)
        {
            return letter.Refusals[0] with { Field = nameof(command.Paragraphs) };
        }

        await LiaisonMail.Write(writing, inquiry, letter.Value!, ct);
        return Refused.No;
    }

    private static async Task AddQuestions(ComplaintWriting writing, Inquiry inquiry, IReadOnlyList<string> questions)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            await writing.Add(new Question
            {
                ComplaintId = inquiry.ComplaintId,
                InquiryId = inquiry.Id,
                Number = i + 1,
                Text = questions[i],
            });
        }
    }
}
