using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Samples;

/// <summary>
/// Complaints drawn at random for an audit, and the work-paper of what was tested in each. What it was drawn from, the seed and the method stand
/// here, so that an outsider draws the same complaints again.
/// </summary>
public sealed class Sample : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public SampleState State { get; set; }

    /// <summary>The population: received in this fiscal year.</summary>
    public int FiscalYear { get; init; }

    /// <summary>The cut-off: what was received later is not in the population.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>Only complaints about this office; null is all.</summary>
    public string? OfficeCode { get; init; }

    /// <summary>Only this action type; null is all.</summary>
    public string? ActionType { get; init; }

    /// <summary>Only entities in this state, two letters; null is all.</summary>
    public string? EntityState { get; init; }

    /// <summary>Only what stood there when it was drawn; null is all.</summary>
    public ComplaintState? StoodAt { get; init; }

    /// <summary>How many were to be drawn; all of the population when it is smaller.</summary>
    public int Size { get; init; }

    public string Seed { get; init; } = "";

    /// <summary>Names the way in which they were chosen: <see cref="SampleSelection.Method"/>.</summary>
    public string Method { get; init; } = "";

    /// <summary>How many complaints the population has.</summary>
    public long PopulationCount { get; init; }

    /// <summary>SHA-256 of the list of the population, 64 hexadecimal digits.</summary>
    public string PopulationSha256 { get; init; } = "";

    public DateOnly DrawnOn { get; init; }

    /// <summary>The account that drew it.</summary>
    public string DrawnBy { get; init; } = "";

    /// <summary>What the auditor concludes from the whole; null until it is sealed.</summary>
    public string? Conclusion { get; set; }

    public DateOnly? SealedOn { get; set; }

    public string? SealedBy { get; set; }
}

/// <summary>One line of the work-paper: one thing that is tested in one of the complaints, and what was found.</summary>
public sealed class SampleTest : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>The complaint's place in the order of the draw, from 1.</summary>
    public int Item { get; init; }

    public string Reference { get; init; } = "";

    /// <summary>A code of <see cref="SampleAttributes"/>, or the auditor's own words.</summary>
    public string Attribute { get; init; } = "";

    /// <summary>A code of <see cref="SampleResults"/>; null while it is not tested.</summary>
    public string? Result { get; set; }

    /// <summary>What the auditor saw. It names nobody: a record of the office has no disposal of personal values.</summary>
    public string? Note { get; set; }

    public DateOnly? TestedOn { get; set; }

    public string? TestedBy { get; set; }
}

/// <summary>A piece of the list of the population, as it was when the sample was drawn.</summary>
public sealed class SampleListPart : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>From 0.</summary>
    public int Number { get; init; }

    /// <summary>A piece of the list, packed with Brotli as a whole.</summary>
    public byte[] Bytes { get; init; } = [];
}
