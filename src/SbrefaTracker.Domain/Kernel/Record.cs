namespace SbrefaTracker.Domain.Kernel;

/// <summary>A row of the record: every column of it is in the ledger, in the chain of what it belongs to.</summary>
public interface IRecord
{
    /// <summary>Key within its table, given once, never reused.</summary>
    long Id { get; }

    /// <summary>The complaint it belongs to; a row of this office's own record gives that record's number, which is below zero.</summary>
    long ComplaintId { get; }
}

/// <summary>A row that belongs to no complaint but to something else this office keeps: an edition of the annual report, an event, a committee.</summary>
public interface IOfficeRecord : IRecord
{
    /// <summary>The number of the record it belongs to: below zero, so that it never is a complaint's.</summary>
    long RecordId { get; }

    long IRecord.ComplaintId => RecordId;
}

/// <summary>The row with which such a record begins. Its id is the record's number, and its version counts its entries in the ledger.</summary>
public interface IOfficeRoot : IOfficeRecord
{
    /// <summary>The sequence of its last entry in the ledger: a page that shows an older one is stale.</summary>
    int Version { get; set; }

    long IOfficeRecord.RecordId => Id;
}
