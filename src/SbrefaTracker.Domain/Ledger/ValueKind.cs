namespace SbrefaTracker.Domain.Ledger;

/// <summary>The byte before each value in the canonical encoding. Numbers are for ever; new kinds are added at the end.</summary>
public enum ValueKind : byte
{
    /// <summary>No value, no payload.</summary>
    Null = 0x00,

    /// <summary>8 bytes, two's complement.</summary>
    Integer = 0x01,

    /// <summary>4 bytes of length, then UTF-8.</summary>
    Text = 0x02,

    /// <summary>4 bytes of length, then the bytes.</summary>
    Bytes = 0x03,

    /// <summary>8 bytes, IEEE 754.</summary>
    Real = 0x04,

    /// <summary>32 bytes.</summary>
    Commitment = 0x05,
}
