namespace SbrefaTracker.Application.Jobs;

/// <summary>The condition of a piece of long work.</summary>
public enum JobState
{
    /// <summary>It waits for its turn, for the first time or again.</summary>
    Waiting,

    /// <summary>A server works on it; one that died in the middle leaves it so, and the next takes it up.</summary>
    Running,

    /// <summary>It came to its end.</summary>
    Done,

    /// <summary>It was refused when its turn came; the codes say why.</summary>
    Refused,

    /// <summary>It broke off as often as it is tried.</summary>
    Failed,

    /// <summary>Somebody stopped it. Nothing of it was kept.</summary>
    Cancelled,
}

/// <summary>
/// A piece of long work that somebody asked for: what it is, how far it is and what came of it. It outlives the server that works on it. Not part of the record; what it
/// writes into the record has its own entry there.
/// </summary>
public sealed class JobRow
{
    public long Id { get; init; }

    /// <summary>One of <see cref="JobKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The fiscal year it is about; null where it is about none.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>The cut-off, settled when it was asked for: the same day is meant however late it is done.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The record of the office that it is about; null where it is about none.</summary>
    public long? Subject { get; init; }

    /// <summary>What else is asked for, as its kind writes it: a list says here which one. It goes with the job.</summary>
    public string? Given { get; init; }

    /// <summary>The account of whoever asked; what they may do is looked at again when its turn comes.</summary>
    public required string AskedBy { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public JobState State { get; set; }

    /// <summary>What is being done, a code of its kind; null before it began.</summary>
    public string? Step { get; set; }

    /// <summary>How much of the step is done, in complaints or files.</summary>
    public long Done { get; set; }

    /// <summary>Of how many; null where that is not known.</summary>
    public long? Total { get; set; }

    /// <summary>Somebody wants it to stop.</summary>
    public bool CancelAsked { get; set; }

    /// <summary>Counts how often it was taken up: whoever took it up before can no longer write anything of it.</summary>
    public int Attempt { get; set; }

    /// <summary>How often it broke off, by a fault or because its server died.</summary>
    public int Failures { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Why it was refused, as <see cref="JobRefusals"/> writes it.</summary>
    public string? Refusals { get; set; }

    /// <summary>What it made in the record: the number of an edition; null where it makes a file.</summary>
    public int? Made { get; set; }

    /// <summary>The name of the file it made, kept for <see cref="JobRounds.KeptFor"/>.</summary>
    public string? FileName { get; set; }

    public long? FileLength { get; set; }

    /// <summary>Of the file, 64 hexadecimal digits.</summary>
    public string? FileSha256 { get; set; }
}

/// <summary>A piece of the file that a job made.</summary>
public sealed class JobChunkRow
{
    public long JobId { get; init; }

    /// <summary>From 0.</summary>
    public int Number { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>What can be done in the background.</summary>
public static class JobKinds
{
    /// <summary>Freezes an edition of the annual report.</summary>
    public const string Edition = "edition";

    /// <summary>Makes all files of an edition and issues it with them.</summary>
    public const string Issue = "issue";

    /// <summary>Counts an edition again from the rows that it keeps.</summary>
    public const string Check = "check";

    /// <summary>Sets an edition beside the same report made today.</summary>
    public const string Comparison = "comparison";

    /// <summary>Makes an annual report in all its forms, as one ZIP file, or one of its files.</summary>
    public const string Report = "report";

    /// <summary>Prints an annual report, or an edition of one that is not issued yet, as a PDF.</summary>
    public const string Print = "print";

    /// <summary>Makes one file of the documents beside an annual report.</summary>
    public const string Documents = "documents";

    /// <summary>Makes a bundle of the whole record for outsiders to verify.</summary>
    public const string Bundle = "bundle";

    /// <summary>Does one step of the disposal with each complaint of a batch.</summary>
    public const string Disposal = "disposal";

    /// <summary>Writes a list of complaints as a file, with what whoever asks may read of them.</summary>
    public const string List = "list";
}
