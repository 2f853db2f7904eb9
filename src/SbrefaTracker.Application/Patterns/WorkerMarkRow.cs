namespace SbrefaTracker.Application.Patterns;

/// <summary>How far along the ledger a worker has come. No part of the record.</summary>
public sealed class WorkerMarkRow
{
    public required string Name { get; set; }

    /// <summary>The number of the last entry that it looked at.</summary>
    public long Reached { get; set; }
}
