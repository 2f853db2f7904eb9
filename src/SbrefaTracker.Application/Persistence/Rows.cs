namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// The salts of one row's personal columns: its number (1 byte) and 16 random bytes each. When a value is disposed of, its salt
/// is deleted with it: what stays of both is a digest that nobody can try values against.
/// </summary>
public sealed class SaltsRow
{
    public long ComplaintId { get; set; }

    public byte TableNumber { get; set; }

    public long RowId { get; set; }

    public required byte[] Salts { get; set; }
}

/// <summary>Where the ledger ends. One row; derived, and compared by the check.</summary>
public sealed class LedgerHead
{
    public int Id { get; set; } = 1;

    /// <summary>Random name of this ledger, 32 hexadecimal digits, given once.</summary>
    public required string LedgerId { get; set; }

    public long Number { get; set; }

    public required byte[] Hash { get; set; }
}

/// <summary>A signed digest of all that was in the ledger up to a number.</summary>
public sealed class CheckpointRow
{
    public long Number { get; set; }

    public required byte[] Head { get; set; }

    public long At { get; set; }

    public required string KeyId { get; set; }

    /// <summary>The public half of the key, so that an outsider can check; trust comes from the pinned one.</summary>
    public required string PublicKey { get; set; }

    public required byte[] Signature { get; set; }
}

/// <summary>A running number. Not part of the record: numbers given are in the rows that bear them.</summary>
public sealed class Counter
{
    public required string Name { get; set; }

    public long Value { get; set; }
}

/// <summary>A day on which the agency is closed by order, with its authority.</summary>
public sealed class ClosureRow
{
    public DateOnly Day { get; set; }

    public required string Name { get; set; }

    public required string Authority { get; set; }
}

/// <summary>
/// Something of the calendar's optional layer that was switched on or off, and how far the due days of the complaints have
/// followed it. Rows stay: they are the history of the layer.
/// </summary>
public sealed class CalendarChangeRow
{
    public long Id { get; set; }

    /// <summary>The day of the closure; null for Inauguration Day.</summary>
    public DateOnly? Day { get; set; }

    public required string Name { get; set; }

    public required string Authority { get; set; }

    public bool IsOn { get; set; }

    /// <summary>The account that switched it.</summary>
    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The newest complaint of that moment; later ones were begun under the changed calendar.</summary>
    public long UpTo { get; set; }

    /// <summary>The due days of all complaints through this id have followed.</summary>
    public long Reached { get; set; }

    /// <summary>Complaints whose due days were moved so far.</summary>
    public int Moved { get; set; }

    /// <summary>Null while complaints are left.</summary>
    public DateTimeOffset? FinishedAt { get; set; }
}

/// <summary>A version of SBA's table of size standards and the first day on which it is in force.</summary>
public sealed class SizeTableRow
{
    public required string Version { get; set; }

    public DateOnly EffectiveFrom { get; set; }
}

/// <summary>One industry's size standard in one version of SBA's table (13 CFR 121.201).</summary>
public sealed class SizeStandardRow
{
    public required string Version { get; set; }

    public required string Naics { get; set; }

    public required string Title { get; set; }

    public int? Employees { get; set; }

    public long? ReceiptsCents { get; set; }

    public bool AssetBased { get; set; }
}

/// <summary>Binds the account of a liaison to an office.</summary>
public sealed class AccountOffice
{
    public required string AccountId { get; set; }

    public required string OfficeCode { get; set; }
}

/// <summary>A lost tracking key may be made anew by whoever has the link. Rows for references that do not exist hold no complaint.</summary>
public sealed class KeyRenewalRow
{
    /// <summary>SHA-256 of the secret in the link.</summary>
    public required byte[] TokenHash { get; set; }

    /// <summary>Null when there is nothing to renew: the row was written all the same, so that asking takes the same time.</summary>
    public long? ComplaintId { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>What a visitor said of this website: no part of any complaint, and nobody is asked who they are.</summary>
public sealed class FeedbackRow
{
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The path of the page that it is about, without secrets; empty when it was not said.</summary>
    public required string Page { get; set; }

    public required string Text { get; set; }

    /// <summary>The language in which the visitor read: a code of <c>Languages</c>.</summary>
    public required string Language { get; set; }

    /// <summary>When somebody of this office put it aside as read; null while it waits.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>The account that put it aside.</summary>
    public string? ReadBy { get; set; }
}

/// <summary>A complaint that is being written: no part of the record. Found by the hash of its key and sealed with it.</summary>
public sealed class DraftRow
{
    public required byte[] KeyHash { get; set; }

    /// <summary>What was typed, sealed; empty once it is filed.</summary>
    public required byte[] Content { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The reference under which it was filed; null while it is not.</summary>
    public string? FiledAs { get; set; }
}

/// <summary>The first answer to a request that may be repeated, encrypted under a key that only the asker has.</summary>
public sealed class IdempotentAnswer
{
    public required byte[] KeyHash { get; set; }

    public required byte[] BodyHash { get; set; }

    public required byte[] Answer { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>Which instance runs a background worker now.</summary>
public sealed class Lease
{
    public required string Name { get; set; }

    public required string Holder { get; set; }

    public DateTimeOffset Until { get; set; }
}

/// <summary>A list that somebody named, to come back to. Not part of the record.</summary>
public sealed class SavedViewRow
{
    /// <summary>Its short name in an address: eight letters and digits.</summary>
    public required string Code { get; set; }

    public required string OwnerId { get; set; }

    public required string Name { get; set; }

    /// <summary>What stands after the question mark of the list's address.</summary>
    public required string Query { get; set; }

    /// <summary>All who read complaints see it.</summary>
    public bool IsShared { get; set; }
}

/// <summary>Up to which version somebody has seen a complaint. A mark of the reader, no part of the record.</summary>
public sealed class ReadMarkRow
{
    public required string AccountId { get; set; }

    public long ComplaintId { get; set; }

    public int Version { get; set; }
}
