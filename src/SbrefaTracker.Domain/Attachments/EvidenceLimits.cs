namespace SbrefaTracker.Domain.Attachments;

/// <summary>How many files one complaint, one draft of it, one reply or one event may have. The one home of these numbers.</summary>
public static class EvidenceLimits
{
    /// <summary>Files of one complaint or draft.</summary>
    public const int MostFiles = 10;

    /// <summary>Files of one event of the office that are there at the same time: the slides of a symposium of some days.</summary>
    public const int MostFilesOfEvent = 60;

    /// <summary>Bytes of one file: 25 MB in the larger of the two readings, so that no system's "25 MB" is refused.</summary>
    public const long MostBytes = MostMegabytes * 1024L * 1024L;

    /// <summary>As people are told.</summary>
    public const int MostMegabytes = 25;

    /// <summary>Characters of a file's name after it was cleaned.</summary>
    public const int LongestName = 120;
}
