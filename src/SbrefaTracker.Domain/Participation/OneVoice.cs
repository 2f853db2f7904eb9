namespace SbrefaTracker.Domain.Participation;

/// <summary>Something at which the agency appears before the trade: a request to take part, an event of its own, a meeting of its committee.</summary>
/// <param name="Source">Where it is kept: a code with words on the page.</param>
/// <param name="Record">The number of its record, below zero.</param>
/// <param name="Address">Where staff read it; null where whoever decides on requests may not.</param>
/// <param name="Name">The event's name.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Place">Where it is; null when unknown.</param>
/// <param name="Speaker">Who speaks for the agency; null when that is not decided.</param>
/// <param name="Topics">Codes of <see cref="ParticipationTopics"/>.</param>
/// <param name="Message">What is to be told; null when that is not written.</param>
public sealed record Appearance(
    string Source, long Record, string? Address, string Name, DateOnly From, DateOnly To, string? Place, string? Speaker, IReadOnlyList<string> Topics, string? Message)
{
    /// <summary>Who asked for it, or for whom guests speak there.</summary>
    public IReadOnlyList<string> Organizations { get; init; } = [];

    /// <summary>Whether the agency gave its word there. A request that nobody decided promises nothing, and holds nothing up: whoever sends one must not hold up others.</summary>
    public bool IsPromise { get; init; } = true;
}

/// <summary>In what way two appearances meet. The first four say that they lie near, the others what is to be compared then.</summary>
public enum VoiceFinding
{
    /// <summary>It looks like the same event.</summary>
    SameEvent,

    /// <summary>They touch the same week, Monday to Sunday.</summary>
    SameWeek,

    /// <summary>The same organization is behind both.</summary>
    SameOrganization,

    /// <summary>They share a topic. Whether what is told there contradicts, a person reads.</summary>
    SameTopic,

    /// <summary>It is known who speaks at the other: of the agency, or a guest.</summary>
    OtherSpeaker,

    /// <summary>Both say what they will tell: the two are to be read side by side.</summary>
    TwoMessages,
}

/// <summary>An appearance that should be looked at together with another, and why.</summary>
public sealed record VoiceMatch(Appearance Other, IReadOnlyList<VoiceFinding> Findings, IReadOnlyList<string> SharedTopics)
{
    public bool HasTwoMessages => Findings.Contains(VoiceFinding.TwoMessages);
}

/// <summary>
/// The check of one voice: what else of the agency lies near. It finds and never judges: whether two contradict each other is for a person to see, and nobody is promised before one has. The distances are our
/// practice.
/// </summary>
public static class OneVoice
{
    /// <summary>Days before and after within which what shares a topic or an organization is compared.</summary>
    public const int TopicDays = 60;

    /// <summary>Days between two entries of one event: people write down the day before it begins, or its second day.</summary>
    private const int SameEventDays = 3;

    /// <summary>Of all the words in two names, how many they share when both mean one event.</summary>
    private const double SameName = 0.6;

    private static readonly string[] LegalForms = ["inc", "incorporated", "llc", "ltd", "limited", "corp", "corporation", "company"];

    /// <summary>Those that touch it, the nearest first.</summary>
    public static IReadOnlyList<VoiceMatch> Near(Appearance one, IEnumerable<Appearance> others) =>
    [
        .. from other in others
           where other.Record != one.Record
           let match = Match(one, other)
           where match.Findings.Count > 0
           orderby match.Findings[0], Math.Abs(other.From.DayNumber - one.From.DayNumber), other.Record
           select match,
    ];

    private static VoiceMatch Match(Appearance one, Appearance other)
    {
        List<VoiceFinding> findings = [];
        var apart = Apart(one, other);
        if (apart <= SameEventDays && SharedName(one.Name, other.Name) >= SameName)
        {
            findings.Add(VoiceFinding.SameEvent);
        }

        if (Monday(one.From) <= other.To && other.From <= Monday(one.To).AddDays(6))
        {
            findings.Add(VoiceFinding.SameWeek);
        }

        if (apart <= TopicDays && one.Organizations.Any(name => other.Organizations.Any(named => IsSameOrganization(name, named))))
        {
            findings.Add(VoiceFinding.SameOrganization);
        }

        List<string> shared = apart <= TopicDays ? [.. one.Topics.Intersect(other.Topics, StringComparer.Ordinal).Where(topic => topic != "other")] : [];
        if (shared.Count > 0)
        {
            findings.Add(VoiceFinding.SameTopic);
        }

        if (findings.Count > 0 && other.Speaker is not null)
        {
            findings.Add(VoiceFinding.OtherSpeaker);
        }

        if (findings.Count > 0 && one.Message is not null && other.Message is not null)
        {
            findings.Add(VoiceFinding.TwoMessages);
        }

        return new(other, findings, shared);
    }

    // Days between the two; 0 when they overlap.
    private static int Apart(Appearance one, Appearance other) =>
        Math.Max(0, Math.Max(other.From.DayNumber - one.To.DayNumber, one.From.DayNumber - other.To.DayNumber));

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static double SharedName(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        return first.Count == 0 || second.Count == 0 ? 0 : (double)first.Intersect(second, StringComparer.Ordinal).Count() / first.Union(second, StringComparer.Ordinal).Count();
    }

    // "National" and "Pacific" make two associations of what reads alike otherwise; a legal form does not.
    private static bool IsSameOrganization(string one, string other)
    {
        var (first, second) = (AllWords(one), AllWords(other));
        first.ExceptWith(LegalForms);
        second.ExceptWith(LegalForms);
        return first.Count > 0 ? first.SetEquals(second) : second.Count == 0 && string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    // Years and small words tell nothing.
    private static HashSet<string> Words(string name) =>
        AllWords(name).Where(word => word.Length > 2 && !word.All(char.IsDigit) && word is not ("the" or "and" or "for" or "annual")).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> AllWords(string name) =>
        new string([.. name.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
