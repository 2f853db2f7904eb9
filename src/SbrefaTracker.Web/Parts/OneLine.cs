namespace SbrefaTracker.Web.Parts;

/// <summary>What was written on several lines, as a postal address is, on one.</summary>
public static class OneLine
{
    public static string Of(string text) => string.Join(", ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
