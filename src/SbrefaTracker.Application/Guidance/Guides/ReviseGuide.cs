using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Guides;

/// <summary>Changes what is written about a guide. The ledger says which fields changed, and the days as they were.</summary>
public sealed record ReviseGuide : RecordCommand, IGuideGiven
{
    /// <summary>All of it, also what did not change.</summary>
    public required GuideGiven Given { get; init; }
}

internal sealed class ReviseGuideValidator(AgencyTime time) : GuideValidator<ReviseGuide>(time);

internal sealed class ReviseGuideUseCase : GuideUseCase<ReviseGuide>
{
    protected override GuideAction Action(ReviseGuide command) => GuideAction.Revise;

    protected override Task<Refused> Apply(RecordWriting<Guide> writing, ReviseGuide command, CancellationToken ct)
    {
        var guide = writing.Root;
        var (effective, published) = (guide.EffectiveOn, guide.PublishedOn);
        var changed = GuideReading.Take(guide, command.Given);
        if (changed.Count == 0)
        {
            return Task.FromResult<Refused>(Refusal.Of("nothing_changed"));
        }

        (guide.EnteredOn, guide.EnteredBy) = (writing.Today, writing.Actor.Id);
        writing.Detail["changed"] = string.Join(' ', changed);
        if (effective != guide.EffectiveOn)
        {
            writing.Detail["effectiveBefore"] = effective;
        }

        if (published is { } before && before != guide.PublishedOn)
        {
            writing.Detail["publishedBefore"] = before;
        }

        return Task.FromResult(Refused.No);
    }
}
