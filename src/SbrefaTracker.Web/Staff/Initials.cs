using System.Globalization;

namespace SbrefaTracker.Web.Staff;

/// <summary>Two letters for a person, to be shown beside the name or with the name as its label.</summary>
internal static class Initials
{
    public static string Of(string name)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length switch
        {
            0 => "–",
            1 => First(parts[0]),
            _ => First(parts[0]) + First(parts[^1]),
        };
    }

    // What reads as one letter may be several characters: an accent of its own, or a letter beyond the first plane.
    private static string First(string name) => StringInfo.GetNextTextElement(name).ToUpperInvariant();
}
