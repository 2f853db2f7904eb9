using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Participation;

/// <summary>What a person found who looked at a request and at something else of the agency that lies near. The latest about the same thing holds; the earlier ones stay.</summary>
public sealed class VoiceJudgement : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>The number of the other record, below zero: of a request or of an event of the office.</summary>
    public long OtherRecord { get; init; }

    /// <summary>How it was called on that day.</summary>
    public string OtherName { get; init; } = "";

    /// <summary>A code of <see cref="VoiceVerdicts"/>.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>What is in conflict; null when nothing is.</summary>
    public string? Note { get; init; }

    /// <summary>The digest of what was laid side by side, 64 lower-case hexadecimal digits: once either says something else, nobody has judged it.</summary>
    public string WordsSha256 { get; init; } = "";

    /// <summary>The account of whoever looked.</summary>
    public string JudgedBy { get; init; } = "";

    public DateOnly JudgedOn { get; init; }
}

/// <summary>What a look at two appearances came to. A program finds them; whether they contradict each other a person says.</summary>
public static class VoiceVerdicts
{
    /// <summary>Both may be told: they say the same, or do not touch.</summary>
    public const string OneVoice = "one_voice";

    public const string Conflict = "conflict";

    public static readonly CodeList List = new("voice_verdict", OneVoice, Conflict);

    public static bool NeedsNote(string? verdict) => verdict == Conflict;
}
