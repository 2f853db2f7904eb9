using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Application.Patterns;

/// <summary>Raises a systemic flag: the clock's act.</summary>
internal sealed record RaisePattern(string OfficeCode, string ActionType, IReadOnlyList<string> Complaints) : IRecordCommand;

internal sealed class RaisePatternUseCase : BeginRecord<RaisePattern, PatternFlag>
{
    protected override IReadOnlyList<Role> Allowed => [Roles.Clock];

    protected override string Happened => "PatternRaised";

    // Asked again here, where nobody else writes: two that look at once must not raise the same flag.
    protected override async Task<Result<PatternFlag>> Begin(WriteSession session, RaisePattern command, Actor actor, CancellationToken ct) =>
        await PatternRounds.Known(session.Db, command.OfficeCode, command.ActionType, command.Complaints).AnyAsync(ct)
            ? Refusal.Of("pattern_known")
            : new PatternFlag { OfficeCode = command.OfficeCode, ActionType = command.ActionType, RaisedOn = session.Today };

    protected override async Task<Refused> Complete(RecordWriting<PatternFlag> writing, RaisePattern command, CancellationToken ct)
    {
        foreach (var reference in command.Complaints)
        {
            await writing.Add(new PatternComplaint { RecordId = writing.Root.Id, Reference = reference, JoinedOn = writing.Today });
        }

        writing.Detail["complaints"] = string.Join(',', command.Complaints);
        return Refused.No;
    }
}
