using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Offices;

/// <summary>How the directory came to be changed.</summary>
public static class DirectoryWays
{
    public const string Import = "import";
    public const string Edit = "edit";
    public const string Confirm = "confirm";
    public static readonly CodeList List = new("directory_way", Import, Edit, Confirm);
}

/// <summary>The directory was changed once: by a file, by hand, or by somebody who said that an entry is right. What changed lies in its rows.</summary>
public sealed class DirectoryChange : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    /// <summary>A code of <see cref="DirectoryWays"/>.</summary>
    public string Way { get; init; } = "";

    /// <summary>The day of the change, in the agency's time zone.</summary>
    public DateOnly ChangedOn { get; init; }

    /// <summary>The account that did it, or <c>operator</c>.</summary>
    public string By { get; init; } = "";

    public string? Reason { get; init; }

    /// <summary>Name of the file that was imported.</summary>
    public string? FileName { get; init; }

    /// <summary>SHA-256 of that file, 64 hexadecimal digits.</summary>
    public string? FileSha256 { get; init; }
}

/// <summary>One field of one office, before and after. An office that is new has no value before.</summary>
public sealed class OfficeChange : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; set; }

    public string OfficeCode { get; init; } = "";

    /// <summary>A name of <see cref="OfficeFields"/>.</summary>
    public string Field { get; init; } = "";

    /// <summary>What held on the day from which the change holds, as it was known when it was entered.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }

    /// <summary>The day from which it holds, gone by or to come; null for the day of the change.</summary>
    public DateOnly? HoldsFrom { get; init; }
}
