using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Kernel;

/// <summary>Does what contradicts nothing that somebody else does at that moment: when it no longer stands as it was seen, it is read anew and done to what it is now.</summary>
public static class Latest
{
    /// <summary>How often it is tried before it is told that somebody else was quicker.</summary>
    public const int MostAttempts = 5;

    /// <param name="seen">As it was seen.</param>
    /// <param name="run">Does it to what was read.</param>
    /// <param name="read">Reads it as it is now; refused where that may not be read, null where somebody is to look before it is done.</param>
    public static async Task<Result<TDone>> Run<TSeen, TDone>(TSeen seen, Func<TSeen, Task<Result<TDone>>> run, Func<Task<Result<TSeen>?>> read)
    {
        var result = await run(seen);
        for (var attempt = 1; attempt < MostAttempts && result.IsOvertaken && await read() is { } now; attempt++)
        {
            if (!now.IsDone)
            {
                return Result<TDone>.Refused(now.Refusals);
            }

            result = await run(now.Value);
        }

        return result;
    }
}
