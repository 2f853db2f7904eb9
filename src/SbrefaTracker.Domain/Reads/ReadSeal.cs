using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Reads;

/// <summary>The end of the chain of reads as it was at one moment: a record of the office, so that the ledger holds it.</summary>
public sealed class ReadSeal : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    /// <summary>The number of the last line that it covers; all before are covered with it.</summary>
    public long LastLine { get; init; }

    /// <summary>The hash of that line, 64 hexadecimal digits.</summary>
    public string Hash { get; init; } = "";

    /// <summary>How many lines came since the seal before.</summary>
    public long Lines { get; init; }
}
