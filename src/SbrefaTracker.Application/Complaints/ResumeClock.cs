using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Ends the pause: today counts again.</summary>
public sealed record ResumeClock : ComplaintCommand;

internal sealed class ResumeClockUseCase : IComplaintUseCase<ResumeClock>
{
    public ComplaintAction Action(ResumeClock command) => ComplaintAction.Resume;

    public Task<Refused> Apply(ComplaintWriting writing, ResumeClock command, CancellationToken ct)
    {
        writing.Parts.OpenPause!.ToOn = writing.Today;
        return Task.FromResult(Refused.No);
    }
}
