namespace SbrefaTracker.Application.PublicData;

/// <summary>
/// One row of the public data set: a complaint received in a year that is published, with what may be told of it. It was made once and stays.
/// Not part of the record; its hash is, with the edition that it came with.
/// </summary>
public sealed class PublicRecordRow
{
    /// <summary>Drawn at random, so that it tells neither the complaint nor its order; the same in every version.</summary>
    public required string PublicId { get; init; }

    /// <summary>Never published.</summary>
    public long ComplaintId { get; init; }

    public int FiscalYear { get; init; }

    /// <summary>The edition of the year's figures with which it was published.</summary>
    public int Edition { get; init; }

    /// <summary>Null where it is not told, here and below; empty where none was given.</summary>
    public string? ActionType { get; init; }

    public string? OfficeCode { get; init; }

    public string? TradeRole { get; init; }

    public string? State { get; init; }
}

/// <summary>A version of the public data set: what was in it when. Not part of the record; its hash is, see <see cref="SbrefaTracker.Domain.PublicData.Publication"/>.</summary>
public sealed class PublicVersionRow
{
    /// <summary>1, 2 ...</summary>
    public int Number { get; init; }

    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>How many rows it has.</summary>
    public long Records { get; init; }

    /// <summary>Of the CSV file, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The years that came with it, each with its edition, such as <c>2024.1 2025.2</c>.</summary>
    public required string Years { get; init; }
}
