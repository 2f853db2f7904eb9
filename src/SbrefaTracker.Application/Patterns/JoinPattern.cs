using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Application.Patterns;

/// <summary>Another complaint belongs to a pattern: the clock's act. What was dismissed waits for the representative again.</summary>
internal sealed record JoinPattern : RecordCommand
{
    public required string Complaint { get; init; }
}

internal sealed class JoinPatternUseCase : PatternUseCase<JoinPattern>
{
    protected override PatternAction Action(JoinPattern command) => PatternAction.Join;

    protected override async Task<Refused> Apply(RecordWriting<PatternFlag> writing, JoinPattern command, CancellationToken ct)
    {
        await writing.Add(new PatternComplaint { RecordId = writing.Root.Id, Reference = command.Complaint, JoinedOn = writing.Today });
        writing.Detail["complaints"] = command.Complaint;
        if (writing.Root.State == PatternState.Dismissed)
        {
            (writing.Root.RaisedOn, writing.Root.DecidedOn, writing.Root.DecidedBy, writing.Root.Decision) = (writing.Today, null, null, null);
        }

        return Refused.No;
    }
}
