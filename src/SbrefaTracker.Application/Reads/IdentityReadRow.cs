using System.Globalization;
using SbrefaTracker.Domain.Reads;

namespace SbrefaTracker.Application.Reads;

/// <summary>
/// One line of who read who a filer is, and why: an accounting as 5 U.S.C. 552a(c) asks of what is disclosed. Lines are only added. It names the reader and the
/// complaint, and says nothing of the filer.
/// </summary>
public sealed class IdentityReadRow
{
    /// <summary>1, 2, 3 ... without a gap.</summary>
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Null when many complaints were read at once.</summary>
    public long? ComplaintId { get; set; }

    /// <summary>An account's id, or <c>operator</c>.</summary>
    public required string By { get; set; }

    /// <summary>A code of <see cref="ReadWays"/>.</summary>
    public required string Way { get; set; }

    /// <summary>A code of <see cref="ReadPurposes"/>.</summary>
    public required string Purpose { get; set; }

    /// <summary>What whoever reads said of the purpose; null where the work says it.</summary>
    public string? Words { get; set; }

    /// <summary>How many complaints were read at once; 1 for one.</summary>
    public int Complaints { get; set; } = 1;

    /// <summary>The work does not say why they read it: a reviewer looks at it.</summary>
    public bool IsOutside { get; set; }

    /// <summary>They read more within an hour than anybody works on.</summary>
    public bool IsMany { get; set; }

    /// <summary>The chain up to this line, see <see cref="ReadChain"/>.</summary>
    public string Hash { get; set; } = "";

    /// <summary>The fields that the chain covers, in their order.</summary>
    internal IEnumerable<string?> Fields =>
    [
        Number(Id), Number(At.ToUnixTimeMilliseconds()), ComplaintId is { } complaint ? Number(complaint) : null, By, Way, Purpose, Words, Number(Complaints), IsOutside ? "1" : "0", IsMany ? "1" : "0",
    ];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A reviewer looked at a line. Not part of the chain: what was reviewed must not change by it.</summary>
public sealed class ReadReviewRow
{
    public long ReadId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The account of the reviewer.</summary>
    public required string By { get; set; }

    public required string Note { get; set; }
}
