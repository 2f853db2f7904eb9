using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Brings the running summary up to date. It stands for itself: what else happened to the complaint does not matter to it, but a summary that
/// somebody else wrote meanwhile is not written over unseen.
/// </summary>
public sealed record SummarizeComplaint : ComplaintCommand
{
    public required string Text { get; init; }

    /// <summary>The number of the summary that this one is to replace, as its writer saw it; 0 when there was none.</summary>
    public required int Replaces { get; init; }
}

internal sealed class SummarizeComplaintValidator : AbstractValidator<SummarizeComplaint>
{
    public SummarizeComplaintValidator() => RuleFor(command => command.Text).Words();
}

internal sealed class SummarizeComplaintUseCase : IComplaintUseCase<SummarizeComplaint>
{
    public ComplaintAction Action(SummarizeComplaint command) => ComplaintAction.Summarize;

    public async Task<Refused> Apply(ComplaintWriting writing, SummarizeComplaint command, CancellationToken ct)
    {
        var id = writing.Complaint.Id;
        var latest = await writing.Db.Summaries.AsNoTracking().Where(row => row.ComplaintId == id).OrderByDescending(row => row.Id).FirstOrDefaultAsync(ct);
        if ((latest?.Number ?? 0) != command.Replaces)
        {
            return Refusal.Of("summary_changed");
        }

        if (latest?.Text == command.Text)
        {
            return Refusal.On(nameof(command.Text), "summary_same");
        }

        var summary = await writing.Add(new Summary
        {
            ComplaintId = id,
            Number = command.Replaces + 1,
            WrittenOn = writing.Today,
            WrittenBy = writing.Actor.Id,
            Text = command.Text,
        });
        writing.Detail["summary"] = summary.Number;
        return Refused.No;
    }
}
