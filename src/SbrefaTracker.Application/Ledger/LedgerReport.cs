namespace SbrefaTracker.Application.Ledger;

/// <summary>What a check of the whole record found.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="Complaints">Complaints read.</param>
/// <param name="Problems">What is not as it was written; at most <see cref="MostProblems"/>.</param>
/// <param name="Unlisted">Problems beyond those listed.</param>
/// <param name="Unsigned">Entries after the last checkpoint that holds: they prove nothing yet.</param>
/// <param name="IsPinned">
/// The signatures were compared with a key that does not come from the database. If not, whoever could write to the database could
/// also have signed it anew.
/// </param>
public sealed record LedgerReport(
    long Entries, long Complaints, IReadOnlyList<LedgerProblem> Problems, long Unlisted, long Unsigned, bool IsPinned)
{
    public const int MostProblems = 1000;

    /// <summary>Published editions and versions that are under no commitment, because they were published before the ledger held any: a change of them would not show. The next round of publishing puts them there.</summary>
    public long Uncommitted { get; init; }

    public bool Ok => Problems.Count == 0;

    /// <summary>The references of the complaints concerned, each once, in ordinal order.</summary>
    public IReadOnlyList<string> References =>
        [.. Problems.Select(problem => problem.Reference).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>Something that is not as the program wrote it.</summary>
/// <param name="Code">One of <see cref="Domain.Ledger.LedgerFaults"/> or <see cref="LedgerProblems"/>; has words in the resource files.</param>
/// <param name="Reference">The complaint's own reference; null when it cannot be told. Always of the form RF-YYYY-NNNNN, or OR-N for a record of the office, hence safe to print.</param>
/// <param name="ComplaintId">The complaint's id; null when it cannot be told.</param>
/// <param name="Entry">The entry or checkpoint concerned, by number.</param>
/// <param name="Table">The table concerned.</param>
/// <param name="Row">The row's id.</param>
public sealed record LedgerProblem(
    string Code, string? Reference = null, long? ComplaintId = null, long? Entry = null, string? Table = null, long? Row = null);

/// <summary>The codes of problems beside those of the chain.</summary>
public static class LedgerProblems
{
    /// <summary>The database or one of its tables cannot be read, or its file is damaged.</summary>
    public const string Damaged = "ledger.damaged";

    /// <summary>A table has a column that this program does not know.</summary>
    public const string Column = "ledger.column";

    /// <summary>A value of an entry is not stored as the program stores it.</summary>
    public const string EntryValue = "ledger.entry.value";

    /// <summary>The stored end of the ledger is not where the ledger ends.</summary>
    public const string Head = "ledger.head";

    /// <summary>A value of a checkpoint is not stored as the program stores it.</summary>
    public const string CheckpointValue = "ledger.checkpoint.value";

    /// <summary>The entry that a checkpoint signed is not there: entries were cut off or removed.</summary>
    public const string CheckpointEntry = "ledger.checkpoint.entry";

    /// <summary>The entry is not the one that was signed.</summary>
    public const string CheckpointHead = "ledger.checkpoint.head";

    /// <summary>There are more or fewer checkpoints than were written.</summary>
    public const string CheckpointMissing = "ledger.checkpoint.missing";

    /// <summary>A checkpoint is signed by a key that is not trusted.</summary>
    public const string CheckpointKey = "ledger.checkpoint.key";

    /// <summary>The signature is not that of the key.</summary>
    public const string CheckpointSignature = "ledger.checkpoint.signature";

    /// <summary>A row is not as it was last written, or it was put there beside the program.</summary>
    public const string RowChanged = "record.row.changed";

    /// <summary>A row was removed.</summary>
    public const string RowMissing = "record.row.missing";

    /// <summary>A row that no entry wrote.</summary>
    public const string RowAdded = "record.row.added";

    /// <summary>A row that does not say to which complaint it belongs.</summary>
    public const string RowLost = "record.row.lost";

    /// <summary>Salts are missing, too many, or not packed as the program packs them.</summary>
    public const string Salts = "record.salts";

    /// <summary>What is empty is not what an entry says was disposed of.</summary>
    public const string Disposal = "record.disposal";

    /// <summary>The complaint's version is not the number of its entries.</summary>
    public const string Version = "record.version";

    /// <summary>A complaint's reference has not the form RF-YYYY-NNNNN, or comes twice.</summary>
    public const string ReferenceForm = "record.reference.form";

    /// <summary>A reference was given and no complaint bears it.</summary>
    public const string ReferenceMissing = "record.reference.missing";

    /// <summary>The content of a file is not that of which the record has the digest, or could not be read as a whole.</summary>
    public const string FileChanged = "record.file.changed";

    /// <summary>The content of a file was removed.</summary>
    public const string FileMissing = "record.file.missing";

    /// <summary>The content of a file that no complaint has, or that was disposed of.</summary>
    public const string FileAdded = "record.file.added";

    /// <summary>A line of who read an identity was changed, put in or taken out.</summary>
    public const string Reads = "reads.changed";

    /// <summary>Figures or rows that are published are not those of which the ledger has the hash.</summary>
    public const string PublishedChanged = "public.changed";

    /// <summary>An edition or version that was published is gone.</summary>
    public const string PublishedMissing = "public.missing";

    /// <summary>An edition or version that the ledger knows nothing of.</summary>
    public const string PublishedAdded = "public.added";

    /// <summary>A foreign key leads nowhere.</summary>
    public const string ForeignKey = "record.foreign_key";
}
