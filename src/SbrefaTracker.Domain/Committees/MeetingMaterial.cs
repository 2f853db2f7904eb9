using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Committees;

/// <summary>What the members were given, or what was shown: an address, the text itself, or a file. The file's content lies beside the record; its digest is in it.</summary>
public sealed class MeetingMaterial : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public string Title { get; init; } = "";

    public string? Address { get; init; }

    public string? Text { get; init; }

    public DateOnly PostedOn { get; init; }

    /// <summary>The file's name, cleaned; null when there is no file.</summary>
    public string? FileName { get; init; }

    /// <summary>A code of <c>FileTypes</c>, found by looking into it.</summary>
    public string? FileType { get; init; }

    /// <summary>Bytes.</summary>
    public long? Length { get; init; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string? Sha256 { get; init; }

    public long? ContentId { get; init; }

    /// <summary>The day on which it was withdrawn: nobody outside gets it any more, but it stays with the committee's papers (5 U.S.C. 1009(b)).</summary>
    public DateOnly? WithdrawnOn { get; set; }

    /// <summary>Why; everybody reads it.</summary>
    public string? WithdrawReason { get; set; }
}
