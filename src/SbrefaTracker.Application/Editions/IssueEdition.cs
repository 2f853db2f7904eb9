using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Domain.Editions;

namespace SbrefaTracker.Application.Editions;

/// <summary>Issues the edition: from here on it never changes.</summary>
public sealed record IssueEdition : RecordCommand;

internal sealed class IssueEditionUseCase : EditionUseCase<IssueEdition>
{
    protected override EditionAction Action(IssueEdition command) => EditionAction.Issue;

    protected override async Task<Refused> Apply(RecordWriting<Edition> writing, IssueEdition command, CancellationToken ct)
    {
        (writing.Root.IssuedBy, writing.Root.IssuedOn) = (writing.Actor.Id, writing.Today);
        await EditionStories.Fix(writing, ct);
        return Refused.No;
    }
}
