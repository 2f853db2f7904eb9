using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.OfficeRecords;

/// <summary>
/// The one way in which the office's own records change: validate, then within one transaction of the writer find, refuse what is stale, ask
/// the workflow, apply, and write the ledger.
/// </summary>
public sealed class RecordCommands(IServiceProvider services, WriteQueue queue)
{
    public async Task<Result<RecordDone>> Run<TCommand>(TCommand command, Actor actor, CancellationToken ct = default)
        where TCommand : IRecordCommand
    {
        var faults = Validation.FaultsOf(services, command);
        if (faults.Count > 0)
        {
            return Result<RecordDone>.Refused(faults);
        }

        var useCase = services.GetRequiredService<IRecordUseCase<TCommand>>();
        return await queue.Run((session, token) => useCase.Write(session, command, actor, token), ct);
    }
}
