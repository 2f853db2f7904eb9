using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Triage;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Goes through the checklist; each answer is recorded. It decides nothing by itself.</summary>
public sealed record TriageComplaint : ComplaintCommand
{
    /// <summary>A code of <see cref="TriageAnswers"/> for every question that is asked of this complaint, by the question's code.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    /// <summary>What colleagues should know of it.</summary>
    public string? Note { get; init; }
}

internal sealed class TriageComplaintValidator : AbstractValidator<TriageComplaint>
{
    public TriageComplaintValidator()
    {
        RuleForEach(command => command.Answers).ChildRules(answer => answer.RuleFor(pair => pair.Value).CodeOf(TriageAnswers.List, required: false));
        RuleFor(command => command.Note).WordsIfAny();
    }
}

internal sealed class TriageComplaintUseCase : IComplaintUseCase<TriageComplaint>
{
    public ComplaintAction Action(TriageComplaint command) => ComplaintAction.Triage;

    public async Task<Refused> Apply(ComplaintWriting writing, TriageComplaint command, CancellationToken ct)
    {
        var items = TriageList.For(writing.Complaint.Source, writing.Complaint.ActionType);
        var open = items.Count(item => string.IsNullOrEmpty(command.Answers.GetValueOrDefault(item.Code)));
        if (open > 0)
        {
            return Refusal.On(nameof(command.Answers), "checklist_open", open);
        }

        var triage = await writing.Add(new TriageRecord
        {
            ComplaintId = writing.Complaint.Id,
            TriagedOn = writing.Today,
            By = writing.Actor.Id,
            Note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim(),
        });
        foreach (var item in items)
        {
            await writing.Add(new TriageMark { ComplaintId = triage.ComplaintId, TriageId = triage.Id, Item = item.Code, Answer = command.Answers[item.Code] });
        }

        writing.Detail["concerns"] = items.Count(item => item.IsConcern(command.Answers[item.Code]));
        return Refused.No;
    }
}
