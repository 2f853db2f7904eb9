namespace SbrefaTracker.Domain.Links;

/// <summary>
/// What is split off from a complaint stays in the filer's own words: passages of the narrative as they stand there, each in lines of its own. A complaint is what
/// somebody said, not what somebody else made of it.
/// </summary>
public static class OwnWords
{
    /// <summary>The first line of the part that does not stand in the whole; null when all of them do. White space counts for nothing.</summary>
    public static string? Foreign(string whole, string part)
    {
        var said = Plain(whole);
        return part.Split('\n').Select(Plain).FirstOrDefault(line => line.Length > 0 && !said.Contains(line, StringComparison.Ordinal));
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
