namespace SbrefaTracker.Domain.Kernel;

/// <summary>A row that belongs to one complaint and so is part of its record: every column of it is in the ledger.</summary>
public interface IRecord
{
    /// <summary>Key within its table, given once, never reused.</summary>
    long Id { get; }

    /// <summary>The complaint it belongs to.</summary>
    long ComplaintId { get; }
}
