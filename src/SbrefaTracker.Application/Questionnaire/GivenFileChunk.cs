namespace SbrefaTracker.Application.Questionnaire;

/// <summary>
/// A piece of a file that was given out, packed. What is on file of it holds the hash of the whole, and the ledger holds that: a changed piece shows.
/// </summary>
public sealed class GivenFileChunk
{
    /// <summary>The piece of evidence that says that it was given out.</summary>
    public long EvidenceId { get; set; }

    /// <summary>From 0.</summary>
    public int Number { get; set; }

    public required byte[] Bytes { get; set; }
}
