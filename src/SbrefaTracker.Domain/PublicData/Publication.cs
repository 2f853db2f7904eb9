using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.PublicData;

/// <summary>That something was published as it is: a record of the office, so that the ledger holds the hash of it. Where what is published is hidden further, a further one says so; the last of its kind and number holds.</summary>
public sealed class Publication : IOfficeRoot
{
    /// <summary>The kind of an edition of a year's figures, with its rows of the data set.</summary>
    public const string OfYear = "year";

    /// <summary>The kind of a version of the data set.</summary>
    public const string OfDataSet = "data-set";

    public long Id { get; private set; }

    public int Version { get; set; }

    /// <summary>What was published: one of the two kinds.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The fiscal year; 0 where it is of none.</summary>
    public int FiscalYear { get; init; }

    /// <summary>The edition of the year, or the number of the version.</summary>
    public int Number { get; init; }

    /// <summary>Of all that belongs to it, 64 hexadecimal digits.</summary>
    public string Sha256 { get; init; } = "";
}
