namespace SbrefaTracker.Application.Editions;

/// <summary>
/// A piece of what an edition keeps, packed. The edition's own row holds the hash of each whole, and the ledger holds the row: a changed piece shows.
/// </summary>
public sealed class EditionChunk
{
    public long EditionId { get; set; }

    /// <summary>One of <see cref="EditionFiles"/>.</summary>
    public required string Name { get; set; }

    /// <summary>From 0.</summary>
    public int Number { get; set; }

    public required byte[] Bytes { get; set; }
}
