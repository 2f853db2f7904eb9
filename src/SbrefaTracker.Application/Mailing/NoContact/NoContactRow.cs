namespace SbrefaTracker.Application.Mailing.NoContact;

/// <summary>An address to which nothing is sent but what must be. The address itself is not kept.</summary>
public sealed class NoContactRow
{
    public long Id { get; set; }

    /// <summary>A digest of the address, small and large letters alike, salted with the ledger's id.</summary>
    public required byte[] AddressHash { get; set; }

    /// <summary>A code of <see cref="Domain.Correspondence.NoContactReasons"/>.</summary>
    public required string Reason { get; set; }

    /// <summary>What staff should know; null when nobody wrote anything.</summary>
    public string? Note { get; set; }

    /// <summary>The account, or <c>filer</c> for whoever followed the link.</summary>
    public required string AddedBy { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    public string? RemovedBy { get; set; }

    /// <summary>When it was taken off the list; null while it stands.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    public string? RemovalReason { get; set; }
}
