using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Participation;

/// <summary>What a person found who looked at a request and at something else of the agency that lies near. The latest about the same thing holds; the earlier ones stay.</summary>
public sealed class VoiceJudgement : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>The number of the other record, below zero: of a request, of an event of the office, or of a meeting of the committee.</summary>
    public long OtherRecord { get; init; }

    /// <summary>How it was called on that day.</summary>
    public string OtherName { get; init; } = "";

    /// <summary>A code of <see cref="VoiceVerdicts"/>.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>What is in conflict, or how that was settled; null when nothing is.</summary>
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

    /// <summary>They contradict each other: nobody is promised to speak before that is settled.</summary>
    public const string Conflict = "conflict";

    /// <summary>They were found in conflict, and that is settled: the note says how.</summary>
    public const string Settled = "settled";

    public static readonly CodeList List = new("voice_verdict", OneVoice, Conflict, Settled);

    public static bool NeedsNote(string? verdict) => verdict is Conflict or Settled;

    /// <summary>Whether a verdict may follow another about the same two: a conflict ends by a reason alone, and only a conflict is settled.</summary>
    /// <param name="last">The latest verdict; null when nobody looked.</param>
    public static bool MayFollow(string? last, string verdict) => (last == Conflict) == (verdict == Settled) || verdict == Conflict;
}
