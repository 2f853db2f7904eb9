using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Editions;

/// <summary>One version of the template of the annual report, written once and in force until a later one is. What it leaves open is as the program's own files have it.</summary>
public sealed class TemplateChange : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    /// <summary>From 1; the files of the program are 0 and have no row.</summary>
    public int Number { get; init; }

    /// <summary>The sections in their order, as JSON; null where they are those of the files.</summary>
    public string? Sections { get; init; }

    /// <summary>The picture of the logo in base 64; null where it is that of the files.</summary>
    public string? Logo { get; init; }

    /// <summary>Kept for ever, so it names nobody.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The day from which it holds, in the agency's time zone.</summary>
    public DateOnly ChangedOn { get; init; }

    /// <summary>The account that wrote it.</summary>
    public string ChangedBy { get; init; } = "";
}
